import type { BinProductType } from "../../model/iin_details.ts"

/** What is known of the cards whose numbers begin alike. */
export interface IinRange {
  /** First digits, 6 to 8. */
  readonly prefix: string
  /** Ids of the card's brands, the main one first. */
  readonly brands: readonly [number, ...ReadonlyArray<number>]
  /** Country of the issuer; `99` when unknown. */
  readonly countryCode: string
  readonly issuerName: string
  readonly binProductType: BinProductType
}

/** Ranges with a tale of their own; every other card goes by its scheme alone. Issuers are invented. */
export const iinTable: ReadonlyArray<IinRange> = [
  { prefix: "40120000", brands: [1], countryCode: "CH", issuerName: "Alpenbank", binProductType: "CONSUMER" },
  { prefix: "401200", brands: [1], countryCode: "CH", issuerName: "Alpenbank", binProductType: "CONSUMER" },
  { prefix: "450060", brands: [1, 3], countryCode: "CH", issuerName: "Zweimarkenbank", binProductType: "CONSUMER" },
  { prefix: "520000", brands: [3], countryCode: "CH", issuerName: "Seebank", binProductType: "CONSUMER" },
  { prefix: "520082", brands: [3], countryCode: "DE", issuerName: "Firmenkreditbank", binProductType: "COMMERCIAL" },
  { prefix: "675964", brands: [117, 3], countryCode: "CH", issuerName: "Zweimarkenbank", binProductType: "CONSUMER" },
]
