import { assert } from "@std/assert"
import * as fc from "fast-check"
import { ipAddress, url } from "../../src/testing/internet.ts"

Deno.test("addresses of pages lead nowhere", () => {
  fc.assert(fc.property(url(), (address) => {
    const { protocol, hostname, href } = new URL(address)
    assert(protocol === "https:" && /(^|\.)example$/.test(hostname), address)
    assert(href === address, `${address} is normalised to ${href}`)
  }))
})

Deno.test("devices stand in documentation only", () => {
  fc.assert(
    fc.property(
      ipAddress(),
      (address) => /^(192\.0\.2|198\.51\.100|203\.0\.113)\.[0-9]{1,3}$|^2001:db8::[0-9a-f]{1,4}$/.test(address),
    ),
  )
})
