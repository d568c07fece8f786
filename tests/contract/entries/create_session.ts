export { create } from "../../../src/server_api/sessions.ts"
