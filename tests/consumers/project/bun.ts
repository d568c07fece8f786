import { readFileSync } from "node:fs"
import process from "node:process"
import { service } from "./service.ts"

declare const Bun: {
  readonly serve: (
    options: { readonly port: number; readonly fetch: (request: Request) => Promise<Response> },
  ) => { readonly port: number }
}

const { port } = Bun.serve({ port: 0, fetch: service(readFileSync(process.argv[2] ?? "", "utf8")) })
process.stdout.write(`http://127.0.0.1:${port}\n`)
