import { assert, assertEquals, assertMatch } from "@std/assert"
import * as sdk from "connect-sdk-nodejs"
import { startSandbox } from "../sandbox/start_server.ts"

const card = {
  order: {
    amountOfMoney: { amount: 4990, currencyCode: "CHF" },
    references: { merchantReference: "ORD-2025-000817" },
  },
  cardPaymentMethodSpecificInput: {
    paymentProductId: 1,
    requiresApproval: true,
    card: { cardNumber: "4012000033330026", cvv: "123", expiryDate: "1249" },
  },
}

/** The vendor's own SDK, unchanged, against the sandbox as a process. */
const withSdk = async (
  test: (client: ReturnType<typeof sdk.init>, merchantId: string) => Promise<void>,
): Promise<void> => {
  const sandbox = await startSandbox()
  try {
    const { hostname, port } = new URL(sandbox.url)
    const { merchantId, apiKeyId, secretApiKey } = sandbox
    const client = sdk.init({
      host: hostname,
      port: Number(port),
      scheme: "http",
      integrator: "fidelity test",
      apiKeyId,
      secretApiKey,
    })
    await test(client, merchantId)
  } finally {
    assertEquals(await sandbox.end(), 0)
    assertEquals(sandbox.lines.length, 1, "--json prints one line")
  }
}

Deno.test("the official Node SDK tests the connection, creates, reads, approves and refunds a payment", () =>
  withSdk(async (client, merchantId) => {
    const { payments, refunds, services } = client.v1
    assertEquals(sdk.assertSuccess(await services.testconnection(merchantId)).body, { result: "OK" })

    const created = sdk.assertSuccess(await payments.create(merchantId, card))
    assertEquals(created.status, 201)
    assertEquals(created.body.payment?.status, "PENDING_APPROVAL")
    const id = created.body.payment?.id ?? ""
    assertMatch(id, /^[0-9]{30}$/)

    const read = sdk.assertSuccess(await payments.get(merchantId, id))
    assertEquals(read.body.paymentOutput?.cardPaymentMethodSpecificOutput?.card?.cardNumber, "************0026")
    const found = sdk.assertSuccess(await payments.find(merchantId, { merchantReference: "ORD-2025-000817", limit: 5 }))
    assertEquals(found.body.payments?.map((one) => one.id), [id])

    const approved = sdk.assertSuccess(await payments.approve(merchantId, id, { amount: 4000 }))
    assertEquals(approved.body.payment?.status, "CAPTURE_REQUESTED")

    const refund = sdk.assertSuccess(
      await payments.refund(merchantId, id, { amountOfMoney: { amount: 1500, currencyCode: "CHF" } }),
    )
    assertEquals([refund.status, refund.body.status], [201, "REFUND_REQUESTED"])
    const refundRead = sdk.assertSuccess(await refunds.get(merchantId, refund.body.id ?? ""))
    assertEquals(refundRead.body.refundOutput?.amountOfMoney?.amount, 1500)
  }))

Deno.test("the official Node SDK reads declines, refusals and repetitions under a key as the platform's", () =>
  withSdk(async (client, merchantId) => {
    const { payments } = client.v1
    const { cardPaymentMethodSpecificInput } = card
    const declined = await payments.create(merchantId, {
      ...card,
      cardPaymentMethodSpecificInput: {
        ...cardPaymentMethodSpecificInput,
        card: { ...cardPaymentMethodSpecificInput.card, cardNumber: "4012001775445550" },
      },
    })
    assert(!declined.isSuccess)
    assertEquals([declined.status, declined.body.paymentResult?.payment?.status], [402, "REJECTED"])

    const unknown = await payments.get(merchantId, "000000123400000000990000100001")
    assertEquals([unknown.isSuccess, unknown.status], [false, 404])
    const foreign = await payments.get("4321", "000000123400000000010000100001")
    assertEquals([foreign.isSuccess, foreign.status], [false, 403])

    const context = { idempotence: { key: "order-817" } as { key: string; requestTimestamp?: string | number } }
    const first = sdk.assertSuccess(await payments.create(merchantId, card, context))
    assertEquals(context.idempotence.requestTimestamp, undefined)
    const second = sdk.assertSuccess(await payments.create(merchantId, card, context))
    assertEquals(second.body, first.body)
    assertMatch(String(context.idempotence.requestTimestamp), /^[0-9]{13}$/)
  }))
