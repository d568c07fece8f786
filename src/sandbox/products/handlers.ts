import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as ProductGroups from "../../server_api/productgroups.ts"
import * as Products from "../../server_api/products.ts"
import * as Services from "../../server_api/services.ts"
import type { Answered } from "../call.ts"
import type { Refusal } from "../refusal.ts"
import { type Route, route } from "../route.ts"
import { productsById } from "./catalogue.ts"
import { customerDetails } from "./customers.ts"
import * as Desk from "./desk.ts"
import { deviceFingerprint } from "./device_fingerprint.ts"
import { iinDetails } from "./iin.ts"
import { privacyPolicy } from "./privacy_policy.ts"
import { convertAmount } from "./rates.ts"
import { openWalletSession } from "./wallet_session.ts"

/** An answer that a table gives. */
export const told = <A>(answer: Result.Result<A, Refusal>): Effect.Effect<Answered<A>, Refusal> =>
  Result.isSuccess(answer) ? Effect.succeed({ result: answer.success }) : Effect.fail(answer.failure)

const asResult = <A>(result: A): Answered<A> => ({ result })

/** What the Server API shows of a product beyond what a device gets. */
const forServers = <Product extends { readonly id: number }>(product: Product) => ({
  ...product,
  allowsMultiplePartialCaptures: productsById.get(product.id)?.allowsMultiplePartialCaptures ?? false,
})

/** Answers the Server API's operations on products, their groups and the services that go with them. */
export const productRoutes: ReadonlyArray<Route> = [
  route(Products.find, (_, query) =>
    Effect.succeed({
      result: { paymentProducts: Desk.listProducts(Desk.server, query).paymentProducts?.map(forServers) ?? [] },
    })),
  route(Products.get, (_, id, query) => told(Result.map(Desk.readProduct(Desk.server, id, query), forServers))),
  route(Products.directory, (_, id, query) => told(Desk.readDirectory(Desk.server, id, query))),
  route(
    Products.customerDetails,
    (_, id, request) => told(Result.andThen(Desk.findProduct(Desk.server, id, {}), customerDetails(request))),
  ),
  route(
    Products.deviceFingerprint,
    ({ crypto }, id, request) =>
      Effect.andThen(
        told(Desk.findProduct(Desk.server, id, {})),
        Effect.map(deviceFingerprint(crypto, request), asResult),
      ),
  ),
  route(Products.networks, (_, id, query) => told(Desk.readNetworks(Desk.server, id, query))),
  route(Products.sessions, (call, id, request) => Effect.map(openWalletSession(call, id, request), asResult)),
  route(ProductGroups.find, (_, query) => Effect.succeed({ result: Desk.listGroups(Desk.server, query) })),
  route(ProductGroups.get, (_, id, query) => told(Desk.readGroup(Desk.server, id, query))),
  route(
    ProductGroups.deviceFingerprint,
    ({ crypto }, id, request) =>
      Effect.andThen(told(Desk.findGroup(id)), Effect.map(deviceFingerprint(crypto, request), asResult)),
  ),
  route(Services.getIINdetails, (_, request) => told(iinDetails(Desk.server, request))),
  route(Services.convertAmount, (_, query) => told(convertAmount(query))),
  route(Services.privacypolicy, (_, query) => told(privacyPolicy(query))),
]
