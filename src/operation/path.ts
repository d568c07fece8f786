import * as Result from "effect/Result"

/** Percent-encodes everything but the unreserved characters of RFC 3986, so that no run-time rewrites what was signed. */
export const percentEncode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => "%" + c.charCodeAt(0).toString(16).toUpperCase())

// deno-lint-ignore no-control-regex -- control characters are what is looked for
const unsafe = /[\u0000-\u001f\u007f]|^\s*$|(^|[/\\])\.{1,2}([/\\]|$)/

/** Parameters that hold a number: the platform numbers its payment products; every other id is a text. */
export type NumberedParameter = "paymentProductId"

/** Whether a path parameter holds a number. */
export const isNumbered = (parameter: string): parameter is NumberedParameter => parameter === "paymentProductId"

/** A path template, such as `/payments/{paymentId}/approve`, cut into its literal parts and parameter names. */
export interface PathTemplate {
  readonly literals: ReadonlyArray<string>
  readonly parameters: ReadonlyArray<string>
}

/** Cuts a path template; done once per operation. */
export const pathTemplate = (path: string): PathTemplate => ({
  literals: path.split(/\{[^}]+\}/),
  parameters: [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1]),
})

/**
 * Fills a template with percent-encoded ids. An id that is empty or could leave its segment (`../x`) is refused with the
 * name of its parameter, never sent; so is a payment product that is no number.
 */
export const fillPath = (
  { literals, parameters }: PathTemplate,
  ids: ReadonlyArray<unknown>,
): Result.Result<string, { readonly property: string; readonly message: string }> => {
  let path = literals[0]
  for (let i = 0; i < parameters.length; i++) {
    const id = ids[i]
    if (isNumbered(parameters[i])) {
      if (typeof id !== "number" || !Number.isSafeInteger(id) || id < 0) {
        return Result.fail({
          property: parameters[i],
          message: "expected the number of a payment product, such as 3201",
        })
      }
      path += id + literals[i + 1]
      continue
    }
    if (typeof id !== "string" || unsafe.test(id) || !id.isWellFormed()) {
      return Result.fail({
        property: parameters[i],
        message:
          "expected an id as the platform handed it out: not empty, no control characters, no `.` or `..` segment",
      })
    }
    path += percentEncode(id) + literals[i + 1]
  }
  return Result.succeed(path)
}
