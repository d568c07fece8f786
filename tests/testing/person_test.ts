import { assert } from "@std/assert"
import * as fc from "fast-check"
import { emailAddress as isEmailAddress } from "../../src/client_api/validation/email_address.ts"
import { emailAddress, phoneNumber } from "../../src/testing/person.ts"

/** Domains that RFC 2606 reserves. */
const isReserved = (host: string): boolean => /(^|\.)(example|example\.(com|org))$/.test(host)

Deno.test("mail goes nowhere", () => {
  fc.assert(fc.property(emailAddress(), (address) => {
    assert(isEmailAddress(address), address)
    assert(isReserved(address.slice(address.indexOf("@") + 1)), address)
  }))
})

Deno.test("no telephone rings", () => {
  fc.assert(fc.property(phoneNumber(), (number) => /^\+410[0-9]{8}$/.test(number)))
})
