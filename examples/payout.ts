/** Money goes out to a bank account; an account that waits for an approval gets one. */
import { Payouts } from "@epayment/effect"
import { Sandbox, SandboxControl } from "@epayment/effect/sandbox"
import { Console, Effect } from "effect"

const payoutTo = (surname: string, merchantReference: string) =>
  Payouts.create({
    payoutDetails: { amountOfMoney: { amount: 12000, currencyCode: "CHF" }, references: { merchantReference } },
    bankTransferPayoutMethodSpecificInput: {
      bankAccountIban: { iban: "CH0300700110000123456", accountHolderName: `Heidi ${surname}` },
      customer: { name: { surname } },
    },
  })

const example = Effect.gen(function* () {
  const sandbox = yield* SandboxControl
  const { id = "", status } = yield* payoutTo("Muster", "PAYOUT-42")
  yield* Console.log("created ", status)
  const approved = yield* Payouts.approve(id)
  yield* Console.log("approved", approved.status)
  yield* sandbox.advance("1 day")
  yield* Console.log("next day", (yield* Payouts.get(id)).status)

  const found = yield* Payouts.find({ merchantReference: "PAYOUT-42" })
  yield* Console.log("found by its reference:", found.totalCount)

  yield* payoutTo("DECLINE", "PAYOUT-43").pipe(
    Effect.catchTag("PayoutDeclined", ({ payoutResult }) => Console.log("declined", payoutResult.status)),
  )
})

await Effect.runPromise(Effect.provide(example, Sandbox.layer({ settings: { payoutsRequireApproval: true } })))
