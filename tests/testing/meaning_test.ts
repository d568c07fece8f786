import { assert } from "@std/assert"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import type * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { luhn } from "../../src/client_api/validation/luhn.ts"
import { iban } from "../../src/client_api/validation/iban.ts"
import { Address } from "../../src/model/address.ts"
import { BankAccountIban } from "../../src/model/bank_account.ts"
import { Card, CardEssentials } from "../../src/model/card.ts"
import { CreatePaymentRequest } from "../../src/model/create_payment.ts"
import { Customer } from "../../src/model/customer.ts"
import { parseMoment } from "../../src/model/date.ts"
import { LineItem } from "../../src/model/line_item.ts"
import { AmountOfMoney } from "../../src/model/money.ts"
import { PaymentReferences } from "../../src/model/order_output.ts"
import { RedirectionData } from "../../src/model/redirection.ts"
import { PaymentStatusOutput } from "../../src/model/payment_status.ts"
import { SessionResponse } from "../../src/model/session.ts"
import { arbitrary } from "../../src/testing/arbitrary.ts"

/** Whether what stands in a property, where it stands, is what its name promises. */
const promise = <T>(
  name: string,
  schema: Schema.Codec<T, unknown>,
  property: (value: T) => string | number | Redacted.Redacted<string> | undefined,
  holds: (value: string) => boolean,
) =>
  Deno.test(name, () => {
    let seen = 0
    fc.assert(
      fc.property(arbitrary(schema, { density: 0.9 }), (value) => {
        const found = property(value)
        if (found === undefined) return
        seen++
        const text = Redacted.isRedacted(found) ? Redacted.value(found) : String(found)
        assert(holds(text), text)
      }),
      { seed: 20250303 },
    )
    assert(seen > 30, `only ${seen} of 100`)
  })

promise("card numbers pass Luhn's check", Card, ({ cardNumber }) => cardNumber, luhn)
promise(
  "answers show masked numbers",
  CardEssentials,
  ({ cardNumber }) => cardNumber,
  (text) => /^\*+[0-9]{4}$/.test(text),
)
promise("cards are valid", Card, ({ expiryDate }) => expiryDate, (text) => /^[01][0-9]4[0-9]$/.test(text))
promise("security codes are digits", Card, ({ cvv }) => cvv, (text) => /^[0-9]{3,4}$/.test(text))
promise("IBANs have a right check number", BankAccountIban, (account) => account.iban, iban)
promise("amounts are positive", AmountOfMoney, ({ amount }) => amount, (text) => /^[1-9][0-9]*$/.test(text))
promise(
  "quantities are small",
  LineItem,
  ({ orderLineDetails }) => orderLineDetails?.quantity,
  (text) => Number(text) < 13,
)
promise(
  "countries are real",
  Address,
  ({ countryCode }) => countryCode,
  (text) => new Intl.DisplayNames(["en"], { type: "region", fallback: "none" }).of(text) !== undefined,
)
promise("postal codes are digits", Address, ({ zip }) => zip, (text) => /^[0-9]{4,5}$/.test(text))
promise("locales are real", Customer, ({ locale }) => locale, (text) => /^[a-z]{2}_[A-Z]{2}$/.test(text))
promise("mail has an @", Customer, ({ contactDetails }) => contactDetails?.emailAddress, (text) => text.includes("@"))
promise(
  "names are people's",
  Customer,
  ({ personalInformation }) => personalInformation?.name?.surname,
  (text) => /^\p{L}[\p{L}\p{M}'-]+$/u.test(text),
)
promise(
  "moments exist",
  PaymentStatusOutput,
  ({ statusCodeChangeDateTime }) => statusCodeChangeDateTime,
  (text) => Option.isSome(parseMoment(text)),
)
promise(
  "references are short",
  PaymentReferences,
  ({ merchantReference }) => merchantReference,
  ({ length }) => length <= 30,
)
promise("addresses are absolute", RedirectionData, ({ returnUrl }) => returnUrl, URL.canParse)
promise(
  "encrypted input is a JWE",
  CreatePaymentRequest,
  ({ encryptedCustomerInput }) => encryptedCustomerInput,
  (text) => /^eyJ[\w-]+(\.[\w-]+){4}$/.test(text),
)
promise(
  "client sessions are hexadecimal",
  SessionResponse,
  ({ clientSessionId }) => clientSessionId,
  (text) => /^[0-9a-f]{32}$/.test(text),
)
