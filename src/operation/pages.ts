import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"

/** The part of a find request that walks through its result. */
export interface PageQuery {
  /** Index of the first item, from 0. */
  readonly offset?: number
  /** Items per page, 1 to 100. */
  readonly limit?: number
}

/** The part of a find response that tells how far it goes. */
export interface Page {
  /** Number of all items that match. */
  readonly totalCount?: number
}

/**
 * All items of a find operation as a stream, page by page, each page asked for when the one before is consumed. Items
 * that come in meanwhile may shift pages: the platform has no snapshot.
 */
export const pages = <Query extends PageQuery, Response extends Page, Item, E, R>(
  find: (query: Query) => Effect.Effect<Response, E, R>,
  items: (response: Response) => ReadonlyArray<Item> | undefined,
  query: Query,
): Stream.Stream<Item, E, R> =>
  Stream.paginate(
    query.offset ?? 0,
    (offset) =>
      Effect.map(find({ ...query, offset, limit: query.limit ?? 100 }), (response) => {
        const found = items(response) ?? []
        const next = offset + found.length
        const more = found.length > 0 && next < (response.totalCount ?? 0)
        return [found, more ? Option.some(next) : Option.none()] as const
      }),
  )
