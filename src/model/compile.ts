import * as Exit from "effect/Exit"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import { structureOf } from "./structure.ts"

/** What a {@link Pass} answers for a value that does not fit. */
export const refused: unique symbol = Symbol("refused")

/** Turns a value into what it stands for on the other side, or {@link refused}. */
export type Pass = (value: unknown) => unknown

/** How a compiled schema judges. */
export interface Judgement {
  /** Whether values are written as wire data, or wire data read as values. */
  readonly direction: "write" | "read"
  /** Whether limits hold. */
  readonly checks: boolean
  /** Whether a property that the schema does not know refuses the object that holds it; otherwise it is left out. */
  readonly known: boolean
}

/** Annotation of a declared type: tells its values by their class alone, so that no parser has to run. */
export const isInstance = "~epayment/isInstance"

/**
 * Compiles schemas to closures: what an interpreter finds out for every value is settled once, and no code is generated.
 * What a value does not hold is neither compiled nor built.
 *
 * A pass says only that a value does not fit, never why. It may refuse what the interpreter takes, such as an object of a
 * class, but takes nothing that the interpreter refuses: whoever is refused asks the interpreter.
 */
export const compiler = ({ direction, checks, known }: Judgement): (schema: Schema.Top) => Pass => {
  const options: SchemaAST.ParseOptions = {
    disableChecks: !checks,
    onExcessProperty: known ? "error" : "ignore",
  }
  const objects = new WeakMap<Schema.Top, Pass>()

  const compile = (schema: Schema.Top): Pass => {
    const known = structureOf(schema)
    switch (known?._tag) {
      case "Optional":
        return compile(known.schema)
      case "List":
        return checkedList(known.checks, array(() => compile(known.item)))
      case "Object": {
        const kept = objects.get(schema)
        if (kept !== undefined) return kept
        const fields = known.fields()
        const names = Object.keys(fields)
        // A type without fields is no struct, which would take any value.
        if (names.length === 0) break
        const pass = struct(names.map((name) => ({
          name,
          required: structureOf(fields[name] as Schema.Top)?._tag !== "Optional",
          compile: () => compile(fields[name] as Schema.Top),
        })))
        objects.set(schema, pass)
        return pass
      }
    }
    return compileNode(direction === "write" ? SchemaAST.flip(schema.ast) : schema.ast)
  }

  const compileNode = (ast: SchemaAST.AST): Pass => {
    const local = checked(ast, bare(ast))
    return ast.encoding === undefined ? local : through(ast.encoding, local)
  }

  const checkedList = (filters: ReadonlyArray<SchemaAST.Filter<ReadonlyArray<never>>>, pass: Pass): Pass => {
    if (!checks || filters.length === 0) return pass
    const keeps = filtersOf(SchemaAST.unknown, filters as ReadonlyArray<SchemaAST.Filter<unknown>>)
    return (value) => {
      const passed = pass(value)
      // Limits are those of the value, not of what it looks like on the wire.
      return passed === refused || !keeps(direction === "write" ? value : passed) ? refused : passed
    }
  }

  const bare = (ast: SchemaAST.AST): Pass => {
    switch (ast._tag) {
      case "String":
        return anyText
      case "Number":
        return (value) => typeof value === "number" ? value : refused
      case "Boolean":
        return (value) => typeof value === "boolean" ? value : refused
      case "Unknown":
        return (value) => value
      case "Never":
        return () => refused
      case "Literal":
        return (value) => value === ast.literal ? value : refused
      case "Declaration": {
        const is = ast.annotations?.[isInstance] as ((value: unknown) => boolean) | undefined
        return is === undefined ? interpreted(ast) : (value) => is(value) ? value : refused
      }
      case "Union":
        return union(ast)
      case "Arrays":
        return ast.elements.length === 0 && ast.rest.length === 1
          ? array(() => compileNode(ast.rest[0]))
          : interpreted(ast)
      case "Objects":
        return ast.indexSignatures.length > 0
          ? ast.propertySignatures.length === 0 ? record(ast) : interpreted(ast)
          : struct(ast.propertySignatures.map(({ name, type }) => ({
            name: String(name),
            required: !SchemaAST.isOptional(type),
            compile: () => compileNode(type),
          })))
      default:
        return interpreted(ast)
    }
  }

  /** What is not compiled. */
  const interpreted = (ast: SchemaAST.AST): Pass => {
    const decode = Schema.decodeUnknownExit(Schema.make<Schema.Codec<unknown>>(ast), options)
    return (value) => {
      const exit = decode(value)
      return Exit.isSuccess(exit) ? exit.value : refused
    }
  }

  const checked = (ast: SchemaAST.AST, pass: Pass): Pass => {
    const after = checks && ast.checks !== undefined ? filtersOf(ast, ast.checks) : undefined
    const before = checks && "encodingChecks" in ast && ast.encodingChecks !== undefined
      ? filtersOf(ast, ast.encodingChecks)
      : undefined
    if (after === undefined && before === undefined) return pass
    return (value) => {
      const passed = pass(value)
      if (passed === refused) return refused
      return before?.(value) === false || after?.(passed) === false ? refused : passed
    }
  }

  const through = (links: SchemaAST.Encoding, local: Pass): Pass =>
    links.reduce<Pass>((after, { to, transformation }) => {
      const change = transformation._tag === "Transformation" ? transformation.decode : undefined
      const before = compileNode(to)
      if (change?._tag === "Passthrough") {
        return (value) => {
          const passed = before(value)
          return passed === refused ? refused : after(passed)
        }
      }
      if (change?._tag !== "Transform") return () => refused
      return (value) => {
        const passed = before(value)
        return passed === refused ? refused : after(change.transform(passed))
      }
    }, local)

  const union = (ast: SchemaAST.Union): Pass => {
    if (ast.options?.mode === "oneOf") return interpreted(ast)
    const members = ast.types.flatMap((type) => isPlain(type) && type._tag === "Union" ? type.types : [type])
    // An open list of texts takes every text.
    if (members.some((one) => isPlain(one) && one._tag === "String") && members.every(isText)) return anyText
    const passes = members.map(compileNode)
    return (value) => {
      for (let i = 0; i < passes.length; i++) {
        const passed = passes[i](value)
        if (passed !== refused) return passed
      }
      return refused
    }
  }

  const array = (item: () => Pass): Pass => {
    let pass: Pass | undefined
    return (value) => {
      if (!Array.isArray(value)) return refused
      pass ??= item()
      let out: Array<unknown> | undefined
      for (let i = 0; i < value.length; i++) {
        const passed = pass(value[i])
        if (passed === refused) return refused
        if (passed !== value[i]) out ??= value.slice(0, i)
        if (out !== undefined) out[i] = passed
      }
      return out ?? value
    }
  }

  const record = ({ indexSignatures }: SchemaAST.Objects): Pass => {
    const [{ parameter, type }] = indexSignatures
    if (indexSignatures.length > 1 || !isPlain(parameter) || parameter._tag !== "String") return () => refused
    const pass = compileNode(type)
    return (value) => {
      if (!isPlainObject(value)) return refused
      const out: Array<readonly [string, unknown]> = []
      for (const key in value) {
        const passed = pass(value[key])
        if (passed === refused) return refused
        out.push([key, passed])
      }
      return Object.fromEntries(out)
    }
  }

  const struct = (properties: ReadonlyArray<Property>): Pass => {
    const slots = new Map(properties.map((property, place) => [property.name, new Slot(property, place)]))
    const required = properties.filter((property) => property.required).length
    // Most values have the properties of the one before, in the same order: a comparison spares the search.
    const seen: Array<Slot> = []
    let order: ReadonlyArray<Slot> | undefined
    return (value) => {
      if (!isPlainObject(value)) return refused
      // A value that stays as it is is not copied.
      let out: Record<string, unknown> | undefined
      let missing = required
      let last = -1
      let inOrder = true
      let i = 0
      for (const key in value) {
        const given = value[key]
        let slot: Slot | undefined = seen[i]
        if (slot === undefined || slot.name !== key) {
          slot = slots.get(key)
          if (slot !== undefined) {
            seen[i] = slot
            order = undefined
          }
        }
        // TypeScript lets callers write `{ cvv: undefined }` for an optional property: it counts as left out.
        if (slot === undefined || given === undefined && known) {
          if (slot === undefined && known) return refused
          out ??= before(value, key)
          continue
        }
        i++
        const passed = slot.pass(given)
        if (passed === refused) return refused
        if (passed !== given) out ??= before(value, key)
        if (out !== undefined) out[key] = passed
        if (slot.required) missing--
        if (slot.place < last) inOrder = false
        last = slot.place
      }
      if (missing > 0) return refused
      if (inOrder || !known) return out ?? value
      if (order?.length !== i) order = seen.slice(0, i).sort((one, other) => one.place - other.place)
      return inOrderOf(order, out ?? value)
    }
  }

  return compile
}

/** A property of an object type; compiled when a value has it. */
interface Property {
  readonly name: string
  readonly required: boolean
  readonly compile: () => Pass
}

class Slot {
  readonly name: string
  readonly required: boolean
  pass: Pass

  constructor({ name, required, compile }: Property, readonly place: number) {
    this.name = name
    this.required = required
    this.pass = (value) => (this.pass = compile())(value)
  }
}

/** The properties that stand before one. */
const before = (value: Readonly<Record<string, unknown>>, end: string): Record<string, unknown> => {
  const out: Record<string, unknown> = {}
  for (const key in value) {
    if (key === end) break
    out[key] = value[key]
  }
  return out
}

/** Properties in the order of the schema, so that equal values make equal texts whoever wrote them. */
const inOrderOf = (slots: ReadonlyArray<Slot>, value: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const out: Record<string, unknown> = {}
  for (let i = 0; i < slots.length; i++) out[slots[i].name] = value[slots[i].name]
  return out
}

/** Whether a value keeps all checks of a node. */
const filtersOf = (
  ast: SchemaAST.AST,
  checks: ReadonlyArray<SchemaAST.Check<unknown>>,
): (value: unknown) => boolean => {
  const filters = flattened(checks)
  return (value) => {
    for (let i = 0; i < filters.length; i++) if (filters[i].run(value, ast, noOptions) !== undefined) return false
    return true
  }
}

const flattened = (checks: ReadonlyArray<SchemaAST.Check<unknown>>): ReadonlyArray<SchemaAST.Filter<unknown>> =>
  checks.flatMap((check) => check._tag === "Filter" ? [check] : flattened(check.checks))

const noOptions: SchemaAST.ParseOptions = {}

const anyText: Pass = (value) => typeof value === "string" ? value : refused

const isPlain = (ast: SchemaAST.AST): boolean => ast.encoding === undefined && ast.checks === undefined

const isText = (ast: SchemaAST.AST): boolean =>
  isPlain(ast) && (ast._tag === "String" || ast._tag === "Literal" && typeof ast.literal === "string")

const isPlainObject = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== "object" || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
