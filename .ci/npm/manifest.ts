/** What `deno pack` writes into package.json, as far as it is kept. */
export interface PackedManifest {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly exports: Readonly<Record<string, unknown>>
  readonly dependencies?: Readonly<Record<string, string>>
}

/** What `deno pack` does not know. */
export interface ManifestFacts {
  /** One sentence about the package. */
  readonly description: string
  /** Where its source lies; a release with provenance has to name it. */
  readonly repository: string | undefined
  /** The file behind the command `epayment`. */
  readonly command: string
}

/**
 * The package.json of the npm package. `effect` is a peer: an application has one copy of it, and services of two copies
 * would not find each other. fast-check is wanted by `./testing` alone, a driver for PostgreSQL by a sandbox that keeps
 * everything there.
 */
export const manifest = (
  { exports, dependencies = {}, ...packed }: PackedManifest,
  { description, repository, command }: ManifestFacts,
): Readonly<Record<string, unknown>> => {
  const { effect, "fast-check": fastCheck, ...others } = dependencies
  const optional = { "fast-check": fastCheck, "@effect/sql-pg": "^4.0.5" }
  if (effect === undefined || fastCheck === undefined || Object.keys(others).length > 0) {
    throw new Error(`the package depends on ${Object.keys(dependencies).join(", ")}, not on effect and fast-check`)
  }
  return {
    ...packed,
    description,
    keywords: ["postfinance", "payment", "e-payment", "effect", "psp", "sandbox"],
    ...(repository === undefined ? {} : { repository: { type: "git", url: `git+${repository}.git` } }),
    sideEffects: false,
    exports: { ...exports, "./package.json": "./package.json" },
    bin: { epayment: command },
    // Effect marks the modules that are built on here as unstable: they may change with a minor version.
    peerDependencies: { effect: effect.replace("^", "~"), ...optional },
    peerDependenciesMeta: Object.fromEntries(Object.keys(optional).map((name) => [name, { optional: true }])),
    engines: { node: ">=22.19" },
    publishConfig: { access: "public" },
  }
}
