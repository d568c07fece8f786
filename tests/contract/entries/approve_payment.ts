export { approve } from "../../../src/server_api/payments.ts"
