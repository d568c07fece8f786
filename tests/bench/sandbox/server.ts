import { type Running, start } from "../child.ts"
import { onDeno } from "../run_times.ts"

/** What the sandbox's server tells of itself. */
export interface Announcement {
  readonly url: string
  readonly merchantId: string
  readonly apiKeyId: string
  readonly secretApiKey: string
}

/** Starts the sandbox's server on a free port. */
export const startServer = (store: string, core?: number): Promise<Running<Announcement>> =>
  start<Announcement>({
    line: [...onDeno("../../src/sandbox/main.ts"), "--json", "--port", "0", "--store", store],
    ...(core === undefined ? {} : { core }),
  })

/** Resident memory of a process in MiB, now and at its highest; nothing where the system does not tell. */
export const memoryOf = async (
  pid: number,
): Promise<{ readonly rssMiB: number; readonly peakMiB: number } | undefined> => {
  const status = await Deno.readTextFile(`/proc/${pid}/status`).catch(() => "")
  const mib = (field: string) => Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024
  const found = { rssMiB: mib("VmRSS"), peakMiB: mib("VmHWM") }
  return Number.isFinite(found.rssMiB) && Number.isFinite(found.peakMiB) ? found : undefined
}
