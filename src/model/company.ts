import type * as Schema from "effect/Schema"
import { day } from "./date.ts"
import { object, optional } from "./object.ts"
import { text } from "./scalar.ts"

/** A company that is a customer. */
export interface CompanyInformation {
  /** Day on which the company was founded. As `YYYYMMDD`. */
  readonly dateOfIncorporation?: string
  /** Registered name of the company. */
  readonly name?: string
  /** VAT number of the company. */
  readonly vatNumber?: string
}
/** Schema of {@link CompanyInformation}. */
export const CompanyInformation: Schema.Codec<CompanyInformation, unknown> = /* @__PURE__ */ object(
  "CompanyInformation",
  () => ({
    dateOfIncorporation: optional(day()),
    name: optional(text()),
    vatNumber: optional(text()),
  }),
)
