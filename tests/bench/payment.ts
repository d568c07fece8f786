/** A card payment as a shop sends it, as plain JSON data: 1.2 KB of text. */
export const plainPayment = {
  order: {
    amountOfMoney: { amount: 20300, currencyCode: "CHF" },
    customer: {
      merchantCustomerId: "K-10442",
      locale: "de_CH",
      personalInformation: { name: { firstName: "Heidi", surname: "Müller", title: "Frau" } },
      contactDetails: { emailAddress: "heidi.mueller@example.ch", phoneNumber: "+41445550123" },
      billingAddress: { street: "Bahnhofstrasse", houseNumber: "12", zip: "8001", city: "Zürich", countryCode: "CH" },
      shippingAddress: {
        name: { firstName: "Heidi", surname: "Müller" },
        street: "Seestrasse",
        houseNumber: "3",
        zip: "8002",
        city: "Zürich",
        countryCode: "CH",
      },
      device: { ipAddress: "203.0.113.7", locale: "de-CH", timezoneOffsetUtcMinutes: "-60" },
    },
    references: { merchantReference: "ORD-2026-000817", merchantOrderId: 817, descriptor: "Alpenladen" },
    shoppingCart: {
      items: [
        {
          amountOfMoney: { amount: 14900, currencyCode: "CHF" },
          orderLineDetails: { productCode: "RUCKSACK-35", productName: "Tourenrucksack 35 l", quantity: 1 },
        },
        {
          amountOfMoney: { amount: 5400, currencyCode: "CHF" },
          orderLineDetails: { productCode: "KARTE-CN247", productName: "Landeskarte Sardona 1:50 000", quantity: 2 },
        },
      ],
    },
  },
  cardPaymentMethodSpecificInput: {
    paymentProductId: 1,
    requiresApproval: true,
    transactionChannel: "ECOMMERCE",
    card: { cardNumber: "4012000033330026", cvv: "123", expiryDate: "1231", cardholderName: "Heidi Müller" },
  },
}

/** The platform's answer to it: 1.2 KB of text. */
export const plainAnswer = {
  creationOutput: {
    additionalReference: "00000012340000000001",
    externalReference: "000000123400000000010000100001",
    isNewToken: false,
    tokenizationSucceeded: false,
  },
  payment: {
    id: "000000123400000000010000100001",
    paymentOutput: {
      amountOfMoney: { amount: 20300, currencyCode: "CHF" },
      references: { merchantReference: "ORD-2026-000817", merchantOrderId: 817, paymentReference: "0" },
      paymentMethod: "card",
      cardPaymentMethodSpecificOutput: {
        paymentProductId: 1,
        authorisationCode: "654321",
        schemeTransactionId: "484931028430192",
        card: { cardNumber: "************0026", expiryDate: "1231", cardholderName: "Heidi Müller" },
        fraudResults: { fraudServiceResult: "no-advice", avsResult: "0", cvvResult: "M" },
        threeDSecureResults: {
          cavv: "AAABBEg0VhI0VniQEjRWAAAAAAA=",
          eci: "05",
          threeDSecureVersion: "2.2.0",
          acsTransactionId: "13c701a3-5a88-4c45-89e9-ef65e50a8bf9",
          threeDServerTransactionId: "3ac7caa7-aa42-2663-791b-2ac05a542c4a",
          directoryServerTransactionId: "f25084f0-5b16-4c0a-ae5d-b24808a95e4b",
        },
      },
    },
    status: "PENDING_APPROVAL",
    statusOutput: {
      isAuthorized: true,
      isCancellable: true,
      isRefundable: false,
      isRetriable: false,
      statusCategory: "PENDING_MERCHANT",
      statusCode: 600,
      statusCodeChangeDateTime: "20261122170000",
    },
  },
}
