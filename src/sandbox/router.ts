import type { Spec } from "../operation/spec.ts"

/** What a path stands for. */
export type Match<R> =
  | { readonly _tag: "Found"; readonly route: R; readonly root: string; readonly parameters: ReadonlyArray<string> }
  /** The path exists, but not with this method. */
  | { readonly _tag: "WrongMethod"; readonly allow: ReadonlyArray<string> }
  | { readonly _tag: "Unknown" }

interface Node<R> {
  readonly literals: Map<string, Node<R>>
  parameter: Node<R> | undefined
  readonly methods: Map<string, R>
}

const node = <R>(): Node<R> => ({ literals: new Map(), parameter: undefined, methods: new Map() })

/**
 * Makes the router of an API from its operations' specs. `prefix` is the path in front of the id that owns the data, such
 * as `/v1`; the id itself is the match's `root`. Segments are percent-decoded after they were told apart.
 */
export const router = <R extends { readonly spec: Pick<Spec, "path" | "method"> }>(
  prefix: string,
  routes: ReadonlyArray<R>,
): (method: string, path: string) => Match<R> => {
  const top = node<R>()
  for (const route of routes) {
    let at = top
    for (const segment of route.spec.path.split("/").slice(1)) {
      if (segment.startsWith("{")) at = at.parameter ??= node()
      else {
        const next = at.literals.get(segment) ?? node()
        at.literals.set(segment, next)
        at = next
      }
    }
    at.methods.set(route.spec.method, route)
  }

  return (method, path) => {
    if (!path.startsWith(`${prefix}/`)) return { _tag: "Unknown" }
    const [first, ...rest] = path.slice(prefix.length + 1).split("/")
    const root = decoded(first)
    if (root === undefined || rest.length === 0) return { _tag: "Unknown" }
    const parameters: Array<string> = []
    let at: Node<R> | undefined = top
    for (const segment of rest) {
      const literal: Node<R> | undefined = at.literals.get(segment)
      if (literal === undefined) {
        const value = decoded(segment)
        if (at.parameter === undefined || value === undefined) return { _tag: "Unknown" }
        parameters.push(value)
      }
      at = literal ?? at.parameter
      if (at === undefined) return { _tag: "Unknown" }
    }
    const route = at.methods.get(method)
    if (route !== undefined) return { _tag: "Found", route, root, parameters }
    return at.methods.size === 0 ? { _tag: "Unknown" } : { _tag: "WrongMethod", allow: [...at.methods.keys()] }
  }
}

const decoded = (segment: string): string | undefined => {
  if (segment === "") return undefined
  if (!segment.includes("%")) return segment
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}
