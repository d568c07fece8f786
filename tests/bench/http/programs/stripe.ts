import Stripe from "../../npm/stripe.ts"
import { plainPayment } from "../../payment.ts"
import { drive } from "../drive.ts"

const { amountOfMoney, customer, references, shoppingCart } = plainPayment.order
const { billingAddress, contactDetails, shippingAddress, personalInformation } = customer
const name = `${personalInformation.name.firstName} ${personalInformation.name.surname}`

await drive((url) => {
  const { hostname, port } = new URL(url)
  const stripe = new Stripe("sk_test_0123456789", {
    host: hostname,
    port: Number(port),
    protocol: "http",
    telemetry: false,
  })
  return () =>
    stripe.paymentIntents.create({
      amount: amountOfMoney.amount,
      currency: "chf",
      capture_method: "manual",
      confirm: true,
      description: references.merchantReference,
      receipt_email: contactDetails.emailAddress,
      statement_descriptor: references.descriptor,
      payment_method_data: {
        type: "card",
        billing_details: {
          name,
          email: contactDetails.emailAddress,
          phone: contactDetails.phoneNumber,
          address: {
            line1: `${billingAddress.street} ${billingAddress.houseNumber}`,
            postal_code: billingAddress.zip,
            city: billingAddress.city,
            country: billingAddress.countryCode,
          },
        },
      },
      shipping: {
        name,
        address: {
          line1: `${shippingAddress.street} ${shippingAddress.houseNumber}`,
          postal_code: shippingAddress.zip,
          city: shippingAddress.city,
          country: shippingAddress.countryCode,
        },
      },
      metadata: Object.fromEntries(
        shoppingCart.items.flatMap(({ amountOfMoney, orderLineDetails }, index) => [
          [`code_${index}`, orderLineDetails.productCode],
          [`name_${index}`, orderLineDetails.productName],
          [`quantity_${index}`, orderLineDetails.quantity],
          [`amount_${index}`, amountOfMoney.amount],
        ]),
      ),
    })
})
