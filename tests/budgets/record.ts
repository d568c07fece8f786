/**
 * Records the sizes of all entry points as they are now: `deno run -A tests/budgets/record.ts`. Do this when something grew
 * for a reason.
 */
import { finishBundling } from "./bundle.ts"
import { currentSizes, recordedFile } from "./sizes.ts"

const sizes = await currentSizes()
await finishBundling()
await Deno.writeTextFile(recordedFile, `${JSON.stringify(sizes, null, 2)}\n`)
