import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type * as Scope from "effect/Scope"
import type { Download } from "../../operation/download.ts"
import * as Idempotence from "../../operation/idempotence.ts"
import type { ListedOperation } from "../../operation/listed.ts"
import { isNumbered, pathTemplate } from "../../operation/path.ts"
import type { Spec } from "../../operation/spec.ts"
import { message } from "../../operation/wire_log_entry.ts"
import { serverOperations } from "../../server_api/operations.ts"
import { ServerApi } from "../../server_api/server_api.ts"
import type { CliCommand } from "../command.ts"
import { fromEnvironment } from "../credentials.ts"
import { Argument, Command, Flag } from "../effect_cli.ts"
import { misused } from "../failure.ts"
import { givenJson } from "../json_input.ts"
import { operationArguments, revealed } from "../operation/arguments.ts"
import { firstRequest } from "../operation/dry_run.ts"
import { queryFlags, queryOf } from "../operation/query_flags.ts"
import { saved, toStdout, uploadFile } from "../operation/transfer.ts"
import { result } from "../output.ts"
import { traced } from "../wire_trace.ts"

const toggle = (name: string, description: string): Flag.Flag<boolean> =>
  Flag.Boolean(name).pipe(Flag.withDescription(description), Flag.withoutNegation, Flag.withDefault(false))

const text = (name: string, description: string): Flag.Flag<Option.Option<string>> =>
  Flag.String(name).pipe(Flag.withDescription(description), Flag.optional)

const pathArguments = ({ path }: Spec): ReadonlyArray<Argument.Argument<string | number>> =>
  pathTemplate(path).parameters.map((name) =>
    (isNumbered(name) ? Argument.Int(name) : Argument.String(name) as Argument.Argument<string | number>).pipe(
      Argument.withDescription("Path parameter"),
    )
  )

/** What only some operations take, besides their path and query. */
const inputs = ({ request, method, transfer }: Spec) => ({
  ...(request === undefined ? {} : {
    body: Argument.String("body").pipe(Argument.withDescription("The request as JSON"), Argument.optional),
    bodyFrom: text(
      "body",
      "The request as JSON, @file, or - for standard input; a file keeps card numbers out of the shell's history",
    ),
  }),
  ...(method === "GET" ? {} : { key: text("idempotence-key", "Key under which a repetition takes effect once") }),
  ...(transfer === "upload" ? { file: Flag.String("file").pipe(Flag.withDescription("File to send")) } : {}),
  ...(transfer === "download" ? { output: text("output", "File to write; standard output without it") } : {}),
})

/** Values of {@link inputs}; those that an operation does not take are absent. */
interface Inputs {
  readonly body?: Option.Option<string>
  readonly bodyFrom?: Option.Option<string>
  readonly key?: Option.Option<string>
  readonly file?: string
  readonly output?: Option.Option<string>
}

interface Given {
  readonly path: ReadonlyArray<string | number>
  readonly query: Readonly<Record<string, ReadonlyArray<unknown>>>
  readonly input: Inputs
  readonly dryRun: boolean
  readonly reveal: boolean
}

const bodyOf = (spec: Spec, { body = Option.none(), bodyFrom = Option.none() }: Inputs) => {
  if (spec.request === undefined) return Effect.succeed(undefined)
  return Option.isSome(body) && Option.isSome(bodyFrom)
    ? Effect.fail(misused("give the body once: as an argument or with --body"))
    : givenJson(Option.getOrUndefined(Option.orElse(body, () => bodyFrom)))
}

type Call = (...args: ReadonlyArray<unknown>) => Effect.Effect<unknown, unknown, ServerApi | Scope.Scope>

const shown = (spec: Spec, value: unknown, { input, reveal }: Given) => {
  if (spec.transfer !== "download") {
    const answer = (reveal ? revealed(spec, value) : value) ?? null
    return result(answer, () => JSON.stringify(answer, null, 2))
  }
  const file = Option.getOrUndefined(input.output ?? Option.none())
  return file === undefined ? toStdout(value as Download) : Effect.flatMap(
    saved(value as Download, file),
    (told) => result(told, () => `${told.file}: ${told.bytes} bytes of ${told.contentType}`),
  )
}

const run = Effect.fnUntraced(function* ({ operation }: ListedOperation, given: Given) {
  const { spec } = operation
  const { path, query, input, dryRun } = given
  const body = yield* bodyOf(spec, input)
  const args = yield* Effect.fromResult(operationArguments(spec, { path, body, query: queryOf(spec, query) }))
  const file = input.file === undefined ? [] : [yield* uploadFile(input.file)]
  // What goes in was checked against the schemas of the spec just now.
  const call = (operation as unknown as Call)(...args, ...file)
  const keyed = Option.match(input.key ?? Option.none(), {
    onNone: () => call,
    onSome: (key) => Idempotence.withKey(key)(call),
  })
  if (!dryRun) return yield* shown(spec, yield* traced(keyed), given)
  const request = yield* firstRequest(keyed)
  yield* result(request, () => message(`${request.method} ${request.url}`, request))
}, Effect.scoped)

const operationCommand = (listed: ListedOperation): CliCommand<string> => {
  const { spec } = listed.operation
  const config = {
    path: pathArguments(spec),
    query: queryFlags(spec),
    input: inputs(spec) as Command.Command.Config,
    dryRun: toggle("dry-run", "Print the request, sensitive values hidden, and send nothing"),
    reveal: toggle("reveal", "Print in clear what the library keeps redacted in answers, such as clientSessionId"),
  }
  return Command.make(spec.id, config, (given) => run(listed, given as unknown as Given)).pipe(
    Command.withDescription(`${spec.method} ${spec.path}`),
    Command.provide(fromEnvironment(ServerApi.layerConfig, "EPAYMENT_SECRET_API_KEY")),
  )
}

const list = result(
  serverOperations.map(({ operation: { spec: { id, method, path } } }) => ({ operation: id, method, path })),
  (paint) => {
    const width = Math.max(...serverOperations.map(({ operation: { spec: { id } } }) => id.length))
    return serverOperations
      .map(({ operation: { spec: { id, method, path } } }) => `${id.padEnd(width)}  ${paint.dim(`${method} ${path}`)}`)
      .join("\n")
  },
)

/** `call`: calls any operation of the Server API, JSON in and JSON out; lists the operations without one. */
export const call: CliCommand<"call"> = Command.make("call", {}, () => list).pipe(
  Command.withDescription(
    "Calls an operation of the Server API, JSON in and JSON out; lists the operations without one",
  ),
  Command.withSubcommands(serverOperations.map(operationCommand)),
  Command.withExamples([
    { command: "epayment call services.testconnection" },
    { command: "epayment call payments.create --body @order.json --dry-run" },
    { command: "epayment call payments.find --merchantReference ORD-2025-000817" },
    { command: "epayment call payments.approve 000000773100000000420000100001 '{\"amount\":4990}'" },
  ]),
)
