export { find } from "../../../src/client_api/products.ts"
