/**
 * Writes `src/sandbox/dashboard/web_files.ts`: the files that a browser loads for the dashboard, as texts in a module, since
 * a package cannot read its own files everywhere. Run it after a change of `src/sandbox/dashboard/web`.
 *
 * @module
 */

const folder = new URL("../sandbox/dashboard/web/", import.meta.url)
const target = new URL("../sandbox/dashboard/web_files.ts", import.meta.url)

const literal = (text: string): string => `\`${text.replace(/[\\`]|\$\{/g, (found) => `\\${found}`)}\``

/** The module that holds the files. */
export const module: () => string = () => {
  const names = [...Deno.readDirSync(folder)].map(({ name }) => name).sort()
  const entries = names.map((name) =>
    `  [\n    "${name}",\n    ${literal(Deno.readTextFileSync(new URL(name, folder)))},\n  ],\n`
  )
  return `// Written by src/cli/embed_dashboard.ts from the files in web; change those.\n\n` +
    `/** The files that a browser loads for the dashboard, by name. */\n` +
    `export const webFiles: ReadonlyMap<string, string> = new Map([\n${entries.join("")}])\n`
}

if (import.meta.main) Deno.writeTextFileSync(target, module())
