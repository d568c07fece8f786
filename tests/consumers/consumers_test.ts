import { assert, assertEquals } from "@std/assert"
import { executable, launch } from "../browser/chromium.ts"
import { startSandbox } from "../sandbox/start_server.ts"
import { denoProgram, install, output, type Project } from "./installed.ts"
import { payAt } from "./project/device.ts"
import { run } from "./running.ts"

const paid = "6 choices, PENDING_APPROVAL"

/** Environment of a service at a sandbox. */
const atSandbox = async () => {
  const { url, merchantId, apiKeyId, secretApiKey, end } = await startSandbox()
  const env = {
    EPAYMENT_ENDPOINT: url,
    EPAYMENT_MERCHANT_ID: merchantId,
    EPAYMENT_API_KEY_ID: apiKeyId,
    EPAYMENT_SECRET_API_KEY: secretApiKey,
    EPAYMENT_INTEGRATOR: "Alpenladen",
  }
  return { env, end }
}

/** Bundles the page as users do: each bundler with its own settings, one file for browsers. */
const bundlers: Readonly<Record<string, (project: Project, file: string) => Promise<unknown>>> = {
  esbuild: ({ start }, file) =>
    output(start("esbuild", ["page.ts", "--bundle", "--minify", "--format=esm", `--outfile=${file}`])),
  Vite: async ({ folder, start }, file) => {
    await Deno.writeTextFile(`${folder}/index.html`, '<!doctype html><script type="module" src="/page.ts"></script>')
    await output(start("vite", ["build", "--outDir", "vite", "--logLevel", "error"]))
    for await (const { name } of Deno.readDir(`${folder}/vite/assets`)) {
      if (name.endsWith(".js")) await Deno.rename(`${folder}/vite/assets/${name}`, file)
    }
  },
}

async function* declarations(folder: string): AsyncGenerator<string> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (isDirectory) yield* declarations(`${folder}/${name}`)
    else if (name.endsWith(".d.ts")) yield `${folder}/${name}`
  }
}

const services = { esbuild: ["Node.js 22", "node", "node.ts"], Vite: ["Bun", "bun", "bun.ts"] } as const

Deno.test({
  name: "the npm package, installed from its tarball",
  // The browser's driver keeps what it needs until the end of the process.
  sanitizeOps: false,
  sanitizeResources: false,
  fn: async (test) => {
    const project = await install()
    const { folder, start } = project
    const sandbox = await atSandbox()
    try {
      await test.step("declares what it needs, and nothing else", async () => {
        const manifest = JSON.parse(await Deno.readTextFile(`${folder}/node_modules/@epayment/effect/package.json`))
        assertEquals(manifest.dependencies, undefined)
        const { effect, ...others } = manifest.peerDependencies
        assertEquals(effect, "~4.1.0")
        assertEquals(Object.keys(manifest.peerDependenciesMeta), Object.keys(others))
        assertEquals([manifest.license, manifest.sideEffects, manifest.type], ["MIT", false, "module"])
        for (const file of ["README.md", "LICENSE", "CHANGELOG.md"]) {
          assert((await Deno.stat(`${folder}/node_modules/@epayment/effect/${file}`)).isFile)
        }
      })

      await test.step("has types that say what the source says", async () => {
        // So `deno pack` writes a parameter that is taken apart where it is declared and has a default: name it instead.
        const lost = []
        for await (const file of declarations(`${folder}/node_modules/@epayment/effect`)) {
          if ((await Deno.readTextFile(file)).includes("_dts_")) lost.push(file)
        }
        assertEquals(lost, [])
      })

      for (const resolution of ["node", "bundler"]) {
        await test.step(`type-checks strictly, with moduleResolution for ${resolution}`, async () => {
          assertEquals(await output(start("tsc", ["-p", `tsconfig.${resolution}.json`])), "")
        })
      }

      for (const program of ["node", "bun"]) {
        await test.step(`every entry point works on ${program}`, async () => {
          const said = (await output(start(program, ["entries.ts"]))).split("\n").at(-1) ?? ""
          assertEquals(JSON.parse(said), { orders: 5, event: [204, "payment.paid"], masked: "4012 0000" })
        })
      }

      for (const program of ["node", "bun"]) {
        await test.step(`the command epayment calls an operation on ${program}`, async () => {
          const command = `${folder}/node_modules/.bin/epayment`
          const call = start(program, [command, "call", "services.testconnection", "--json"], sandbox.env)
          assertEquals(JSON.parse(await output(call)), { result: "OK" })
        })
      }

      for (const [bundler, [runTime, program, file]] of Object.entries(services)) {
        await test.step(`a service on ${runTime} and a page bundled by ${bundler} pay`, async (test) => {
          const script = `${folder}/${bundler}.js`
          await bundlers[bundler](project, script)
          const service = await run(start(program, [file, script], sandbox.env))
          try {
            assertEquals(await payAt(service.url), paid)
            await test.step({
              name: "in a real browser",
              ignore: executable === undefined,
              fn: async () => {
                const browser = await launch()
                try {
                  const page = await browser.newPage()
                  const wrong: Array<string> = []
                  page.on("pageerror", ({ message }) => wrong.push(message))
                  await page.goto(service.url)
                  await page.waitForFunction("document.title !== ''").catch((cause) => {
                    throw new Error(wrong.join("\n"), { cause })
                  })
                  assertEquals(await page.title(), paid)
                } finally {
                  await browser.close()
                }
              },
            })
          } finally {
            await service.end()
          }
        })
      }

      await test.step("a program for Deno pays, by an import map", async () => {
        const said = await output(
          new Deno.Command(Deno.execPath(), {
            args: ["run", "--check", "--no-config", "--quiet", "-A", "--import-map=import_map.json", "main.ts"],
            cwd: denoProgram,
            env: sandbox.env,
            stdout: "piped",
            stderr: "piped",
          }),
        )
        assertEquals(said, "PENDING_APPROVAL")
      })
    } finally {
      await sandbox.end()
      await project.remove()
    }
  },
})
