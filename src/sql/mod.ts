/**
 * A `SqlClient` of Effect on the run-time's own SQLite, for what is kept in a database: a webhook inbox, the sandbox's
 * store. PostgreSQL comes from `@effect/sql-pg`.
 *
 * @example
 * ```ts
 * import { Sqlite } from "@epayment/effect/sqlite"
 * import { WebhookInbox } from "@epayment/effect/webhooks"
 * import { Layer } from "effect"
 *
 * const inbox = WebhookInbox.layerSql.pipe(Layer.provide(Sqlite.layer({ filename: "inbox.sqlite" })))
 * ```
 *
 * @module
 */
export * as Sqlite from "./sqlite.ts"
export { DatabaseUnavailable } from "./database_unavailable.ts"
