import { Command } from "./effect_cli.ts"
import { call } from "./commands/call.ts"
import { completions } from "./commands/completions.ts"
import { doctor } from "./commands/doctor.ts"
import { listen } from "./commands/listen.ts"
import { openapi } from "./commands/openapi.ts"
import { sandbox } from "./commands/sandbox.ts"
import { seed } from "./commands/seed.ts"
import { sign } from "./commands/sign.ts"
import { trigger } from "./commands/trigger.ts"
import { verify } from "./commands/verify.ts"
import { Json, Verbose } from "./global_flags.ts"

/** The command `epayment` with all of its subcommands. */
export const root: Command.Command<"epayment", never, Record<never, never>, unknown, Command.Environment> = Command
  .make("epayment").pipe(
    Command.withDescription("The PostFinance E-Payment API from a shell"),
    Command.withSubcommands([
      sandbox,
      seed,
      doctor,
      call,
      trigger,
      listen,
      sign,
      verify,
      openapi,
      completions(() => root),
    ]),
    Command.withGlobalFlags([Json, Verbose]),
  )
