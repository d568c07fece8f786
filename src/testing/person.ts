import * as fc from "fast-check"
import { digits } from "./digits.ts"

/** Given names, in several scripts and with what breaks careless code: accents, an apostrophe, a space. */
export const firstName = (): fc.Arbitrary<string> =>
  fc.constantFrom(
    "Anna",
    "Zoë",
    "Jürg",
    "François",
    "Łukasz",
    "Ágnes",
    "José María",
    "D'Arcy",
    "Søren",
    "Νίκος",
    "美咲",
  )

/** Family names, in several scripts and with what breaks careless code. */
export const surname = (): fc.Arbitrary<string> =>
  fc.constantFrom(
    "Meier",
    "Müller",
    "Öztürk",
    "O'Brien",
    "Béranger",
    "Kovačević",
    "Weiß-Huber",
    "Nguyễn",
    "Жукова",
    "佐藤",
  )

/** Full names, two words or more. */
export const fullName = (): fc.Arbitrary<string> =>
  fc.tuple(firstName(), surname()).map(([first, last]) => `${first} ${last}`)

/** Companies. */
export const companyName = (): fc.Arbitrary<string> =>
  fc.constantFrom("Alpenladen AG", "Käse & Wein GmbH", "Crêperie de l'Étang Sàrl", "Società Bellavista", '"7½" Ltd.')

/** E-mail addresses under domains that are reserved for examples, so that nobody ever gets mail. */
export const emailAddress = (): fc.Arbitrary<string> =>
  fc.tuple(
    fc.constantFrom("anna", "j.mueller", "zoe+shop", "o_brien", "info"),
    digits(0, 4),
    fc.constantFrom("example.com", "shop.example", "mail.example.org"),
  ).map(([name, number, domain]) => `${name}${number}@${domain}`)

/** Telephone numbers in international form, which nobody has: after `+41` no number begins with 0. */
export const phoneNumber = (): fc.Arbitrary<string> => digits(8).map((number) => `+410${number}`)
