import {
  type CheckoutContext,
  type DevicePaymentProduct,
  type DevicePaymentProductField,
  Iin,
  PaymentItems,
  PaymentRequest,
  Rules,
} from "@epayment/effect/client"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import type { Choice } from "./choice.ts"
import type { OnDevice } from "./device.ts"
import { h } from "./dom.ts"
import { type FieldView, fieldView } from "./field.ts"
import type { Texts } from "./texts.ts"

/** What was typed on this page, whatever was chosen meanwhile. */
export interface Entered {
  request: PaymentRequest.PaymentRequest
  remember: boolean
}

/** The form of a choice: its fields, and what is to be paid with them. */
export interface Form {
  /** The product that was chosen, or that the card number tells; none while it is not known. */
  readonly product: Effect.Effect<DevicePaymentProduct | undefined, unknown, OnDevice>
  /** The request as it is now. */
  readonly request: (product: DevicePaymentProduct) => PaymentRequest.ProductPaymentRequest
  /** What stands against the fields as they are now. */
  readonly errors: Effect.Effect<ReadonlyArray<PaymentRequest.FieldError>>
  /** Shows errors at their fields, and goes to the first. */
  readonly showErrors: (errors: ReadonlyArray<PaymentRequest.FieldError>) => void
  /** Shows that the card is not known. */
  readonly showUnknownCard: () => void
}

/** What a form needs of its page. */
export interface FormOptions {
  readonly context: CheckoutContext
  readonly texts: Texts
  readonly entered: Entered
  readonly panel: HTMLElement
  /** Runs something that the customer does not wait for. */
  readonly background: (effect: Effect.Effect<void, unknown, OnDevice>) => void
}

/** Fields that the customer has to fill in: all, or with a saved card those that it does not supply. */
const open = (choice: Choice, { id, fields = [] }: DevicePaymentProduct): ReadonlyArray<DevicePaymentProductField> =>
  choice.kind === "account"
    ? fields.filter((field) =>
      field.dataRestrictions?.isRequired && !PaymentItems.supplies(choice.account, id, field.id)
    )
    : fields.filter(({ id }) => id !== "encryptedPaymentData")

/** Loads what a choice needs and shows its form. */
export const showForm = Effect.fnUntraced(function* (
  choice: Choice,
  { context, texts, entered, panel, background }: FormOptions,
) {
  const group = choice.kind === "group" ? yield* PaymentItems.group(choice.id, context) : undefined
  let product = choice.kind === "group"
    ? undefined
    : yield* PaymentItems.product(choice.kind === "product" ? choice.id : choice.account.paymentProductId ?? 0, context)
  // Until the card tells its product, the group's fields are checked by themselves.
  const shown = product ?? { id: 0, fields: group?.fields ?? [] }
  let digits = ""
  let offered: ReadonlyArray<number> = []

  const request = (of: DevicePaymentProduct): PaymentRequest.ProductPaymentRequest => {
    const withProduct = PaymentRequest.setProduct(entered.request, of)
    const withAccount = choice.kind === "account"
      ? PaymentRequest.setAccountOnFile(withProduct, choice.account)
      : withProduct
    return PaymentRequest.setTokenize(withAccount, choice.kind === "group" && entered.remember)
  }

  const text = (errorId: string) => texts.rules[errorId] ?? texts.rules.other
  const views: ReadonlyArray<FieldView> = open(choice, shown).map((field) =>
    fieldView(
      field,
      texts,
      initialValue(request(shown), field.id),
      (value) => {
        entered.request = value === ""
          ? PaymentRequest.unsetValue(entered.request, field.id)
          : PaymentRequest.setValue(entered.request, field.id, value)
        view(field.id)?.tell(undefined)
        if (field.id === "cardNumber" && group !== undefined) background(recognise(value))
      },
      () =>
        background(Effect.map(Rules.currentMonth, (month) => {
          const error = PaymentRequest.validate(request(product ?? shown), month)
            .find(({ fieldId, errorMessageId }) => fieldId === field.id && errorMessageId !== "required")
          if (error !== undefined) view(field.id)?.tell(text(error.errorMessageId))
        })),
    )
  )
  const view = (id: string) => views.find(({ field }) => field.id === id)
  const brands = h("fieldset", { class: "brands", hidden: true })

  /** Looks up the card by its first digits, and lets the customer choose where it has several brands. */
  const recognise = Effect.fnUntraced(function* (number: string) {
    const looked = Option.getOrElse(Iin.digits(number), () => "")
    if (looked === digits) return
    digits = looked
    const found = yield* Iin.lookup(number, context)
    const usable = "brands" in found ? found.brands : []
    const products = yield* Effect.forEach(usable, (id) => PaymentItems.product(id, context))
    // The customer may have typed on while the platform looked.
    if (digits !== looked) return
    // More digits of the same card: what the customer chose stays.
    if (usable.length > 0 && usable.join() === offered.join()) return
    offered = usable
    const use = (one: DevicePaymentProduct | undefined) => {
      product = one
      view("cardNumber")?.showLogo(one?.displayHints?.logo)
    }
    use(products[0])
    if (found.status === "EXISTING_BUT_NOT_ALLOWED") view("cardNumber")?.tell(texts.notAllowed)
    if (found.status === "UNKNOWN") view("cardNumber")?.tell(texts.unknownCard)
    brands.hidden = products.length < 2
    brands.replaceChildren(
      h("legend", {}, texts.brand),
      ...products.map((one, i) =>
        h(
          "label",
          {},
          h("input", { type: "radio", name: "brand", value: one.id, checked: i === 0, onchange: () => use(one) }),
          h("img", { src: one.displayHints?.logo ?? "", alt: "" }),
          one.displayHints?.label ?? "",
        )
      ),
    )
  })

  panel.replaceChildren(h(
    "div",
    { class: "fields" },
    ...views.flatMap(({ field, root }) => field.id === "cardNumber" && group !== undefined ? [root, brands] : [root]),
    product?.usesRedirectionTo3rdParty && h("p", { class: "note" }, texts.away(choice.name)),
    group !== undefined && h(
      "label",
      { class: "remember" },
      h("input", {
        type: "checkbox",
        checked: entered.remember,
        onchange: (event: Event) => {
          entered.remember = (event.target as HTMLInputElement).checked
        },
      }),
      texts.remember,
    ),
  ))
  // While the customer types: the key will be there when it is needed.
  background(PaymentRequest.prepare)
  const number = view("cardNumber")?.input.value
  if (number && group !== undefined) background(recognise(number))

  return {
    product: Effect.suspend(() => {
      if (product !== undefined || group === undefined) return Effect.succeed(product)
      // The customer was faster than the lookup, or it failed: what it fails with now is told.
      digits = ""
      return Effect.map(recognise(view("cardNumber")?.input.value ?? ""), () => product)
    }),
    request,
    errors: Effect.map(Rules.currentMonth, (month) => PaymentRequest.validate(request(product ?? shown), month)),
    showErrors: (errors) => {
      for (const one of views) {
        const error = errors.find(({ fieldId }) => fieldId === one.field.id)
        one.tell(error && text(error.errorMessageId))
      }
      views.find(({ field }) => errors.some(({ fieldId }) => fieldId === field.id))?.input.focus()
    },
    showUnknownCard: () => {
      view("cardNumber")?.tell(texts.unknownCard)
      view("cardNumber")?.input.focus()
    },
  } satisfies Form
})

const initialValue = (request: PaymentRequest.ProductPaymentRequest, fieldId: string): string =>
  Option.match(PaymentRequest.maskedValue(request, fieldId), { onNone: () => "", onSome: Redacted.value })
