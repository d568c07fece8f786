import { type CheckoutContext, PaymentItems, PaymentRequest } from "@epayment/effect/client"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { type Choice, choiceList, choicesOf } from "./choice.ts"
import { type Device, type OnDevice, openDevice } from "./device.ts"
import { byId, h } from "./dom.ts"
import { type Entered, type Form, showForm } from "./form.ts"
import type { Order } from "./shop.ts"
import * as Shop from "./shop.ts"
import { type Language, languageOf, languages } from "./texts.ts"

const form = byId<HTMLFormElement>("payment")
const button = byId<HTMLButtonElement>("pay")
const problem = byId("problem")
const list = byId("choices")

let language = languageOf(navigator.language)
let device: Device | undefined
let choice: Choice | undefined
let shown: Form | undefined
const entered: Entered = { request: PaymentRequest.empty, remember: false }

const texts = () => languages[language]
const money = (cents: number, { currencyCode }: Order): string =>
  new Intl.NumberFormat(texts().locale.replace("_", "-"), { style: "currency", currency: currencyCode }).format(
    cents / 100,
  )
const contextOf = ({ countryCode, currencyCode, amount }: Order): CheckoutContext => ({
  countryCode,
  currencyCode,
  amount,
  locale: texts().locale,
})

/** What went wrong, in words for a customer; nothing where it is right again. */
const tell = (text?: string): void => {
  problem.textContent = text ?? ""
  if (text !== undefined) problem.scrollIntoView({ block: "nearest" })
}

const busy = (isBusy: boolean): void => {
  button.disabled = isBusy || device === undefined
  form.setAttribute("aria-busy", String(isBusy))
  button.textContent = isBusy
    ? texts().busy
    : device === undefined
    ? ""
    : texts().pay(money(device.order.amount, device.order))
}

/** Runs something within the session; a session that is over is replaced, and what was typed stays. */
const run = async (effect: Effect.Effect<void, unknown, OnDevice>): Promise<void> => {
  try {
    await device?.run(effect)
  } catch (error) {
    const tag = (error as { readonly _tag?: string })._tag
    if (tag === "SessionExpired") return await renew()
    tell(tag === "NoPaymentItems" ? texts().nothing : texts().offline)
  }
}

/** Goes on in a new session, for the old one is over. */
const renew = async (): Promise<void> => {
  await restart()
  tell(texts().expired)
}

/** Opens a session and shows what the customer can choose. */
const restart = async (): Promise<void> => {
  tell()
  busy(true)
  try {
    device = await Effect.runPromise(openDevice)
    await run(showChoices(device.order))
  } catch {
    tell(texts().offline)
  }
  busy(false)
}

const showChoices = Effect.fnUntraced(function* (order: Order) {
  showFrame(order)
  const choices = choicesOf(yield* PaymentItems.find(contextOf(order)), texts())
  list.setAttribute("aria-busy", "false")
  list.replaceChildren(choiceList(choices, texts(), (chosen, panel) => {
    choice = chosen
    shown = undefined
    tell()
    run(Effect.map(
      showForm(chosen, { context: contextOf(order), texts: texts(), entered, panel, background }),
      (ready) => {
        if (choice === chosen) shown = ready
      },
    ))
  }))
  const before = choices.find(({ key }) => key === choice?.key)
  choice = undefined
  if (before !== undefined) list.querySelector<HTMLInputElement>(`input[value="${before.key}"]`)?.click()
})

/** The customer does not wait for it, and it must not disturb: a failure shows when the button is pressed. */
const background = (effect: Effect.Effect<void, unknown, OnDevice>): void => {
  device?.run(Effect.ignore(effect))
}

/** Everything around the choices: languages, basket, button. */
const showFrame = (order: Order): void => {
  document.documentElement.lang = language
  byId("title").textContent = texts().title
  byId("safety").textContent = texts().safety
  byId("languages").replaceChildren(
    ...Object.keys(languages).map((one) =>
      h("button", {
        type: "button",
        lang: one,
        "aria-current": one === language && "true",
        onclick: () => {
          language = one as Language
          run(showChoices(order)).then(() => busy(false))
        },
      }, one.toUpperCase())
    ),
  )
  byId("basket").replaceChildren(
    h("h2", { id: "basket-title" }, texts().basket),
    h(
      "ul",
      { class: "lines" },
      ...order.lines.map(({ description, quantity, cents }) =>
        h(
          "li",
          {},
          h("span", { class: "what" }, `${quantity} × ${description}`),
          h("span", {}, money(quantity * cents, order)),
        )
      ),
    ),
    h("p", { class: "total" }, h("span", {}, texts().total), h("span", {}, money(order.amount, order))),
  )
}

/** Encrypts what was entered and lets the shop pay with it. */
const submit = Effect.fnUntraced(function* (order: Order) {
  if (shown === undefined) return tell(texts().chooseFirst)
  const product = yield* shown.product
  if (product === undefined) {
    // The fields of the group say more than "unknown card" where one of them is empty or wrong.
    const errors = yield* shown.errors
    tell(texts().check)
    return errors.length > 0 ? shown.showErrors(errors) : shown.showUnknownCard()
  }
  const sealed = yield* PaymentRequest.encrypt(shown.request(product)).pipe(
    Effect.catchTag("InvalidPaymentRequest", ({ errors }) => {
      tell(texts().check)
      shown?.showErrors(errors)
      return Effect.succeed(undefined)
    }),
  )
  if (sealed === undefined) return
  shown.showErrors([])
  const answer = yield* Shop.pay({
    reference: order.reference,
    language,
    paymentMethod: product.paymentMethod ?? "redirect",
    encryptedCustomerInput: Redacted.value(sealed.encryptedCustomerInput),
  })
  if (answer.outcome === "redirect") location.assign(answer.url)
  else if (answer.outcome === "done") location.assign(`/orders/${order.reference}`)
  else if (answer.outcome === "expired") yield* Effect.promise(renew)
  else tell(texts()[answer.outcome])
})

form.addEventListener("submit", async (event) => {
  event.preventDefault()
  if (device === undefined || button.disabled) return
  tell()
  busy(true)
  await run(submit(device.order))
  busy(false)
})

// Back from another page by the browser's own button: the order may be paid, the session over.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) location.reload()
})

await restart()
