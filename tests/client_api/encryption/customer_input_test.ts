import { assertEquals, assertStringIncludes } from "@std/assert"
import * as Redacted from "effect/Redacted"
import { cleartext } from "../../../src/client_api/encryption/customer_input.ts"
import { input } from "./customer_inputs.ts"
import { device } from "./device.ts"

Deno.test("the cleartext has exactly the documented properties, in the documented order (protocol: cleartext)", () => {
  assertEquals(
    Redacted.value(cleartext(input, "00112233445566778899aabbccddeeff", device.information)),
    '{"clientSessionId":"0a1b2c3d4e5f60718293a4b5c6d7e8f9","nonce":"00112233445566778899aabbccddeeff",' +
      '"paymentProductId":1,"tokenize":false,"paymentValues":[{"key":"cardNumber","value":"4975123400567817"},' +
      '{"key":"cardholderName","value":"Łukasz Šimić 😀"},{"key":"expiryDate","value":"1231"}],' +
      '"collectedDeviceInformation":{"timezoneOffsetUtcMinutes":-60,"locale":"de-CH","browserData":' +
      '{"javaScriptEnabled":true,"javaEnabled":false,"colorDepth":24,"screenHeight":1080,"screenWidth":1920,' +
      '"innerHeight":720,"innerWidth":1280}}}',
  )
})

Deno.test("the account on file is there when one is chosen", () => {
  const withAccount = cleartext({ ...input, accountOnFileId: 812, tokenize: true }, "n", device.information)
  assertStringIncludes(Redacted.value(withAccount), '"paymentProductId":1,"accountOnFileId":812,"tokenize":true,')
})
