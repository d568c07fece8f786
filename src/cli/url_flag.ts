import { Flag } from "./effect_cli.ts"

/** A flag that takes an http(s) URL. */
export const urlFlag = (name: string, description: string): Flag.Flag<string> =>
  Flag.String(name).pipe(
    Flag.withDescription(description),
    Flag.withMetavar("<url>"),
    Flag.filter(
      (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
      () => "a whole URL, such as http://localhost:3000/webhooks",
    ),
  )
