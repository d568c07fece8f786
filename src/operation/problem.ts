import type { Misfit } from "../model/writing.ts"
import type { Problem } from "./errors.ts"

/** Makes a problem of a misfit; one of the value as a whole goes by the name `whole`. */
export const named = (whole: string): (misfit: Misfit) => Problem => ({ property, message }) => ({
  property: property === "" ? whole : property,
  message,
})
