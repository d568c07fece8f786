import { assert, assertEquals } from "@std/assert"
import { serverOperations } from "../../src/server_api/operations.ts"
import { epayment } from "./epayment.ts"

for (const shell of ["bash", "zsh", "fish"]) {
  Deno.test(`the completions of ${shell} know every operation`, async () => {
    const { code, stdout } = await epayment(["completions", shell])
    assertEquals(code, 0)
    assertEquals(serverOperations.filter(({ operation: { spec } }) => !stdout.includes(spec.id)), [])
  })
}

const completed: ReadonlyArray<readonly [ReadonlyArray<string>, string]> = [
  [["epayment", "do"], "doctor"],
  [["epayment", "call", "payments.cr"], "payments.create"],
  [["epayment", "call", "payments.find", "--merchantRef"], "--merchantReference"],
  [["epayment", "trigger", "payment.pai"], "payment.paid"],
]
for (const [words, completion] of completed) {
  Deno.test(`bash completes ${words.join(" ")} to ${completion}`, async () => {
    const { stdout: script } = await epayment(["completions", "bash"])
    const test = `${script}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}
COMP_LINE='${words.join(" ")}'; COMP_POINT=\${#COMP_LINE}
$(complete -p epayment | sed 's/.*-F \\([^ ]*\\).*/\\1/') epayment '${words.at(-1)}' '${words.at(-2)}'
printf '%s\\n' "\${COMPREPLY[@]}"`
    const { code, stdout, stderr } = await new Deno.Command("bash", { args: ["--norc", "-c", test] }).output()
    assertEquals([code, new TextDecoder().decode(stderr)], [0, ""])
    assert(new TextDecoder().decode(stdout).split(/\s+/).includes(completion))
  })
}
