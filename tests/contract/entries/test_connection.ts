import { Services } from "../../../mod.ts"

export const test = Services.testconnection
