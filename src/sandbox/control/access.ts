import * as Redacted from "effect/Redacted"
import type { CryptoProviderShape } from "../../crypto/crypto_provider.ts"
import { utf8 } from "../../crypto/utf8.ts"
import { isLoopback } from "../webhooks/endpoint.ts"
import type { SandboxRequest } from "../wire.ts"
import type { ControlProblem } from "./control_problem.ts"

/** Who may use the controls. */
export interface AccessRules {
  /** What has to be sent as bearer token; without one, the controls are not there. */
  readonly token: Redacted.Redacted<string> | undefined
  /** Whether other machines, and other names of this one, may use them. */
  readonly anyHost: boolean
}

/** An IP address of this machine alone, also where IPv6 wraps IPv4. */
const isLocalPeer = (peer: string): boolean => peer === "::1" || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(peer)

/**
 * Why a request may not come near the controls, if it may not: it comes from another machine, it names the sandbox by a
 * host of somebody else (DNS rebinding), or a page of another origin sent it.
 */
export const strangerProblem = (
  { headers, origin, peer }: SandboxRequest,
  { anyHost }: AccessRules,
): ControlProblem | undefined => {
  const own = URL.parse(origin)
  if (!anyHost && (own === null || !isLoopback(own.hostname) || (peer !== undefined && !isLocalPeer(peer)))) {
    return forbidden(
      "the controls answer to this machine only; the setting anyControlHost (--any-control-host) allows others",
    )
  }
  const from = headers.origin
  const site = headers["sec-fetch-site"]
  if ((from !== undefined && from !== own?.origin) || site === "cross-site" || site === "same-site") {
    return forbidden("the controls do not answer to pages of other origins")
  }
  return undefined
}

/** Why a request may not use the controls, if it may not: its token is missing or wrong. */
export const tokenProblem = (
  { headers }: SandboxRequest,
  { token }: AccessRules,
  crypto: CryptoProviderShape,
): ControlProblem | undefined => {
  if (token === undefined) {
    return forbidden("this sandbox was started without a control token; give it the option controlToken")
  }
  const given = /^Bearer (.+)$/i.exec(headers.authorization ?? "")?.[1]
  return given !== undefined && crypto.constantTimeEquals(utf8(given), utf8(Redacted.value(token)))
    ? undefined
    : { code: "UNAUTHORIZED", message: "send Authorization: Bearer with the control token that the sandbox printed" }
}

const forbidden = (message: string): ControlProblem => ({ code: "FORBIDDEN", message })
