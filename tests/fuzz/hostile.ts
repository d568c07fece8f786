import { type Draw, drawing } from "../redaction/twins.ts"

export { type Draw, drawing }

/** Texts that have broken parsers before. */
const dictionary: ReadonlyArray<string> = [
  "",
  " ",
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "\u0000",
  "\r\n",
  "\r\nx-injected: 1",
  "\n\n",
  "..",
  "../..",
  "%2e%2e%2f",
  "%2F..%2F",
  "%",
  "%zz",
  "%00",
  "?a=b",
  "#",
  ";",
  "&&",
  "//evil.example",
  "https://u:p@evil.example",
  "javascript:alert(1)",
  "<script>alert(1)</script>",
  "'; DROP TABLE documents; --",
  "${7*7}",
  "{{7*7}}",
  "\ud800",
  "\udfff",
  "\u202e",
  "\ufeff",
  "💳",
  "é",
  "e\u0301",
  "ﬀ",
  "İ",
  "null",
  "undefined",
  "NaN",
  "true",
  "-0",
  "1e999",
  "9007199254740993",
  "-9223372036854775808",
  "0x10",
  "01",
  "4012000033330026",
  "CH9300762011623852957",
  "a@b.ch",
  "20250303081530",
  "Sun, 06 Nov 1994 08:49:37 GMT",
  "99999999999",
  "-1",
  "{{9999}} {{9999}}",
  "{{",
  "}}",
  "{{*}}",
  "((a+)+)+$",
  "[",
  "GCS v1HMAC:a:b",
  "eyJhbGciOiJSU0EtT0FFUCJ9",
  "====",
  "multipart/form-data; boundary=",
  "application/json",
]

const pick = <A>(draw: Draw, all: ReadonlyArray<A>): A => all[draw(all.length)]

/** Mostly short, sometimes long, seldom very long. */
const lengthOf = (draw: Draw): number => {
  const kind = draw(200)
  return kind < 170 ? draw(40) : kind < 197 ? draw(1000) : draw(60_000)
}

/** Any text. */
export const hostileText = (draw: Draw): string => {
  switch (draw(8)) {
    case 0:
    case 1:
      return pick(draw, dictionary)
    case 2:
      return pick(draw, dictionary) + pick(draw, dictionary)
    case 3:
      return String.fromCharCode(...Array.from({ length: draw(40) }, () => draw(0x10000)))
    case 4:
      return Array.from({ length: draw(40) }, () => String.fromCharCode(32 + draw(95))).join("")
    case 5:
      return pick(draw, ["a", "a.", "0", "=", "@", "..", "%2e", " ", "{{9}}", "\u00e9", ","]).repeat(lengthOf(draw))
    case 6:
      return Array.from({ length: draw(30) }, () => String(draw(10))).join("")
    default:
      return mangled(draw, pick(draw, dictionary))
  }
}

/** A text with some of its characters changed, doubled or gone. */
export const mangled = (draw: Draw, text: string): string => {
  const characters = [...text]
  for (let i = draw(4) + 1; i > 0; i--) {
    const at = draw(characters.length + 1)
    const what = draw(5)
    if (what === 0) characters.splice(at, 1)
    else if (what === 1) characters.splice(at, 0, pick(draw, dictionary))
    else if (what === 2) characters.splice(at, 1, String.fromCharCode(draw(draw(2) === 0 ? 128 : 0x10000)))
    else if (what === 3) characters.splice(at, 0, ...characters.slice(draw(at + 1), at).slice(-1000))
    else characters.length = at
  }
  return characters.join("")
}

/** Bytes with some of them changed, doubled or gone. */
export const mangledBytes = (draw: Draw, bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const all = [...bytes]
  for (let i = draw(4) + 1; i > 0; i--) {
    const at = draw(all.length + 1)
    const what = draw(4)
    if (what === 0) all.splice(at, 1 + draw(3))
    else if (what === 1) all.splice(at, 0, draw(256))
    else if (what === 2 && all.length > 0) all[Math.min(at, all.length - 1)] ^= 1 << draw(8)
    else all.length = at
  }
  return Uint8Array.from(all)
}

/** Any bytes: noise or text. */
export const hostileBytes = (draw: Draw): Uint8Array<ArrayBuffer> =>
  draw(2) === 0
    ? Uint8Array.from({ length: lengthOf(draw) }, () => draw(256))
    : new TextEncoder().encode(draw(3) === 0 ? hostileText(draw) : hostileJson(draw))

const names: ReadonlyArray<string> = [
  "order",
  "amountOfMoney",
  "amount",
  "currencyCode",
  "cardPaymentMethodSpecificInput",
  "card",
  "cardNumber",
  "cvv",
  "references",
  "merchantReference",
  "payment",
  "id",
  "status",
  "errors",
  "errorId",
  "code",
  "message",
  "paymentResult",
  "value",
  "fields",
  "__proto__",
  "constructor",
  "toString",
]

/** Any value that JSON can hold. */
export const hostileValue = (draw: Draw, depth = 0): unknown => {
  switch (draw(depth > 5 ? 6 : 9)) {
    case 0:
      return null
    case 1:
      return draw(2) === 0
    case 2:
      return pick(draw, [0, -1, 0.5, 1e21, 2 ** 53, -(2 ** 63), 4990, 1e308])
    case 3:
      return draw(1000)
    case 4:
    case 5:
      return hostileText(draw)
    case 6:
      return Array.from({ length: draw(5) }, () => hostileValue(draw, depth + 1))
    default: {
      const made: Record<string, unknown> = {}
      for (let i = draw(6); i > 0; i--) {
        const name = draw(4) === 0 ? hostileText(draw) : pick(draw, names)
        Object.defineProperty(made, name, {
          value: hostileValue(draw, depth + 1),
          enumerable: true,
          configurable: true,
          writable: true,
        })
      }
      return made
    }
  }
}

/** JSON, almost JSON, and JSON that is deep or long. */
export const hostileJson = (draw: Draw): string => {
  switch (draw(10)) {
    case 0: {
      const depth = draw(draw(20) === 0 ? 100_000 : 200)
      const [open, close] = pick(draw, [["[", "]"], ['{"a":', "}"], ['{"order":', "}"], ['{"errors":[', "]}"]])
      return open.repeat(depth) + "1" + close.repeat(draw(2) === 0 ? depth : draw(depth + 1))
    }
    case 1:
      return pick(draw, [
        '{"a":1,"a":2}',
        '{"amount":1e400}',
        "[1,]",
        "{'a':1}",
        "\ufeff{}",
        "{}{}",
        "nul",
        '"\\ud800"',
        "-",
      ])
    case 2:
    case 3:
      return mangled(draw, JSON.stringify(hostileValue(draw)))
    default:
      return JSON.stringify(hostileValue(draw)) ?? "null"
  }
}

/** One of several things. */
export const oneOf = pick
