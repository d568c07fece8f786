import * as Exit from "effect/Exit"
import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import { keepsChecks } from "./checks.ts"
import { listPass } from "./list_pass.ts"
import { objectPass } from "./object_pass.ts"
import { isPlainObject, type Judgement, type Pass, refused } from "./pass.ts"
import { structureOf } from "./structure.ts"

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
    const structure = structureOf(schema)
    switch (structure?._tag) {
      case "Optional":
        return compile(structure.schema)
      case "List":
        return checkedList(structure.checks, listPass(() => compile(structure.item)))
      case "Object": {
        const kept = objects.get(schema)
        if (kept !== undefined) return kept
        const fields = structure.fields()
        const names = Object.keys(fields)
        // A type without fields is no struct, which would take any value.
        if (names.length === 0) break
        const properties = names.map((name) => ({
          name,
          required: structureOf(fields[name] as Schema.Top)?._tag !== "Optional",
          compile: () => compile(fields[name] as Schema.Top),
        }))
        const pass = objectPass(properties, known)
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
    const keeps = keepsChecks(SchemaAST.unknown, filters as ReadonlyArray<SchemaAST.Filter<unknown>>)
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
          ? listPass(() => compileNode(ast.rest[0]))
          : interpreted(ast)
      case "Objects":
        return ast.indexSignatures.length > 0
          ? ast.propertySignatures.length === 0 ? record(ast) : interpreted(ast)
          : objectPass(
            ast.propertySignatures.map(({ name, type }) => ({
              name: String(name),
              required: !SchemaAST.isOptional(type),
              compile: () => compileNode(type),
            })),
            known,
          )
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
    const after = checks && ast.checks !== undefined ? keepsChecks(ast, ast.checks) : undefined
    const before = checks && "encodingChecks" in ast && ast.encodingChecks !== undefined
      ? keepsChecks(ast, ast.encodingChecks)
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

  return compile
}

const anyText: Pass = (value) => typeof value === "string" ? value : refused

const isPlain = (ast: SchemaAST.AST): boolean => ast.encoding === undefined && ast.checks === undefined

const isText = (ast: SchemaAST.AST): boolean =>
  isPlain(ast) && (ast._tag === "String" || ast._tag === "Literal" && typeof ast.literal === "string")
