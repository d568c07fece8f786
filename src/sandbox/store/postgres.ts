import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import type * as SqlClient from "effect/sql/SqlClient"
import { StoreUnavailable } from "./store_unavailable.ts"

/** What is used of the package `@effect/sql-pg`. */
interface Driver {
  readonly PgClient: {
    readonly layer: (
      config: { readonly url: Redacted.Redacted<string>; readonly applicationName: string },
    ) => Layer.Layer<SqlClient.SqlClient, unknown>
  }
}

/** A variable, so that nothing loads or checks the package but who uses it: the library itself depends on Effect alone. */
const driver: string = "@effect/sql-pg"

const loaded: Effect.Effect<Driver, StoreUnavailable> = Effect.tryPromise({
  try: (): Promise<Driver> => import(driver),
  catch: (cause) =>
    new StoreUnavailable({
      message: `a PostgreSQL store needs the package ${driver}, which cannot be loaded; ` +
        `add it with "deno add npm:${driver}" or "npm install ${driver}"`,
      cause,
    }),
})

/** Whether a store is named by the URL of a PostgreSQL database. */
export const isPostgres = (store: string): boolean => /^postgres(ql)?:/i.test(store)

/** The URL of a database without what must not be seen. */
export const withoutPassword = (url: string): string => {
  if (!URL.canParse(url)) return url.replace(/\/\/.*@/, "//")
  const shown = new URL(url)
  shown.password = ""
  shown.search = ""
  return shown.href
}

/**
 * A client for the PostgreSQL database at a URL, `postgres://user:password@host:5432/database`, by the package
 * `@effect/sql-pg`. Fails with `StoreUnavailable` when the package is not there or the URL is none.
 */
export const layerPostgres = (url: string): Layer.Layer<SqlClient.SqlClient, unknown> =>
  Layer.unwrap(
    URL.canParse(url)
      ? Effect.map(loaded, ({ PgClient }) => PgClient.layer({ url: Redacted.make(url), applicationName: "sandbox" }))
      : Effect.fail(
        new StoreUnavailable({
          message: "the store is no URL of a database; write postgres://user:password@host:5432/database",
        }),
      ),
  )
