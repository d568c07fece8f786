import * as Result from "effect/Result"
import { Flag } from "./effect_cli.ts"

/** One `name: value` as curl takes it. */
const header = (text: string): Result.Result<readonly [string, string], string> => {
  const at = text.indexOf(":")
  const name = text.slice(0, at).trim()
  return at < 1 || !/^[!#$%&'*+.^_`|~0-9a-z-]+$/i.test(name)
    ? Result.fail("a header such as 'X-GCS-MessageId: 42'")
    : Result.succeed([name, text.slice(at + 1)])
}

/** `--header 'Name: value'`, as often as there are headers; values keep the white space that they came with. */
export const headers: Flag.Flag<Readonly<Record<string, string>>> = Flag.String("header").pipe(
  Flag.withAlias("H"),
  Flag.withDescription("A header as curl takes it, such as 'X-GCS-MessageId: 42'; may be repeated"),
  Flag.mapTryCatch(
    (text) => Result.getOrThrowWith(header(text), (why) => new Error(why)),
    (cause) => cause instanceof Error ? cause.message : "a header",
  ),
  Flag.atLeast(0),
  Flag.map((pairs) => Object.fromEntries(pairs)),
)

/** The value of a header, whatever its case; ends trimmed. */
export const valueOf = (given: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.entries(given).find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1].trim()
