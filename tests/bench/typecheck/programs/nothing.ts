/** Nothing: what the compiler itself costs. */
export const nothing: string = ""
