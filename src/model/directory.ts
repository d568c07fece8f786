import type * as Schema from "effect/Schema"
import { object, optional } from "./object.ts"
import { list, namedEnum, type Other, text } from "./scalar.ts"

/** Which list an issuer stands in: the `short` one of the best-known issuers, or the `long` one. */
export type IssuerList = "short" | "long" | Other
/** Schema of {@link IssuerList}. */
export const IssuerList: Schema.Codec<IssuerList> = /* @__PURE__ */ namedEnum("IssuerList", ["short", "long"])

/** A bank from which the customer can pay. */
export interface DirectoryEntry {
  /** Names of the countries in which the bank can be used. */
  readonly countryNames?: ReadonlyArray<string>
  /** Id of the bank, to send with the payment. */
  readonly issuerId?: string
  /** List in which the bank stands. */
  readonly issuerList?: IssuerList
  /** Name of the bank. */
  readonly issuerName?: string
}
/** Schema of {@link DirectoryEntry}. */
export const DirectoryEntry: Schema.Codec<DirectoryEntry, unknown> = /* @__PURE__ */ object("DirectoryEntry", () => ({
  countryNames: optional(list(text())),
  issuerId: optional(text()),
  issuerList: optional(IssuerList),
  issuerName: optional(text()),
}))

/** The banks from which the customer can pay with a product. */
export interface Directory {
  /** The banks. */
  readonly entries?: ReadonlyArray<DirectoryEntry>
}
/** Schema of {@link Directory}. */
export const Directory: Schema.Codec<Directory, unknown> = /* @__PURE__ */ object("Directory", () => ({
  entries: optional(list(DirectoryEntry)),
}))
