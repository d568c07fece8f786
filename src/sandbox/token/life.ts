import type { Happening } from "../keep.ts"
import type { TokenState } from "./state.ts"

/** An event of a token. */
export const tokenEvent = ({ id }: TokenState, what: string): Happening => ({
  type: `token.${what}`,
  kind: "token",
  id,
})

/** The first moment of a month in UTC; months run on over the end of a year. */
const startOf = (year: number, month: number): number => Date.UTC(year, month)

/** When a token next announces the end of its card: at the start of the month before its last one, and after its last one. */
export const tokenDue = ({ card, told, deletedAt }: TokenState): number | undefined => {
  if (card === undefined || deletedAt !== undefined || told === "expired") return undefined
  const [month, year] = [Number(card.card.expiryDate.slice(0, 2)), 2000 + Number(card.card.expiryDate.slice(2))]
  return told === "nothing" ? startOf(year, month - 2) : startOf(year, month)
}

/** What a token announces when it is due. */
export const announced = (token: TokenState): readonly [TokenState, ReadonlyArray<Happening>] => {
  const told = token.told === "nothing" ? "expiring_soon" : "expired"
  return [{ ...token, told }, [tokenEvent(token, told)]]
}

/** A token whose details were replaced where new ones were sent. */
export const updated = (token: TokenState, sent: Readonly<Record<string, unknown>>): TokenState => {
  const details = merged(token.details, sent) as TokenState["details"]
  const expiryDate = expiryOf(details)
  return {
    ...token,
    details,
    ...(token.card === undefined || expiryDate === undefined || expiryDate === token.card.card.expiryDate
      ? {}
      : { card: { ...token.card, card: { ...token.card.card, expiryDate } }, told: "nothing" as const }),
  }
}

const expiryOf = (details: TokenState["details"]): string | undefined => {
  const card = details.card as { data?: { cardWithoutCvv?: { expiryDate?: string } } } | undefined
  return card?.data?.cardWithoutCvv?.expiryDate
}

/** Objects are merged property by property; anything else is replaced. */
const merged = (old: unknown, sent: unknown): unknown =>
  isObject(old) && isObject(sent)
    ? Object.fromEntries(
      [...new Set([...Object.keys(old), ...Object.keys(sent)])].map((name) => [
        name,
        sent[name] === undefined ? old[name] : merged(old[name], sent[name]),
      ]),
    )
    : sent

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
