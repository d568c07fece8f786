import * as Effect from "effect/Effect"
import type { CliCommand } from "../command.ts"
import { Argument, Command } from "../effect_cli.ts"
import { result } from "../output.ts"

/** `openapi`: prints the OpenAPI 3.1 document of an API. */
export const openapi: CliCommand<"openapi"> = Command.make(
  "openapi",
  { api: Argument.Literals("api", ["server", "client"]).pipe(Argument.withDescription("Which of the two APIs")) },
  Effect.fnUntraced(function* ({ api }) {
    // Loaded only now: the texts of all types are larger than everything else here.
    const { documentOf } = yield* Effect.promise(() => import("../openapi.ts"))
    const document = documentOf(api)
    yield* result(document, () => JSON.stringify(document, null, 2))
  }),
).pipe(Command.withDescription("Prints the OpenAPI 3.1 document of the Server API or the Client API"))
