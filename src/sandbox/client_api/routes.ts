import * as Effect from "effect/Effect"
import * as Crypto from "../../client_api/crypto.ts"
import * as Payments from "../../client_api/payments.ts"
import * as ProductGroups from "../../client_api/productgroups.ts"
import * as Products from "../../client_api/products.ts"
import * as Services from "../../client_api/services.ts"
import { findPayment } from "../payment/documents.ts"
import { customerDetails } from "../products/customers.ts"
import * as Desk from "../products/desk.ts"
import { deviceFingerprint } from "../products/device_fingerprint.ts"
import { told } from "../products/handlers.ts"
import { iinDetails } from "../products/iin.ts"
import { privacyPolicy } from "../products/privacy_policy.ts"
import { convertAmount } from "../products/rates.ts"
import { openWalletSession } from "../products/wallet_session.ts"
import type { Route } from "../route.ts"
import { type ClientCall, clientRoute } from "./client_call.ts"
import { keysOf } from "./session_keys.ts"
import { thirdPartyStatus } from "./third_party_status.ts"

const asResult = <A>(result: A) => ({ result })

/** How the sandbox answers the Client API. */
export const clientRoutes: ReadonlyArray<Route<ClientCall>> = [
  clientRoute(Products.find, ({ asker }, query) => Effect.succeed({ result: Desk.listProducts(asker, query) })),
  clientRoute(Products.get, ({ asker }, id, query) => told(Desk.readProduct(asker, id, query))),
  clientRoute(Products.directory, ({ asker }, id, query) => told(Desk.readDirectory(asker, id, query))),
  clientRoute(
    Products.customerDetails,
    ({ asker }, id, request) => Effect.andThen(told(Desk.findProduct(asker, id, {})), told(customerDetails(request))),
  ),
  clientRoute(
    Products.deviceFingerprint,
    ({ asker, crypto }, id, request) =>
      Effect.andThen(told(Desk.findProduct(asker, id, {})), Effect.map(deviceFingerprint(crypto, request), asResult)),
  ),
  clientRoute(Products.networks, ({ asker }, id, query) => told(Desk.readNetworks(asker, id, query))),
  clientRoute(
    Products.sessions,
    (call, id, request) =>
      Effect.andThen(
        told(Desk.findProduct(call.asker, id, {})),
        Effect.map(openWalletSession(call, id, request), asResult),
      ),
  ),
  clientRoute(ProductGroups.find, ({ asker }, query) => Effect.succeed({ result: Desk.listGroups(asker, query) })),
  clientRoute(ProductGroups.get, ({ asker }, id, query) => told(Desk.readGroup(asker, id, query))),
  clientRoute(Services.getIINdetails, ({ asker }, request) => told(iinDetails(asker, request))),
  clientRoute(Services.convertAmount, (_, query) => told(convertAmount(query))),
  clientRoute(Services.privacypolicy, (_, query) => told(privacyPolicy(query))),
  clientRoute(
    Crypto.publickey,
    (call) => Effect.map(keysOf(call), ({ id, publicKey }) => ({ result: { keyId: id, publicKey } })),
  ),
  clientRoute(
    Payments.thirdPartyStatus,
    (call, paymentId) =>
      Effect.map(findPayment(call, paymentId), (payment) => ({
        result: { thirdPartyStatus: thirdPartyStatus(payment) },
      })),
  ),
]
