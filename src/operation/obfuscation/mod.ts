/** What a log may show of requests and answers. */
export { all, fixedLength, keepEnds, keepFirst, keepLast, type Rule } from "./rule.ts"
export { defaultRules, type ObfuscationRules, personalData } from "./rules.ts"
export { make, type Obfuscator } from "./obfuscator.ts"
