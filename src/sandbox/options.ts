import type * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import type * as SqlClient from "effect/sql/SqlClient"
import type { SandboxKey } from "./authentication.ts"
import { type SandboxSettings, withDefaults } from "./settings.ts"
import type { WebhookEndpoint } from "./webhooks/endpoint.ts"

/** A merchant of the sandbox and the API keys that act for it. */
export interface SandboxMerchant {
  /** Id of the merchant, the first part of its paths. */
  readonly id: string
  /** Its API keys; there is at least one. */
  readonly keys: ReadonlyArray<{ readonly id: string; readonly secret: Redacted.Redacted<string> }>
}

/** How a sandbox is set up; everything has a default. */
export interface SandboxOptions {
  /** Its merchants, the first of which is the one that a program acts for; one with id `1234` by default. */
  readonly merchants?: readonly [SandboxMerchant, ...ReadonlyArray<SandboxMerchant>]
  /**
   * Where it keeps everything: in memory by default, in an SQLite file that the next run finds again, or in the database of
   * a client, such as `PgClient.layer` of `@effect/sql-pg`, which several sandboxes may share.
   */
  readonly store?: "memory" | { readonly file: string } | {
    readonly sql: Layer.Layer<SqlClient.SqlClient, unknown>
  }
  /** Where it delivers events to; nowhere by default. */
  readonly webhooks?: ReadonlyArray<WebhookEndpoint>
  /** `manual`: its time stands still and moves only when it is moved. The `real` time by default. */
  readonly clock?: "real" | "manual"
  /** Opens the controls over HTTP below `/sandbox` to whoever sends it as bearer token; they are not there by default. */
  readonly controlToken?: Redacted.Redacted<string>
  /** What it assumes where the protocol leaves room. */
  readonly settings?: Partial<SandboxSettings>
}

/** The merchant of a sandbox that names none. Its key opens nothing but this sandbox. */
export const defaultMerchant: SandboxMerchant = {
  id: "1234",
  keys: [{ id: "sandbox-key", secret: Redacted.make("sandbox-secret") }],
}

/** The merchants of a sandbox; there is always one. */
export const merchantsOf = (
  { merchants = [defaultMerchant] }: SandboxOptions,
): readonly [SandboxMerchant, ...ReadonlyArray<SandboxMerchant>] => merchants

/** The keys of all merchants; a key that several list may act for each of them. */
export const keysOf = (options: SandboxOptions): ReadonlyArray<SandboxKey> => {
  const keys = new Map<string, SandboxKey>()
  for (const merchant of merchantsOf(options)) {
    for (const { id, secret } of merchant.keys) {
      keys.set(id, { id, secret, merchantIds: [...keys.get(id)?.merchantIds ?? [], merchant.id] })
    }
  }
  return [...keys.values()]
}

/** The settings of a sandbox, completed. */
export const settingsOf = (options: SandboxOptions): SandboxSettings => withDefaults(options.settings)
