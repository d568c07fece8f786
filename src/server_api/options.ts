import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"
import { type ConfigurationError, misconfigured } from "../operation/configuration_error.ts"
import { type LimitOptions, type LimitSettings, limitSettings } from "../operation/limits.ts"
import type { ApiKey } from "./api_keys.ts"
import type { ServerApiOptions } from "./server_api.ts"

/** The variables of the environment that `ServerApi.layerConfig` reads. */
export const environment: ReadonlyArray<string> = [
  "EPAYMENT_ENDPOINT",
  "EPAYMENT_MERCHANT_ID",
  "EPAYMENT_API_KEY_ID",
  "EPAYMENT_SECRET_API_KEY",
  "EPAYMENT_INTEGRATOR",
]

/** Headers that the library sets itself (protocol: headers of Server API requests). */
const owned: ReadonlySet<string> = new Set([
  "x-gcs-servermetainfo",
  "x-gcs-clientmetainfo",
  "x-gcs-idempotence-key",
  "date",
  "content-type",
  "authorization",
])

const isBlank = (text: unknown): boolean => typeof text !== "string" || text.trim() === ""

/** Settings after their check. */
export interface CheckedOptions {
  /** Scheme, host and port. */
  readonly origin: string
  /** Further headers by lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** The limits that are set, as settings. */
  readonly limits: Partial<LimitSettings>
}

/** Checks the settings of the Server API in their order; the first that is wrong is named with its remedy. */
export const checkOptions: (options: ServerApiOptions) => Effect.Effect<CheckedOptions, ConfigurationError> =
  /* @__PURE__ */ Effect
    .fnUntraced(function* (options: ServerApiOptions) {
      const origin = yield* checkEndpoint(options.endpoint)
      if (isBlank(options.merchantId)) return yield* misconfigured("merchantId", "name the merchant id of your account")
      if (/[/\\?#\s]|^\.{1,2}$/.test(options.merchantId) || !options.merchantId.isWellFormed()) {
        return yield* misconfigured("merchantId", "expected the bare id, such as 1234")
      }
      if (isBlank(options.integrator)) {
        return yield* misconfigured("integrator", "name the company that integrates; the platform requires it")
      }
      const extension = options.shoppingCartExtension ?? undefined
      for (const name of ["creator", "name", "version"] as const) {
        if (extension !== undefined && isBlank(extension[name])) {
          return yield* misconfigured(`shoppingCartExtension.${name}`, "required when there is an extension")
        }
      }
      const headers = yield* checkHeaders(options.headers ?? {})
      const { maxAttempts, schedule } = options.retry ?? {}
      if (maxAttempts !== undefined && (!Number.isInteger(maxAttempts) || maxAttempts < 1)) {
        return yield* misconfigured(
          "retry.maxAttempts",
          "expected a whole number of at least 1; 1 switches retries off",
        )
      }
      if (schedule !== undefined && !Schedule.isSchedule(schedule)) {
        return yield* misconfigured("retry.schedule", "expected a Schedule, such as Schedule.exponential(100)")
      }
      return { origin, headers, limits: yield* checkLimits(options.limits ?? {}) }
    })

const checkEndpoint = (endpoint: string): Effect.Effect<string, ConfigurationError> => {
  const wanted = "expected scheme, host and port only, such as https://payment.example.com"
  if (isBlank(endpoint)) return misconfigured("endpoint", `missing; ${wanted}`)
  if (!URL.canParse(endpoint)) return misconfigured("endpoint", `not a URL; ${wanted}`)
  const url = new URL(endpoint)
  if (url.protocol !== "https:" && url.protocol !== "http:") return misconfigured("endpoint", `wrong scheme; ${wanted}`)
  if (url.username !== "" || url.password !== "") return misconfigured("endpoint", `holds user info; ${wanted}`)
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "" || /[?#]$/.test(endpoint)) {
    return misconfigured("endpoint", `holds a path, query or fragment; ${wanted}`)
  }
  return Effect.succeed(url.origin)
}

const checkHeaders: (
  given: Readonly<Record<string, string>>,
) => Effect.Effect<Readonly<Record<string, string>>, ConfigurationError> = /* @__PURE__ */ Effect.fnUntraced(
  function* (given: Readonly<Record<string, string>>) {
    const headers: Record<string, string> = {}
    for (const [name, value] of Object.entries(given)) {
      const lower = name.toLowerCase()
      if (owned.has(lower)) return yield* misconfigured(`headers.${name}`, "the library sets this header itself")
      if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(lower)) {
        return yield* misconfigured(`headers.${JSON.stringify(name)}`, "not a header name")
      }
      if (typeof value !== "string" || !/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) {
        return yield* misconfigured(`headers.${name}`, "expected Latin-1 text without line breaks")
      }
      headers[lower] = value
    }
    return headers
  },
)

const checkLimits: (options: LimitOptions) => Effect.Effect<Partial<LimitSettings>, ConfigurationError> =
  /* @__PURE__ */ Effect
    .fnUntraced(function* (options: LimitOptions) {
      for (const name of ["attempt", "call"] as const) {
        if (options[name] === undefined) continue
        const limit = Duration.fromInput(options[name])
        if (Option.isNone(limit) || !Duration.isPositive(limit.value)) {
          return yield* misconfigured(`limits.${name}`, 'expected a duration longer than 0, such as "30 seconds"')
        }
      }
      const { answerBytes } = options
      if (answerBytes !== undefined && (!Number.isSafeInteger(answerBytes) || answerBytes < 1)) {
        return yield* misconfigured("limits.answerBytes", "expected a whole number of bytes of at least 1")
      }
      return limitSettings(options)
    })

/** Checks an API key: what is wrong with it, or nothing. The secret is never shown. */
export const checkKey = (key: ApiKey | undefined): Effect.Effect<never, ConfigurationError> | undefined => {
  if (key === undefined || key === null) return misconfigured("apiKey", "missing; give the id and the secret of a key")
  if (isBlank(key.id)) return misconfigured("apiKey.id", "missing; the platform's configuration console shows it")
  if (/[:\s]|[^\x20-\x7e]/.test(key.id)) return misconfigured("apiKey.id", "expected the bare id of the key")
  if (!Redacted.isRedacted(key.secret)) return misconfigured("apiKey.secret", "wrap the secret with Redacted.make")
  if (isBlank(Redacted.value(key.secret))) {
    return misconfigured("apiKey.secret", "missing; the platform's configuration console shows it once")
  }
  return undefined
}
