import { measure } from "../micro.ts"
import { effectCases, ourCases } from "./cases.ts"

await measure([...ourCases(), ...effectCases("interpreted by Effect")])
