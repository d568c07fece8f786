/**
 * Prints the page of all operations: `deno task operations > docs/operations.md`.
 *
 * @module
 */
import { clientOperations } from "../client_api/operations.ts"
import { operationsPage } from "../openapi/operations_table.ts"
import { serverOperations } from "../server_api/operations.ts"

/** The page of all operations in Markdown. */
export const page: string = operationsPage(serverOperations, clientOperations)

// deno-lint-ignore no-console -- the page is what the command is for
if (import.meta.main) console.log(page.trimEnd())
