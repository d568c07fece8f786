import { assertEquals } from "@std/assert"

const root = new URL("../../", import.meta.url)
const { exports } = JSON.parse(Deno.readTextFileSync(new URL("deno.json", root))) as {
  readonly exports: Readonly<Record<string, string>>
}

/**
 * `deno doc --lint` also reports every type of a dependency as private, which cannot be switched off: only what says that
 * documentation or a type is missing counts.
 */
Deno.test("everything that an entry point exports is documented and explicitly typed", async () => {
  const { stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["doc", "--lint", ...Object.values(exports)],
    cwd: root,
    env: { NO_COLOR: "1" },
    stdout: "null",
    stderr: "piped",
  }).output()
  const text = new TextDecoder().decode(stderr)
  const findings = [...text.matchAll(/error\[(missing-[a-z-]+)\][^\n]*\n\s*-->\s*(\S+)/g)]
    .map(([, rule, place]) => `${rule} ${place.slice(place.indexOf("/src/") + 1)}`)
  assertEquals(findings, [])
})
