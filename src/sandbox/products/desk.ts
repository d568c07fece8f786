import * as Result from "effect/Result"
import type {
  BasicPaymentProductGroups,
  BasicPaymentProducts,
  DeviceAccountOnFile,
  DevicePaymentProduct,
  DevicePaymentProductGroup,
} from "../../model/basic_payment_product.ts"
import type { Directory } from "../../model/directory.ts"
import type { PaymentProductNetworksResponse } from "../../model/payment_product.ts"
import type { PaymentProductFiltersClientSession } from "../../model/payment_product_filter.ts"
import type { DirectoryQuery, NetworksQuery, ProductsQuery } from "../../model/product_query.ts"
import { invalid, notFound, type Refusal, unknownProduct } from "../refusal.ts"
import { cardsGroup, catalogue, productsById } from "./catalogue.ts"
import type { CatalogueProduct } from "./catalogue_product.ts"
import { isListed, type Occasion, offers, suits } from "./occasion.ts"
import { groupView, productView } from "./view.ts"

/** Who asks for products: a merchant's server, to whom all are open, or a session with its filters and accounts on file. */
export interface Asker {
  readonly filters: PaymentProductFiltersClientSession
  readonly accounts: ReadonlyArray<DeviceAccountOnFile>
}

/** A merchant's server. */
export const server: Asker = { filters: {}, accounts: [] }

type Answer<A> = Result.Result<A, Refusal>

/** The products that suit a payment. */
export const listProducts = ({ filters, accounts }: Asker, query: ProductsQuery): BasicPaymentProducts => ({
  paymentProducts: catalogue
    .filter((product) => suits(product, query) && offers(filters, product) && isListed(product, query))
    .map((product) => {
      const { fields: _, ...listed } = productView(product, query, accounts)
      return listed
    }),
})

/**
 * The product with an id: unknown (404) where it does not exist or does not suit the payment, wrong (400) where the
 * session does not offer it (protocol: client sessions, error codes).
 */
export const findProduct = ({ filters }: Asker, id: number, occasion: Occasion): Answer<CatalogueProduct> => {
  const product = productsById.get(id)
  if (product === undefined) return Result.fail(unknownProduct)
  if (!offers(filters, product)) return Result.fail(invalid("paymentProductId", "is not offered in this session"))
  return suits(product, occasion) ? Result.succeed(product) : Result.fail(unknownProduct)
}

/** A product with its fields. */
export const readProduct = (asker: Asker, id: number, query: ProductsQuery): Answer<DevicePaymentProduct> =>
  Result.map(findProduct(asker, id, query), (product) => productView(product, query, asker.accounts))

const hasCards = ({ filters }: Asker, query: ProductsQuery): boolean =>
  catalogue.some((product) => product.group === "cards" && suits(product, query) && offers(filters, product))

/** Accounts of the products in the group of cards. */
const cardAccounts = ({ accounts }: Asker): ReadonlyArray<DeviceAccountOnFile> =>
  accounts.filter(({ paymentProductId = 0 }) => productsById.get(paymentProductId)?.group === "cards")

/** The groups that suit a payment: that of the cards, if one of them does. */
export const listGroups = (asker: Asker, query: ProductsQuery): BasicPaymentProductGroups => {
  const { fields: _, ...listed } = groupView(query, cardAccounts(asker))
  return { paymentProductGroups: hasCards(asker, query) ? [listed] : [] }
}

/** Whether there is a group with an id. */
export const findGroup = (id: string): Answer<"cards"> =>
  id === cardsGroup.id ? Result.succeed(cardsGroup.id) : Result.fail(notFound("payment product group"))

/** A group with its fields. */
export const readGroup = (asker: Asker, id: string, query: ProductsQuery): Answer<DevicePaymentProductGroup> =>
  id === cardsGroup.id && hasCards(asker, query)
    ? Result.succeed(groupView(query, cardAccounts(asker)))
    : Result.fail(notFound("payment product group"))

/** The card schemes of a wallet; other products have none and are not found. */
export const readNetworks = (asker: Asker, id: number, query: NetworksQuery): Answer<PaymentProductNetworksResponse> =>
  Result.flatMap(
    findProduct(asker, id, query),
    ({ networks }) => networks === undefined ? Result.fail(unknownProduct) : Result.succeed({ networks }),
  )

/** The banks of a product; products without banks are not found. */
export const readDirectory = (asker: Asker, id: number, query: DirectoryQuery): Answer<Directory> =>
  Result.flatMap(
    findProduct(asker, id, query),
    ({ issuers }) =>
      issuers === undefined ? Result.fail(unknownProduct) : Result.succeed({
        entries: issuers.map(({ id, name, countries }) => ({
          issuerId: id,
          issuerName: name,
          issuerList: "short",
          countryNames: countries,
        })),
      }),
  )
