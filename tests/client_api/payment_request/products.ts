import type { DeviceAccountOnFile, DevicePaymentProduct } from "../../../src/model/basic_payment_product.ts"

/** A card with all three kinds of fields: listed out of the order of display, required and optional. */
export const card: DevicePaymentProduct = {
  id: 1,
  fields: [
    {
      id: "cvv",
      type: "numericstring",
      displayHints: { displayOrder: 30 },
      dataRestrictions: {
        isRequired: false,
        validators: { length: { minLength: 3, maxLength: 4 }, regularExpression: { regularExpression: "^[0-9]+$" } },
      },
    },
    {
      id: "expiryDate",
      type: "expirydate",
      displayHints: { displayOrder: 20, mask: "{{99}}/{{99}}" },
      dataRestrictions: {
        isRequired: true,
        validators: { expirationDate: {}, length: { minLength: 4, maxLength: 4 } },
      },
    },
    {
      id: "cardNumber",
      type: "numericstring",
      displayHints: { displayOrder: 10, mask: "{{9999}} {{9999}} {{9999}} {{9999}}" },
      dataRestrictions: { isRequired: true, validators: { luhn: {}, length: { minLength: 12, maxLength: 19 } } },
    },
    { id: "cardholderName", type: "string" },
  ],
}

/** A stored card whose expiry date has passed. */
export const expiredAccount: DeviceAccountOnFile = {
  id: 812,
  paymentProductId: 1,
  attributes: [
    { key: "cardNumber", value: "************7817", status: "READ_ONLY" },
    { key: "cardholderName", value: "Heidi Muster", status: "CAN_WRITE" },
    { key: "expiryDate", value: "0124", status: "MUST_WRITE", mustWriteReason: "IN_THE_PAST" },
  ],
}
