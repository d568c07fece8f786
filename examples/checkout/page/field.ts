import { type DevicePaymentProductField, Masks, PaymentItems } from "@epayment/effect/client"
import { h } from "./dom.ts"
import { afterPointer } from "./pointer.ts"
import type { Texts } from "./texts.ts"

/** A field of a product on the page. */
export interface FieldView {
  readonly field: DevicePaymentProductField
  readonly root: HTMLElement
  readonly input: HTMLInputElement
  /** Shows what is wrong, or nothing any more. */
  readonly tell: (error: string | undefined) => void
  /** Shows the picture of a card's brand in the field. */
  readonly showLogo: (logo: string | undefined) => void
}

/** What browsers know a field as, so that they can fill it in. */
const autocomplete: Readonly<Record<string, string>> = {
  cardNumber: "cc-number",
  expiryDate: "cc-exp",
  cvv: "cc-csc",
  cardholderName: "cc-name",
  accountHolderName: "name",
}

const short = new Set(["expiryDate", "cvv"])

/** A labelled input for a field, by its definition: type, keypad, mask, explanation, place for an error. */
export const fieldView = (
  field: DevicePaymentProductField,
  texts: Texts,
  initial: string,
  changed: (value: string) => void,
  left: () => void,
): FieldView => {
  const { id, displayHints, dataRestrictions } = field
  const [errorId, tipId] = [`${id}-error`, `${id}-tip`]
  const { mask, tooltip } = displayHints ?? {}
  const error = h("p", { id: errorId, class: "error" })
  const logo = h("img", { class: "brand-logo", alt: "", hidden: true })
  const input = h("input", {
    id,
    name: id,
    type: PaymentItems.inputType(field),
    inputmode: displayHints?.preferredInputType === "IntegerKeyboard" ? "numeric" : undefined,
    autocomplete: autocomplete[id] ?? "off",
    placeholder: displayHints?.placeholderLabel,
    maxlength: Masks.formattedLength(mask),
    required: dataRestrictions?.isRequired === true,
    spellcheck: "false",
    "aria-describedby": tooltip === undefined ? errorId : `${errorId} ${tipId}`,
  })
  input.value = initial

  input.addEventListener("input", (event) => {
    const forward = event instanceof InputEvent && event.inputType === "deleteContentForward"
    const caret = input.selectionStart ?? input.value.length
    const formatted = Masks.formatInput(mask, { value: input.value, caret, forward })
    if (formatted.value !== input.value) input.value = formatted.value
    input.setSelectionRange(formatted.caret, formatted.caret)
    changed(formatted.value)
  })
  input.addEventListener("blur", () => afterPointer(left))

  return {
    field,
    input,
    root: h(
      "div",
      { class: short.has(id) ? "field short" : "field" },
      h(
        "label",
        { for: id },
        displayHints?.label ?? id,
        dataRestrictions?.isRequired !== true && h("span", { class: "optional" }, ` ${texts.optional}`),
      ),
      h("div", { class: "box" }, input, logo),
      error,
      tooltip !== undefined && h(
        "p",
        { id: tipId, class: "tip" },
        tooltip.image !== undefined && h("img", { src: tooltip.image, alt: "" }),
        tooltip.label ?? "",
      ),
    ),
    tell: (text) => {
      error.textContent = text ?? ""
      if (text === undefined) input.removeAttribute("aria-invalid")
      else input.setAttribute("aria-invalid", "true")
    },
    showLogo: (source) => {
      logo.hidden = source === undefined
      if (source !== undefined) logo.src = source
    },
  }
}
