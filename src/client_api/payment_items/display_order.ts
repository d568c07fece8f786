interface Displayed {
  readonly displayHints?: { readonly displayOrder?: number }
}

/** Items in the order in which they are to be shown: ascending by `displayOrder`, which counts as 0 when it is missing. */
export const byDisplayOrder = <Item extends Displayed>(items: ReadonlyArray<Item>): ReadonlyArray<Item> => {
  const place = (item: Item): number => item.displayHints?.displayOrder ?? 0
  return [...items].sort((a, b) => place(a) - place(b))
}
