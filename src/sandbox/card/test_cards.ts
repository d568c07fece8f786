/** How the authentication of a documented card ends. */
export type Authentication = "authenticated" | "attempted" | "failed" | "rejected" | "challenge" | "not enrolled"

const documented: Readonly<Record<Authentication, ReadonlyArray<string>>> = {
  authenticated: ["4012000033330026", "5200000091444270", "371449635398431"],
  attempted: ["4012004040524514", "5200008932030109", "344822942822422"],
  failed: ["4012001775445550", "5200008192910263", "348058683731797"],
  rejected: ["4012003360932265", "5200008849448782", "371402182236181"],
  challenge: ["4000000000000002", "5200000000000007"],
  "not enrolled": ["4111111111111111", "5555444433331111"],
}

const authentications: ReadonlyMap<string, Authentication> = new Map(
  Object.entries(documented).flatMap(([result, numbers]) =>
    numbers.map((number) => [number, result as Authentication] as const)
  ),
)

/** How the authentication of a card ends that the vendor documents for tests (protocol: 3-D Secure test cards). */
export const authenticationOf = (cardNumber: string): Authentication | undefined => authentications.get(cardNumber)

/** Further documented numbers, and those that the card schemes and the whole trade use for tests. */
const accepted: ReadonlySet<string> = new Set([
  ...authentications.keys(),
  ...["4567350000427977", "4012000077777777", "4500600000000061", "4063651370499176", "4012001038443335"],
  ...["4187603025743962", "4539791001730106", "67030000000000003", "4975123400567817", "5312340098765417"],
  ...["4242424242424242", "4000056655665556", "4012888888881881", "4222222222222", "5555555555554444"],
  ...["5105105105105100", "5200828282828210", "2223003122003222", "2223000048400011", "378282246310005"],
  ...["371449635398431", "378734493671000", "6011111111111117", "6011000990139424", "30569309025904"],
  ...["38520000023237", "3530111333300000", "3566002020360505", "6759649826438453", "5019717010103742"],
])

const documentedRanges: ReadonlySet<string> = new Set([...accepted].map((number) => number.slice(0, 6)))

/**
 * Whether a number is known to be a test card: documented, or in the same range of six digits as one. Any other may belong
 * to somebody and has no business in a sandbox.
 */
export const isTestCard = (cardNumber: string): boolean => documentedRanges.has(cardNumber.slice(0, 6))
