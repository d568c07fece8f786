/** A service in a process of its own. */
export interface Service {
  /** What it printed first: where it listens. */
  readonly url: string
  readonly end: () => Promise<void>
}

/** Starts a service and waits until it says where it listens. */
export const run = async (command: Deno.Command): Promise<Service> => {
  const child = command.spawn()
  const pieces = child.stdout.pipeThrough(new TextDecoderStream()).getReader()
  const complaints = new Response(child.stderr).text()
  let said = ""
  while (!said.includes("\n")) {
    const { done, value } = await pieces.read()
    if (done) throw new Error(`the service ended before it listened: ${await complaints}`)
    said += value
  }
  return {
    url: said.slice(0, said.indexOf("\n")),
    end: async () => {
      child.kill()
      await Promise.all([child.status, pieces.cancel(), complaints])
    },
  }
}
