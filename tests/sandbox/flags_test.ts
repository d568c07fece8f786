import { assert, assertEquals, assertStringIncludes } from "@std/assert"
import * as Result from "effect/Result"
import { type Flags, parseFlags } from "../../src/sandbox/flags.ts"

const none = {
  json: false,
  anyCard: false,
  anyWebhookHost: false,
  anyControlHost: false,
  manualClock: false,
  help: false,
}
const read: ReadonlyArray<readonly [ReadonlyArray<string>, Flags]> = [
  [[], none],
  [["--json"], { ...none, json: true }],
  [["--host", "0.0.0.0", "--port", "0"], { ...none, host: "0.0.0.0", port: 0 }],
  [["--host=::1", "--port=65535", "--any-card"], { ...none, host: "::1", port: 65535, anyCard: true }],
  [["--store", "a=b.sqlite", "--merchant", "1234"], { ...none, store: "a=b.sqlite", merchant: "1234" }],
  [["--api-key", "key", "--api-secret=c2VjcmV0=="], { ...none, apiKey: "key", apiSecret: "c2VjcmV0==" }],
  [["--webhook-url", "http://localhost:3000/hooks?a=b", "--webhook-key-id=k", "--webhook-secret", "s"], {
    ...none,
    webhookUrl: "http://localhost:3000/hooks?a=b",
    webhookKeyId: "k",
    webhookSecret: "s",
  }],
  [["--any-webhook-host"], { ...none, anyWebhookHost: true }],
  [["--any-control-host", "--manual-clock"], { ...none, anyControlHost: true, manualClock: true }],
  [["--faults", "plan.json"], { ...none, faults: "plan.json" }],
  [["--fault-rate=0.1", "--seed", "-7"], { ...none, faultRate: 0.1, seed: -7 }],
  [["--log-level", "info"], { ...none, logLevel: "info" }],
  [["-h"], { ...none, help: true }],
]
for (const [args, flags] of read) {
  Deno.test(`the command line ${JSON.stringify(args)} is read`, () => {
    const result = parseFlags(args)
    assert(Result.isSuccess(result))
    assertEquals(result.success, flags)
  })
}

const refused: ReadonlyArray<readonly [ReadonlyArray<string>, string]> = [
  [["--prot", "1"], "unknown option --prot"],
  [["now"], "unknown option now"],
  [["--json=yes"], "unknown option --json=yes"],
  [["--host"], "--host needs a value"],
  [["--host="], "--host needs a value"],
  [["--port", "http"], "--port needs a number"],
  [["--port", "65536"], "--port needs a number"],
  [["--port", "-1"], "--port needs a number"],
  [["--merchant", "a/b"], "--merchant needs the bare id"],
  [["--merchant", ".."], "--merchant needs the bare id"],
  [["--api-key", "a:b"], "--api-key needs the bare id"],
  [["--api-secret", "  "], "--api-secret needs a text"],
  [["--webhook-url", "http://localhost"], "--webhook-key-id and --webhook-secret missing"],
  [["--webhook-key-id", "k", "--webhook-secret", "s"], "--webhook-url missing"],
  [["--fault-rate", "2"], "--fault-rate needs a number from 0 to 1"],
  [["--fault-rate", "often"], "--fault-rate needs a number from 0 to 1"],
  [["--fault-rate", "0.1", "--seed", "x"], "--seed needs a whole number"],
  [["--seed", "1"], "--seed belongs to --fault-rate"],
  [["--faults", "a.json", "--fault-rate", "0.1"], "exclude each other"],
  [["--webhook-url"], "--webhook-url needs a value"],
]
for (const [args, why] of refused) {
  Deno.test(`the command line ${JSON.stringify(args)} is refused: ${why}`, () => {
    const result = parseFlags(args)
    assert(Result.isFailure(result))
    assertStringIncludes(result.failure, why)
  })
}
