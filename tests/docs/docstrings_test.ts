import { assert } from "@std/assert"
import { module } from "../../src/cli/docstrings.ts"

Deno.test("the docstrings that documents are made of at run time are those of the sources", async () => {
  const kept = await Deno.readTextFile(new URL("../../src/openapi/docstrings.ts", import.meta.url))
  assert(kept === await module(), "run deno run -A src/cli/docstrings.ts")
})
