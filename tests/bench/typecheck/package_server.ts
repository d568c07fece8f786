/** This library as somebody else's program gets it: from an address, so that its bodies are not checked again. */
export interface PackageServer {
  /** The configuration of a program that imports it. */
  readonly config: string
  readonly stop: () => Promise<void>
}

const checkout = new URL("../../../", import.meta.url)

/** Serves the public files of the checkout on this machine, and writes a configuration that names them. */
export const servePackage = async (folder: string): Promise<PackageServer> => {
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
    const path = new URL(request.url).pathname.slice(1)
    if (!/^(mod|src\/[a-z0-9_/]+)\.ts$/.test(path)) return new Response(null, { status: 404 })
    const text = await Deno.readTextFile(new URL(path, checkout)).catch(() => undefined)
    return text === undefined
      ? new Response(null, { status: 404 })
      : new Response(text, { headers: { "content-type": "application/typescript" } })
  })
  const { imports, compilerOptions } = JSON.parse(await Deno.readTextFile(new URL("deno.json", checkout)))
  const url = `http://127.0.0.1:${server.addr.port}/mod.ts`
  const config = `${folder}/deno.json`
  const content = { imports: { effect: imports.effect, "@epayment/effect": url }, compilerOptions }
  await Deno.writeTextFile(config, JSON.stringify(content))
  return { config, stop: () => server.shutdown() }
}
