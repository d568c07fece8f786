/** The modules that a plain program on Effect's HTTP client and schemas loads: what this library is held against. */
export * as Effect from "effect/Effect"
export * as FetchHttpClient from "effect/http/FetchHttpClient"
export * as HttpClient from "effect/http/HttpClient"
export * as Schema from "effect/Schema"
