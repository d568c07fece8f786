import type { Findings } from "./examination.ts"

/** One check of the doctor. */
export interface Check {
  readonly name: "settings" | "endpoint" | "clock" | "key" | "merchant" | "permission"
  /** `skipped` where another failure leaves nothing to find out. */
  readonly state: "ok" | "failed" | "skipped"
  /** What was found. */
  readonly detail: string
  /** What to do about a failure. */
  readonly remedy?: string
}

/** Beyond this many milliseconds the platform refuses signatures for their time (protocol: v1HMAC, date). */
const tolerance = 120_000

const passed = (name: Check["name"], detail: string): Check => ({ name, state: "ok", detail })
const failed = (name: Check["name"], detail: string, remedy: string): Check => ({
  name,
  state: "failed",
  detail,
  remedy,
})
const skipped = (name: Check["name"], detail: string): Check => ({ name, state: "skipped", detail })

const endpointCheck = ({ endpoint, connection, status }: Findings): Check => {
  if (connection === undefined || connection._tag === "AuthorizationError") {
    return passed("endpoint", `${endpoint} answered with status ${status}`)
  }
  return failed(
    "endpoint",
    connection.message,
    connection._tag === "PlatformError" || connection._tag === "RateLimited"
      ? "the other side has trouble: try again later"
      : `check EPAYMENT_ENDPOINT (${endpoint}), the network and a proxy; is the server running?`,
  )
}

const isLate = (skew: number | undefined): boolean => skew !== undefined && Math.abs(skew) > tolerance

const clockCheck = ({ clockSkew }: Findings): Check => {
  if (clockSkew === undefined) return skipped("clock", "the answer did not tell its time")
  const seconds = Math.round(Math.abs(clockSkew) / 1000)
  return isLate(clockSkew)
    ? failed(
      "clock",
      `this machine's clock is ${seconds} s ${clockSkew > 0 ? "behind" : "ahead of"} the platform's`,
      "set the clock of this machine, best by NTP: a signature holds for a few minutes only",
    )
    : passed("clock", `at most ${seconds + 1} s apart`)
}

const authorizationChecks = ({ connection, clockSkew, status }: Findings, merchantId: string): ReadonlyArray<Check> => {
  if (connection === undefined) {
    return [
      passed("key", "the platform accepts the API key and its signature"),
      passed("merchant", `the key acts for merchant ${merchantId}`),
    ]
  }
  if (status === 403) {
    return [
      passed("key", "the platform accepts the API key and its signature"),
      failed(
        "merchant",
        `the key may not act for merchant ${merchantId}`,
        "check EPAYMENT_MERCHANT_ID, and in the configuration console that the key belongs to it and this machine's address is allowed",
      ),
    ]
  }
  return [
    isLate(clockSkew) ? skipped("key", "the platform refuses every signature while the clock is wrong") : failed(
      "key",
      "the platform does not accept the API key or its signature",
      "check EPAYMENT_API_KEY_ID and EPAYMENT_SECRET_API_KEY: copy both anew, and mind that test and production keys differ",
    ),
    skipped("merchant", "the key has to be accepted first"),
  ]
}

const permissionCheck = ({ connection, reading }: Findings): Check => {
  if (connection !== undefined) return skipped("permission", "the key has to be accepted first")
  if (reading === undefined) return passed("permission", "the key may read payments")
  return reading._tag === "AuthorizationError"
    ? failed("permission", "the key may not read payments", "give the key this right in the configuration console")
    : failed("permission", reading.message, "the test of the connection succeeded: try again later")
}

/** The checks that findings amount to, in the order in which to mend them. */
export const checksOf = (findings: Findings, merchantId: string): ReadonlyArray<Check> => {
  const endpoint = endpointCheck(findings)
  if (endpoint.state === "failed") {
    const names = ["clock", "key", "merchant", "permission"] as const
    return [endpoint, ...names.map((name) => skipped(name, "nothing answered as the platform does"))]
  }
  return [endpoint, clockCheck(findings), ...authorizationChecks(findings, merchantId), permissionCheck(findings)]
}
