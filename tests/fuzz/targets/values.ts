import * as ConfigProvider from "effect/ConfigProvider"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { ClientSession } from "../../../src/client_api/client_session.ts"
import { isIban, maskIban } from "../../../src/sandbox/bank/iban.ts"
import { cardProductOf } from "../../../src/sandbox/card/brand.ts"
import { checkCard } from "../../../src/sandbox/card/check.ts"
import { settingsOf } from "../../../src/sandbox/options.ts"
import { urlProblem } from "../../../src/sandbox/webhooks/endpoint.ts"
import {
  formatDay,
  formatExpiry,
  formatMinute,
  formatMoment,
  parseDay,
  parseExpiry,
  parseMinute,
  parseMoment,
} from "../../../src/model/date.ts"
import { int32, int64 } from "../../../src/model/scalar.ts"
import { ServerApi } from "../../../src/server_api/server_api.ts"
import { headerValues } from "../../../src/webhooks/header_source.ts"
import { type Draw, hostileText, hostileValue, mangled, oneOf } from "../hostile.ts"
import { pure, type Target, typed, Violation } from "../target.ts"

const digits = (draw: Draw, length: number): string => Array.from({ length }, () => draw(10)).join("")

const reading = [[int64(), 2 ** 53 - 1], [int32(), 2 ** 31 - 1]] as const
const integerTexts = ["9007199254740992", "-9223372036854775808", "1e3", "1.0", "-0", "1e400", "0.1", "1e-7", "00"]

/** What does not fit is refused: no amount is ever another one. */
const integers = pure("integers", 4, (draw) => {
  const text = draw(3) === 0 ? digits(draw, 1 + draw(25)) : oneOf(draw, integerTexts)
  let value: unknown
  try {
    value = draw(3) === 0 ? hostileValue(draw) : JSON.parse(text)
  } catch {
    return
  }
  for (const [schema, most] of reading) {
    const read = Schema.decodeUnknownExit(schema)(value)
    if (Exit.isSuccess(read) && !(Number.isInteger(read.value) && Math.abs(read.value) <= most + 1)) {
      throw new Violation("crash", `${JSON.stringify(value)} became ${read.value}`)
    }
    if (Exit.isSuccess(read) && !Number.isSafeInteger(read.value)) {
      throw new Violation("crash", `${JSON.stringify(value)} is not exact`)
    }
  }
})

const dates: ReadonlyArray<
  readonly [number, (text: string) => Option.Option<DateTime.Utc>, (date: DateTime.Utc) => Option.Option<string>]
> = [
  [8, parseDay, formatDay],
  [14, parseMoment, formatMoment],
  [12, parseMinute, formatMinute],
  [4, parseExpiry, formatExpiry],
]

const days = pure("dates of digits", 4, (draw) => {
  const [length, parse, format] = oneOf(draw, dates)
  const text = draw(2) === 0
    ? digits(draw, length)
    : draw(2) === 0
    ? mangled(draw, "20250303081530".slice(0, length))
    : hostileText(draw)
  const date = parse(text)
  if (Option.isSome(date) && !Option.contains(format(date.value), text)) {
    throw new Violation("crash", `${JSON.stringify(text)} became ${DateTime.formatIso(date.value)}`)
  }
})

const sandboxSettings = settingsOf({})
const lastFour = /^\**[^*]{0,4}$/s

/** Of what passes as a card no more than the last four digits are kept. */
const cards = pure("cards and accounts", 5, (draw) => {
  const cardNumber = draw(3) === 0
    ? mangled(draw, "4012000033330026")
    : draw(2) === 0
    ? digits(draw, 8 + draw(14))
    : oneOf(draw, ["4012000033330026", hostileText(draw)])
  const expiryDate = oneOf(draw, ["1249", digits(draw, 4), hostileText(draw)])
  cardProductOf(cardNumber)
  const card = { cardNumber: Redacted.make(cardNumber), expiryDate, cvv: Redacted.make(hostileText(draw)) }
  const checked = checkCard(card, "card", Date.UTC(2025, 2, 3), sandboxSettings)
  if (checked._tag === "Success" && !lastFour.test(checked.success.state.cardNumber)) {
    throw new Violation("crash", "a card number is kept")
  }
  const account = draw(2) === 0 ? mangled(draw, "CH9300762011623852957") : hostileText(draw)
  if (isIban(account) && !lastFour.test(maskIban(account))) throw new Violation("crash", "an account number is kept")
})

const loopback = /^(?:localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** Where webhooks go by default: nowhere but this machine. */
const webhookUrls = pure("addresses for webhooks", 3, (draw) => {
  const url = draw(3) === 0 ? mangled(draw, "http://localhost:3000/webhooks") : oneOf(draw, [
    `http://${hostileText(draw)}/`,
    `http://localhost${hostileText(draw)}`,
    `http://127.0.0.1${hostileText(draw)}`,
    `http://localhost@${hostileText(draw)}`,
    `http://${draw(2 ** 32)}/`,
    `http://0x${draw(2 ** 32).toString(16)}:80`,
    `http://[::ffff:${hostileText(draw)}]/`,
    hostileText(draw),
  ])
  if (urlProblem(url, false) === undefined && !loopback.test(new URL(url).hostname)) {
    throw new Violation("injection", `${JSON.stringify(url)} is allowed`)
  }
})

const sessions = pure("values of sessions", 2, async (draw) => {
  const text = (right: string) => oneOf(draw, [right, right, right, mangled(draw, right), hostileText(draw)])
  const values = {
    clientSessionId: text("0a1b2c3d4e5f60718293a4b5c6d7e8f9"),
    customerId: text("7731-9b1f0c2d3e4f5a6b7c8d9e0f1a2b3c4d"),
    clientApiUrl: text("https://client.example.com/client/v1"),
    assetUrl: text("https://assets.example.com/"),
    madeAt: oneOf(draw, [0, 0.5, Number.NaN, draw(2 ** 31)]),
  }
  const built = await typed(Effect.scoped(Effect.provide(ClientSession, ClientSession.layer(values))))
  if (Exit.isFailure(built)) return
  const { clientSessionId, customerId, origin } = built.value
  new Headers({ authorization: `GCS v1Client:${Redacted.value(clientSessionId)}` })
  const url = new URL(`${origin}/client/v1/${encodeURIComponent(customerId)}/products`)
  if (url.origin !== origin || url.pathname.split("/").length !== 5) {
    throw new Violation("injection", JSON.stringify([customerId, url.href]))
  }
})

const variables: Readonly<Record<string, string>> = {
  EPAYMENT_ENDPOINT: "https://payment.example.com",
  EPAYMENT_MERCHANT_ID: "1234",
  EPAYMENT_API_KEY_ID: "key",
  EPAYMENT_SECRET_API_KEY: "secret",
  EPAYMENT_INTEGRATOR: "Alpenladen AG",
}

/** Settings from the environment: the message about a wrong one never quotes it. */
const environments = pure("the environment", 2, async (draw) => {
  const marked = `${hostileText(draw)}-7f3a9c51-${hostileText(draw)}`
  const wrong = oneOf(draw, Object.keys(variables))
  const env = Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) =>
      name === wrong ? draw(4) === 0 ? [] : [[name, marked]] : [[name, value]]
    ),
  )
  const built = await typed(
    Effect.scoped(Layer.build(ServerApi.layerConfig)).pipe(
      Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromEnv({ env })),
    ),
  )
  if (Exit.isFailure(built) && String(built.cause).includes("7f3a9c51")) {
    throw new Violation("crash", "a value is shown")
  }
})

const headers = pure("headers of webhooks", 3, (draw) => {
  const name = draw(2) === 0 ? "X-GCS-Signature" : hostileText(draw)
  const record: Record<string, string | Array<string> | undefined> = {
    [name]: draw(3) === 0 ? [hostileText(draw), hostileText(draw)] : draw(3) === 0 ? undefined : hostileText(draw),
  }
  const values = [headerValues(record, "x-gcs-signature"), headerValues([[name, hostileText(draw)]], "x-gcs-signature")]
  if (name.toLowerCase() !== "x-gcs-signature" && values.flat().length > 0) {
    throw new Violation("forgery", `${JSON.stringify(name)} counts as the signature`)
  }
})

/** Single values: numbers, dates, cards, addresses, settings. */
export const valueTargets: ReadonlyArray<Target> = [integers, days, cards, webhookUrls, sessions, environments, headers]
