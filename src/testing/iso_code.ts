import * as fc from "fast-check"

const currencies = (
  "CHF EUR USD GBP JPY SEK NOK DKK PLN CZK HUF RON BGN ISK TRY AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BHD " +
  "BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CLP CNY COP CRC CUP CVE DJF DOP DZD EGP ERN ETB FJD FKP GEL GHS GIP " +
  "GMD GNF GTQ GYD HKD HNL HTG IDR ILS INR IQD IRR JMD JOD KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD " +
  "MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NPR NZD OMR PAB PEN PGK PHP PKR PYG QAR RSD RUB " +
  "RWF SAR SBD SCR SDG SGD SHP SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TTD TWD TZS UAH UGX UYU UZS VES VND VUV " +
  "WST XAF XCD XOF XPF YER ZAR ZMW"
).split(" ")

const countries = (
  "CH LI DE AT FR IT AD AE AF AG AI AL AM AO AQ AR AS AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW " +
  "BY BZ CA CC CD CF CG CI CK CL CM CN CO CR CU CV CW CX CY CZ DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO GA GB " +
  "GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS JE JM JO JP KE KG KH " +
  "KI KM KN KP KR KW KY KZ LA LB LC LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX " +
  "MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD " +
  "SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ " +
  "VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW"
).split(" ")

/** How many of the codes at the head of a list a Swiss shop meets daily. */
const near = 6

const mostlyNear = (codes: ReadonlyArray<string>): fc.Arbitrary<string> =>
  fc.oneof(
    { withCrossShrink: true },
    { arbitrary: fc.constantFrom(...codes.slice(0, near)), weight: 3 },
    { arbitrary: fc.constantFrom(...codes.slice(near)), weight: 1 },
  )

/** Currencies of ISO 4217, mostly `CHF` and its neighbours. */
export const currencyCode = (): fc.Arbitrary<string> => mostlyNear(currencies)

/** Countries of ISO 3166-1 alpha-2, mostly `CH` and its neighbours. */
export const countryCode = (): fc.Arbitrary<string> => mostlyNear(countries)

/** Languages of ISO 639-1. */
export const languageCode = (): fc.Arbitrary<string> => fc.constantFrom("de", "fr", "it", "rm", "en", "es", "nl", "sv")

/** Locales, language and country, such as `de_CH`. */
export const locale = (): fc.Arbitrary<string> =>
  fc.constantFrom("de_CH", "fr_CH", "it_CH", "rm_CH", "en_GB", "de_DE", "de_AT", "fr_FR", "it_IT", "en_US")
