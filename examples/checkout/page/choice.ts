import { type DeviceAccountOnFile, PaymentItems } from "@epayment/effect/client"
import { h } from "./dom.ts"
import type { Texts } from "./texts.ts"

/** One way to pay: a product, the group of cards, or a card that the customer saved. */
export type Choice =
  | {
    readonly kind: "product"
    readonly key: string
    readonly id: number
    readonly name: string
    readonly logo: string
  }
  | { readonly kind: "group"; readonly key: string; readonly id: string; readonly name: string; readonly logo: string }
  | {
    readonly kind: "account"
    readonly key: string
    readonly account: DeviceAccountOnFile
    readonly name: string
    readonly logo: string
  }

/** All ways to pay: saved cards first, then products and groups in their order. */
export const choicesOf = (
  { items, accountsOnFile }: PaymentItems.PaymentItems,
  texts: Texts,
): ReadonlyArray<Choice> => [
  ...[...accountsOnFile.values()].map((account): Choice => ({
    kind: "account",
    key: `account-${account.id}`,
    account,
    name: `${texts.stored} ${PaymentItems.accountLabel(account)}`,
    logo: account.displayHints?.logo ?? "",
  })),
  ...items.map((item): Choice => {
    const name = item.displayHints?.label ?? String(item.id)
    const logo = item.displayHints?.logo ?? ""
    return PaymentItems.isGroup(item)
      ? { kind: "group", key: `group-${item.id}`, id: item.id, name, logo }
      : { kind: "product", key: `product-${item.id}`, id: item.id, name, logo }
  }),
]

/** The list of choices as one group of radio buttons, and the place below each for its fields. */
export const choiceList = (
  choices: ReadonlyArray<Choice>,
  texts: Texts,
  chosen: (choice: Choice, panel: HTMLElement) => void,
): HTMLElement => {
  const places = new Map(choices.map(({ key }) => [key, h("div", {})]))
  const list = choices.map((choice) => {
    const place = places.get(choice.key)
    const choose = () => {
      for (const one of places.values()) one.replaceChildren()
      // A new one each time: what is still loading for an earlier choice shows nowhere.
      const panel = h("div", { class: "panel" })
      place?.append(panel)
      chosen(choice, panel)
    }
    return h(
      "div",
      { class: "choice" },
      h(
        "label",
        {},
        h("input", { type: "radio", name: "choice", value: choice.key, onchange: choose }),
        h("span", { class: "name" }, choice.name),
        h("img", { src: choice.logo, alt: "" }),
      ),
      place,
    )
  })
  return h("fieldset", {}, h("legend", {}, texts.choose), h("div", { class: "choices" }, ...list))
}
