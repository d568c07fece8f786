import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import process from "node:process"
import { text } from "node:stream/consumers"
import { service } from "./service.ts"

const answer = service(readFileSync(process.argv[2] ?? "", "utf8"))

const server = createServer(async (request, response) => {
  const body = request.method === "POST" ? { body: await text(request) } : {}
  const answered = await answer(
    new Request(`http://localhost${request.url}`, { method: request.method ?? "GET", ...body }),
  )
  response.writeHead(answered.status, Object.fromEntries(answered.headers)).end(await answered.text())
})
server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  if (typeof address === "object") process.stdout.write(`http://127.0.0.1:${address?.port}\n`)
})
