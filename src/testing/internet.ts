import * as fc from "fast-check"

/** Absolute addresses under a domain that is reserved for examples, with path and query. */
export const url = (): fc.Arbitrary<string> =>
  fc.tuple(
    fc.constantFrom("https://shop.example", "https://www.shop.example:8443"),
    fc.constantFrom("/", "/return", "/checkout/z%C3%BCrich", "/a/b.html"),
    fc.constantFrom("", "?order=817", "?name=M%C3%BCller&lang=de_CH"),
  ).map((parts) => parts.join(""))

/** Addresses of devices, IPv4 and IPv6, from the ranges that are reserved for documentation. */
export const ipAddress = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.tuple(fc.constantFrom("192.0.2", "198.51.100", "203.0.113"), fc.integer({ min: 1, max: 254 })).map(
      ([network, device]) => `${network}.${device}`,
    ),
    fc.integer({ min: 1, max: 0xffff }).map((device) => `2001:db8::${device.toString(16)}`),
  )

/** What browsers say of themselves. */
export const userAgent = (): fc.Arbitrary<string> =>
  fc.constantFrom(
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
  )
