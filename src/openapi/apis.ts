import { clientOperations } from "../client_api/operations.ts"
import { serverOperations } from "../server_api/operations.ts"
import type { DescribedApi } from "./document.ts"

/** The Server API, for a merchant's server. */
export const serverApi: DescribedApi = {
  title: "PostFinance E-Payment Server API",
  description:
    "The API of the payment platform for a merchant's server. Amounts are in cents, always with two decimals. Lists of known values are open, and answers may gain properties: ignore what you do not know.",
  root: ({ service }) => service === "files" ? "/files/v1/{merchantId}" : "/v1/{merchantId}",
  security: {
    name: "v1HMAC",
    description:
      "`GCS v1HMAC:{apiKeyId}:{signature}`, the signature being the base64 of an HMAC-SHA256 over method, content type, `Date` header, `X-GCS` headers, path and query, under the secret API key.",
  },
  headers: ["ServerMetaInfo", "ClientMetaInfo", "MessageId", "RequestId"],
  operations: serverOperations,
}

/** The Client API, for a customer's device. */
export const clientApi: DescribedApi = {
  title: "PostFinance E-Payment Client API",
  description:
    "The API of the payment platform for a customer's device, within a client session that the merchant's server opened. Amounts are in cents, always with two decimals. Lists of known values are open, and answers may gain properties: ignore what you do not know.",
  root: () => "/client/v1/{customerId}",
  security: {
    name: "v1Client",
    description: "`GCS v1Client:{clientSessionId}`, the id of the client session; it is valid for 2 hours.",
  },
  headers: ["ClientMetaInfo"],
  operations: clientOperations,
}
