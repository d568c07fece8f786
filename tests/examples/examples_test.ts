import { assert, assertEquals } from "@std/assert"

const folder = new URL("../../examples/", import.meta.url)

/** What each example prints. */
const printed: Readonly<Record<string, string>> = {
  "capture_in_parts.ts": `
authorised    PENDING_CAPTURE
first parcel  CAPTURE_REQUESTED 2500
too much      amount
second parcel CAPTURE_REQUESTED 4000
captured      6500 of 9000 in 2 parts`,
  "card_payment.ts": `
created     PENDING_APPROVAL
approved    CAPTURE_REQUESTED
two days on PAID (refundable)`,
  "custom_crypto.ts": `
signed in slot-7
connection OK`,
  "custom_http.ts": `
proxy:  GET /v1/1234/services/testconnection
client: 200
answer: OK`,
  "declined_card.ts": `
paid: PENDING_APPROVAL
declined: REJECTED, code 430360
declined: REJECTED, code 430285
mistyped: cardPaymentMethodSpecificInput.card.cardNumber`,
  "device_session.ts": `
device offers   3203, 3201, 3202, 5407, cards, 840
server receives <redacted>
server pays     PENDING_APPROVAL ************0026`,
  "dispute.ts": `
payment   CHARGEBACKED
submitted CREATED
the file  %PDF-1.7 delivered on 3 March
decided   SUCCESS`,
  "hosted_checkout.ts": `
send the customer to sandbox.localhost/checkout
meanwhile  IN_PROGRESS
afterwards PAYMENT_CREATED SUCCESSFUL
approved   CAPTURE_REQUESTED`,
  "key_rotation.ts": `
sign with key-2024
connection OK
sign with key-2025
connection OK`,
  "payout.ts": `
created  PENDING_APPROVAL
approved PAYOUT_REQUESTED
next day ACCOUNT_CREDITED
found by its reference: 1
declined REJECTED`,
  "postfinance_card.ts": `
created  REDIRECTED
send the customer to redirect
came back true
status   PENDING_APPROVAL redirect`,
  "recurring_payment.ts": `
first month  CAPTURE_REQUESTED kept as a token
the token shows ************0026
second month CAPTURE_REQUESTED
the token is gone`,
  "refund.ts": `
asked for     REFUND_REQUESTED 1500
next day      REFUNDED
not that much amountOfMoney.amount`,
  "sandbox_faults_and_time.ts": `
paid after 3 attempts: PENDING_APPROVAL
  payments.create Answer 503
  payments.create Cut 201
  payments.create Answer 201 (the first answer again)
a week later: REJECTED 170
  payment.created
  payment.pending_approval
  payment.rejected`,
  "sepa_direct_debit.ts": `
mandate     ACTIVE ******************3001
two days on PAID
next month  CAPTURE_REQUESTED
revoked     the mandate is REVOKED, not ACTIVE`,
  "service_property.ts": `
30 orders, each paid once`,
  "tracing.ts": `
found 0
span payments.find
     http.request.method GET
     url.template /payments
     server.address http://sandbox.localhost
     epayment.attempts 1
     http.response.status_code 200
span order status`,
  "unknown_outcome.ts": `
unknown after three attempts: ConnectionError
resolved: Found PENDING_APPROVAL
payments at the platform: 1`,
}

/** They tell more than one task and have tests of their own. */
const others = ["demo.ts", "webhooks.ts"]

const withoutTrailingBlanks = (text: string): string => text.replace(/[ \t]+$/gm, "").trimEnd()

for (const [name, output] of Object.entries(printed)) {
  Deno.test(`examples/${name} prints what it should`, async () => {
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "--quiet", "--no-check", "--allow-read", "--allow-env", "--allow-net=127.0.0.1", name],
      cwd: folder,
      env: { NO_COLOR: "1" },
      stdout: "piped",
      stderr: "piped",
    }).output()
    const [said, complained] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes))
    assertEquals([code, complained], [0, ""])
    assertEquals(withoutTrailingBlanks(said), output.trimStart())
  })

  Deno.test(`examples/${name} fits on a page`, async () => {
    const lines = (await Deno.readTextFile(new URL(name, folder))).trimEnd().split("\n")
    assert(lines.length <= 40, `${lines.length} lines`)
  })
}

Deno.test("no example is left out", async () => {
  const found = (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name).filter((name) =>
    name.endsWith(".ts")
  )
  assertEquals(found.filter((name) => !others.includes(name)).sort(), Object.keys(printed).sort())
})
