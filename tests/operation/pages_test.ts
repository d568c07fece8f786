import { assertEquals } from "@std/assert"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import * as Stream from "effect/Stream"
import { type PageQuery, pages } from "../../src/operation/pages.ts"
import { testEffect } from "../support/test_effect.ts"

interface Found {
  readonly items?: ReadonlyArray<number>
  readonly totalCount?: number
}

/** A platform with as many items; it hands out at most `most` of them a page. */
const platform = (total: number, most = 100) => {
  const asked: Array<PageQuery> = []
  const find = (query: PageQuery): Effect.Effect<Found> =>
    Effect.sync(() => {
      asked.push(query)
      const { offset = 0, limit = 10 } = query
      const length = Math.max(0, Math.min(limit, most, total - offset))
      return { items: Array.from({ length }, (_, i) => offset + i), totalCount: total }
    })
  return { asked, find }
}
const items = ({ items }: Found) => items

testEffect(
  "all items come once and in order, in as few requests as pages",
  Effect.promise(() =>
    fc.assert(
      fc.asyncProperty(
        fc.nat(450),
        fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
        fc.option(fc.nat(500), { nil: undefined }),
        async (total, limit, offset) => {
          const { asked, find } = platform(total)
          const query = { ...(limit === undefined ? {} : { limit }), ...(offset === undefined ? {} : { offset }) }
          const found = await Effect.runPromise(Stream.runCollect(pages(find, items, query)))
          const start = offset ?? 0
          assertEquals(found, Array.from({ length: Math.max(0, total - start) }, (_, i) => start + i))
          assertEquals(asked.length, Math.max(1, Math.ceil((total - start) / (limit ?? 100))))
        },
      ),
      { numRuns: 60 },
    )
  ),
)

testEffect(
  "a page is asked for when the one before is consumed",
  Effect.gen(function* () {
    const { asked, find } = platform(1000)
    assertEquals((yield* Stream.runCollect(Stream.take(pages(find, items, {}), 250))).length, 250)
    assertEquals(asked.map(({ offset, limit }) => [offset, limit]), [[0, 100], [100, 100], [200, 100]])
  }),
)

testEffect(
  "the other parts of a query go with every page, and smaller pages than asked for are no end",
  Effect.gen(function* () {
    const { asked, find } = platform(25, 10)
    const query = { merchantReference: "a", limit: 20 }
    const found = yield* Stream.runCollect(pages((one: typeof query & PageQuery) => find(one), items, query))
    assertEquals(found.length, 25)
    assertEquals(asked.map(({ offset, ...rest }) => [offset, rest]), [[0, query], [10, query], [20, query]])
  }),
)

testEffect(
  "a page without items or without a count is the last",
  Effect.gen(function* () {
    const answers: ReadonlyArray<readonly [answer: Found, expected: ReadonlyArray<number>]> = [
      [{}, []],
      [{ totalCount: 500 }, []],
      [{ items: [], totalCount: 500 }, []],
      [{ items: [1, 2] }, [1, 2]],
    ]
    for (const [answer, expected] of answers) {
      assertEquals(yield* Stream.runCollect(pages(() => Effect.succeed(answer), items, {})), [...expected])
    }
  }),
)

testEffect(
  "a page that fails fails the stream, after the items before it",
  Effect.gen(function* () {
    const { find } = platform(300)
    const seen: Array<number> = []
    const failing = (query: PageQuery) => query.offset === 200 ? Effect.fail("gone") : find(query)
    const error = yield* Effect.flip(
      Stream.runForEach(pages(failing, items, {}), (item) => Effect.sync(() => seen.push(item))),
    )
    assertEquals([error, seen.length], ["gone", 200])
  }),
)
