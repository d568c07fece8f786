import { PaymentRequest } from "../../../src/client_api/mod.ts"
import { clientApiOrigin } from "../../../src/client_api/client_api_url.ts"
import { clientOperations } from "../../../src/client_api/operations.ts"
import { iinDigits } from "../../../src/client_api/iin/iin_digits.ts"
import { applyMask } from "../../../src/client_api/masking/apply_mask.ts"
import { formatInput } from "../../../src/client_api/masking/format_input.ts"
import { formattedLength } from "../../../src/client_api/masking/mask.ts"
import { removeMask } from "../../../src/client_api/masking/remove_mask.ts"
import { assetAddress, resized } from "../../../src/client_api/payment_items/asset_url.ts"
import { emailAddress } from "../../../src/client_api/validation/email_address.ts"
import { expirationDate } from "../../../src/client_api/validation/expiration_date.ts"
import { iban } from "../../../src/client_api/validation/iban.ts"
import { luhn } from "../../../src/client_api/validation/luhn.ts"
import { range } from "../../../src/client_api/validation/range.ts"
import { regularExpression } from "../../../src/client_api/validation/regular_expression.ts"
import { residentIdNumber } from "../../../src/client_api/validation/resident_id_number.ts"
import { answerReader } from "../../../src/operation/answer.ts"
import { hostileJson, hostileText, hostileValue, oneOf } from "../hostile.ts"
import { pure, type Target } from "../target.ts"

const readers = clientOperations.map(({ operation: { spec } }) => ({ spec, read: answerReader(spec) }))

const answers = pure("answers of the Client API", 4, (draw) => {
  const { spec, read } = oneOf(draw, readers)
  const headers = { get: () => "application/json" }
  read({ status: oneOf(draw, [200, 400, 403, 500]), headers, body: hostileJson(draw) }, { operation: spec.id }, 0)
})

const masks = pure("masks and what is typed", 6, (draw) => {
  const mask = draw(2) === 0
    ? oneOf(draw, ["{{9999}} {{9999}}", "{{99}}/{{99}}", "{{*}}", "{{aaa}}-{{999}}"])
    : hostileText(draw)
  const typed = hostileText(draw)
  removeMask(mask, applyMask(mask, typed))
  formatInput(mask, { value: typed, caret: draw(100) - 10, forward: draw(2) === 0 })
  formattedLength(mask)
})

const values = pure("values of fields", 6, (draw) => {
  const typed = hostileText(draw)
  emailAddress(typed)
  expirationDate(typed, { year: 2025, month: 3 })
  iban(typed)
  luhn(typed)
  range(typed, { minValue: draw(10), maxValue: draw(100) })
  residentIdNumber(typed)
  iinDigits(typed)
})

/** Patterns come from the platform; what is typed into them does not. */
const patterns = pure("patterns", 2, (draw) => {
  const pattern = draw(3) === 0
    ? oneOf(draw, ["[", "(", "a{2,1}", "(?<a", "\\", "[z-a]", "(?=", "*"])
    : oneOf(draw, ["^[0-9]{3,4}$", "^(?:0[1-9]|1[0-2])[0-9]{2}$", "^[\\d]{5}$", "\\w+"])
  regularExpression(hostileText(draw), { regularExpression: pattern })
})

const requests = pure("payment requests", 3, (draw) => {
  const validators = oneOf(draw, [
    { luhn: {} },
    { length: { minLength: draw(5), maxLength: draw(30) } },
    { regularExpression: { regularExpression: "^[0-9]*$" } },
    { expirationDate: {} },
    { iban: {} },
    { fixedList: { allowedValues: [hostileText(draw)] } },
  ])
  const id = draw(2) === 0 ? "cardNumber" : hostileText(draw)
  const field = { id, dataRestrictions: { isRequired: true, validators }, displayHints: { mask: hostileText(draw) } }
  const typed = PaymentRequest.setValue(PaymentRequest.empty, id, hostileText(draw))
  const request = PaymentRequest.setProduct(typed, { id: 1, fields: [field] })
  PaymentRequest.validate(request, { year: 2025, month: 3 })
  PaymentRequest.maskedValue(request, id)
})

const addresses = pure("addresses", 3, (draw) => {
  clientApiOrigin(hostileText(draw))
  assetAddress(hostileText(draw), hostileText(draw))
  resized(hostileText(draw), { width: draw(100), height: draw(100) })
  hostileValue(draw)
})

/** What a device takes from customers, merchants and the platform. */
export const deviceTargets: ReadonlyArray<Target> = [answers, masks, values, patterns, requests, addresses]
