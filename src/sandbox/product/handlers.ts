import * as Effect from "effect/Effect"
import type { DeviceFingerprintRequest, DeviceFingerprintResponse } from "../../model/device_fingerprint.ts"
import * as ProductGroups from "../../server_api/productgroups.ts"
import * as Products from "../../server_api/products.ts"
import type { Answered, Call } from "../call.ts"
import { escapeHtml } from "../pages/escape.ts"
import { newHex, newUuid } from "../random.ts"
import { missing, notFound, type Refusal, unknownProduct } from "../refusal.ts"
import { type Route, route } from "../route.ts"
import { catalogue, type Product } from "./catalogue.ts"
import { choose, fits, type ProductContext } from "./choose.ts"
import { applePaySession, customerOf, directoryOf } from "./lookup.ts"
import { cardGroup, groupView, isHidden, networks, productView } from "./view.ts"

/** The product with an id; refused when there is none, or none for the payment. */
export const findProduct = (id: number, context: ProductContext = {}): Effect.Effect<Product, Refusal> => {
  const product = catalogue.get(id)
  return product === undefined || !fits(product, context) ? Effect.fail(unknownProduct) : Effect.succeed(product)
}

const find = route(Products.find, (_, query) =>
  Effect.succeed({
    result: {
      paymentProducts: choose(query).filter((one) => !isHidden(one, query)).map((one) => productView(one, query)),
    },
  }))

const get = route(
  Products.get,
  (_, id, query) => Effect.map(findProduct(id, query), (product) => ({ result: productView(product, query) })),
)

const directory = route(
  Products.directory,
  (_, id, query) => Effect.as(findProduct(id, query), { result: directoryOf(id) }),
)

const customerDetails = route(Products.customerDetails, (_, id, request) =>
  Effect.flatMap(findProduct(id), () => {
    const customer = customerOf(request)
    return customer === undefined ? Effect.fail(notFound("customer")) : Effect.succeed({ result: customer })
  }))

/** The page that takes a device's fingerprint, and the id under which the payment refers to it. */
export const fingerprint = (
  call: Pick<Call, "crypto">,
  request: DeviceFingerprintRequest = {},
): Effect.Effect<Answered<DeviceFingerprintResponse>> =>
  Effect.map(newHex(call.crypto, 16), (id) => ({
    result: {
      deviceFingerprintTransactionId: id,
      html: `<script data-transaction="${id}" data-callback="${escapeHtml(request.collectorCallback ?? "")}"></script>`,
    },
  }))

const deviceFingerprint = route(
  Products.deviceFingerprint,
  (call, id, request) => Effect.andThen(findProduct(id), fingerprint(call, request)),
)

const networksOf = route(
  Products.networks,
  (_, id, query) =>
    Effect.map(findProduct(id, query), ({ method }) => ({ result: { networks: method === "mobile" ? networks : [] } })),
)

const sessions = route(Products.sessions, (call, id, request = {}) =>
  Effect.gen(function* () {
    if (id !== 302) return yield* Effect.fail(unknownProduct)
    if (request.paymentProductSession302SpecificInput === undefined) {
      return yield* Effect.fail(missing("paymentProductSession302SpecificInput"))
    }
    return { result: applePaySession(request, yield* newUuid(call.crypto), call.now) }
  }))

/** The one group there is; refused under any other id. */
export const findGroup = (id: string): Effect.Effect<void, Refusal> =>
  id === cardGroup ? Effect.void : Effect.fail(notFound("payment product group"))

const hasCards = (query: ProductContext): boolean => choose(query).some(({ method }) => method === "card")

const findGroups = route(
  ProductGroups.find,
  (_, query) => Effect.succeed({ result: { paymentProductGroups: hasCards(query) ? [groupView(query)] : [] } }),
)

const getGroup = route(ProductGroups.get, (_, id, query) => Effect.as(findGroup(id), { result: groupView(query) }))

const groupFingerprint = route(
  ProductGroups.deviceFingerprint,
  (call, id, request) => Effect.andThen(findGroup(id), fingerprint(call, request)),
)

/** Answers the operations on payment products and their group. */
export const productRoutes: ReadonlyArray<Route> = [
  find,
  get,
  directory,
  customerDetails,
  deviceFingerprint,
  networksOf,
  sessions,
  findGroups,
  getGroup,
  groupFingerprint,
]
