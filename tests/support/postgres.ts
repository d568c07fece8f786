import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

/** Why tests on PostgreSQL cannot run here, or nothing if they can. Set EPAYMENT_REQUIRE_POSTGRES=1 where they must. */
export const withoutPostgres = (): string | undefined =>
  binaries() !== undefined || Deno.env.get("EPAYMENT_REQUIRE_POSTGRES") === "1"
    ? undefined
    : "no PostgreSQL here: apt-get install postgresql"

/** A PostgreSQL server of its own on a free port, with nothing to lose: gone with the scope. */
export const postgres: Effect.Effect<PostgresServer, never, Scope.Scope> = Effect.acquireRelease(
  Effect.promise(() => start()),
  (server) => Effect.promise(() => server.stop()),
)

/** Where a server listens; whoever connects from this machine is let in. */
export interface PostgresServer {
  readonly host: string
  readonly port: number
  readonly username: string
}

interface RunningServer extends PostgresServer {
  readonly stop: () => Promise<void>
}

const folders = (): ReadonlyArray<string> => {
  const path = (Deno.env.get("PATH") ?? "").split(":")
  try {
    const versions = [...Deno.readDirSync("/usr/lib/postgresql")].map(({ name }) => `/usr/lib/postgresql/${name}/bin`)
    return [...versions.sort().reverse(), ...path]
  } catch {
    return path
  }
}

const exists = (file: string): boolean => {
  try {
    return Deno.statSync(file).isFile
  } catch {
    return false
  }
}

const binaries = (): string | undefined =>
  folders().find((folder) => exists(`${folder}/initdb`) && exists(`${folder}/postgres`))

/** PostgreSQL refuses to run as root: then it runs as a user who owns nothing. */
const owner = (): { readonly uid: number; readonly gid: number } | undefined =>
  Deno.uid() === 0 ? { uid: 65_534, gid: 65_534 } : undefined

const freePort = (): number => {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 })
  const { port } = listener.addr
  listener.close()
  return port
}

const start = async (): Promise<RunningServer> => {
  const folder = binaries()
  if (folder === undefined) throw new Error("no initdb and postgres found: apt-get install postgresql")
  const user = owner()
  const directory = await Deno.makeTempDir({ prefix: "epayment-postgres-" })
  if (user !== undefined) await Deno.chown(directory, user.uid, user.gid)
  const port = freePort()
  const command = (name: string, args: ReadonlyArray<string>) =>
    new Deno.Command(`${folder}/${name}`, {
      args: [...args],
      cwd: directory,
      clearEnv: true,
      env: { LC_ALL: "C.UTF-8", PATH: Deno.env.get("PATH") ?? "" },
      ...user,
      stdin: "null",
      stdout: "null",
      stderr: "piped",
    })
  const data = `${directory}/data`
  const made = await command("initdb", ["-D", data, "-U", "epayment", "-A", "trust", "-E", "UTF8", "--no-sync"])
    .output()
  if (!made.success) throw new Error(`initdb failed: ${new TextDecoder().decode(made.stderr)}`)
  const settings = ["fsync=off", "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200"]
  const server = command("postgres", ["-D", data, "-p", `${port}`, ...settings.flatMap((one) => ["-c", one])]).spawn()
  const log = server.stderr.pipeThrough(new TextDecoderStream()).getReader()
  let said = ""
  while (!said.includes("ready to accept connections")) {
    const { value, done } = await log.read()
    if (done) throw new Error(`postgres did not start: ${said}`)
    said += value
  }
  // An unread pipe would fill up and stop the server.
  const drained = (async () => {
    while (!(await log.read()).done);
  })()
  return {
    host: "127.0.0.1",
    port,
    username: "epayment",
    stop: async () => {
      server.kill("SIGINT")
      await server.status
      await drained
      await Deno.remove(directory, { recursive: true })
    },
  }
}
