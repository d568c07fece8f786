import { createHmac } from "node:crypto"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Scope from "effect/Scope"
import { clientOperations } from "../../../src/client_api/operations.ts"
import { parseFlags } from "../../../src/sandbox/flags.ts"
import { formFiles } from "../../../src/sandbox/multipart.ts"
import { defaultMerchant } from "../../../src/sandbox/options.ts"
import { layerServer } from "../../../src/sandbox/sandbox.ts"
import { SandboxServer } from "../../../src/sandbox/server/node_server.ts"
import type { SandboxRequest } from "../../../src/sandbox/wire.ts"
import { serverOperations } from "../../../src/server_api/operations.ts"
import { stringToSign } from "../../../src/server_api/signature.ts"
import {
  type Draw,
  hostileBytes,
  hostileJson,
  hostileText,
  hostileValue,
  mangled,
  mangledBytes,
  oneOf,
} from "../hostile.ts"
import { now, openPlatform } from "../platform.ts"
import { breaksLines, pure, type Target, Violation } from "../target.ts"

const specs = serverOperations.map(({ operation }) => operation.spec)
const clientSpecs = clientOperations.map(({ operation }) => operation.spec)
const key = defaultMerchant.keys[0]

const hostilePath = (draw: Draw): string => {
  const { path, service } = oneOf(draw, draw(3) === 0 ? clientSpecs : specs)
  const root = service === "files" ? "/files/v1" : draw(8) === 0 ? "/client/v1" : "/v1"
  const filled = path.replace(
    /\{[^}]+\}/g,
    () => draw(3) === 0 ? "000000123400000000010000100001" : encodeURI(hostileText(draw).toWellFormed()).slice(0, 2000),
  )
  const merchant = draw(8) === 0 ? encodeURIComponent(hostileText(draw).toWellFormed()) : "1234"
  const query = draw(4) === 0
    ? `?${encodeURI(hostileText(draw).toWellFormed())}=${hostileText(draw).toWellFormed()}`
    : ""
  return draw(12) === 0 ? `/${hostileText(draw)}` : `${root}/${merchant}${filled}${query}`
}

const hostileHeaders = (draw: Draw): Record<string, string> => ({
  host: "127.0.0.1",
  date: new Date(now).toUTCString(),
  "content-type": draw(5) === 0 ? hostileText(draw) : "application/json",
  ...(draw(6) === 0 ? { "x-gcs-idempotence-key": hostileText(draw) } : {}),
  ...(draw(8) === 0 ? { [hostileText(draw).toLowerCase()]: hostileText(draw) } : {}),
})

const boundary = "5c9a0d0e"
const form = (draw: Draw): Uint8Array<ArrayBuffer> =>
  mangledBytes(
    draw,
    new TextEncoder().encode(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${
        oneOf(draw, ["a.pdf", "..\\a", "\u0000"])
      }"\r\n` +
        `Content-Type: application/pdf\r\n\r\n%PDF\r\n--${boundary}--\r\n`,
    ),
  )

const body = (draw: Draw): Uint8Array<ArrayBuffer> =>
  draw(8) === 0 ? form(draw) : draw(6) === 0 ? hostileBytes(draw) : new TextEncoder().encode(hostileJson(draw))

/** A payment that is almost right, so that the platform looks at all of it. */
const almostPayment = (draw: Draw): Uint8Array<ArrayBuffer> => {
  const payment = {
    order: {
      amountOfMoney: {
        amount: draw(4) === 0 ? hostileValue(draw) : draw(10_000),
        currencyCode: oneOf(draw, ["CHF", "EUR", "x", ""]),
      },
      references: { merchantReference: hostileText(draw) },
      customer: {
        contactDetails: { emailAddress: hostileText(draw) },
        personalInformation: { name: { surname: hostileText(draw) } },
      },
    },
    ...(draw(2) === 0
      ? {
        cardPaymentMethodSpecificInput: {
          paymentProductId: oneOf(draw, [1, 3, 0, -1, 2 ** 31]),
          card: {
            cardNumber: oneOf(draw, ["4012000033330026", hostileText(draw)]),
            cvv: oneOf(draw, ["123", hostileText(draw)]),
            expiryDate: oneOf(draw, ["1249", hostileText(draw)]),
          },
        },
      }
      : {
        redirectPaymentMethodSpecificInput: {
          paymentProductId: oneOf(draw, [3201, 5407, 840, 1]),
          redirectionData: { returnUrl: oneOf(draw, ["https://shop.example/r", hostileText(draw)]) },
        },
      }),
    ...(draw(6) === 0 ? { encryptedCustomerInput: hostileText(draw) } : {}),
    ...(draw(6) === 0 ? { [hostileText(draw)]: hostileValue(draw) } : {}),
  }
  return new TextEncoder().encode(JSON.stringify(payment))
}

const textOf = ({ method, target, headers }: SandboxRequest): string =>
  stringToSign({ method, contentType: headers["content-type"] ?? "", date: headers.date, headers, resource: target })

const signed = (request: SandboxRequest, keyId = key.id, secret = Redacted.value(key.secret)): SandboxRequest => {
  const signature = createHmac("sha256", secret).update(textOf(request)).digest("base64")
  return { ...request, headers: { ...request.headers, authorization: `GCS v1HMAC:${keyId}:${signature}` } }
}

/** Whoever is not let in learns nothing; whoever is gets an answer, whatever was sent. */
const surface = (name: string, weight: number, make: (draw: Draw) => SandboxRequest): Target => ({
  name,
  weight,
  open: async () => {
    const { ask, close } = await openPlatform()
    return {
      take: async (draw) => {
        const { status, headers } = await ask(make(draw))
        if (!Number.isInteger(status) || status < 200 || status > 599) throw new Violation("crash", `status ${status}`)
        for (const [name, value] of Object.entries(headers)) {
          if (breaksLines(name + value)) {
            throw new Violation("injection", `header ${JSON.stringify([name, value])}`)
          }
        }
      },
      close,
    }
  },
})

const origin = "http://127.0.0.1:8787"

const unsigned = surface("the sandbox, unsigned", 6, (draw) => ({
  method: oneOf(draw, ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", hostileText(draw)]),
  target: hostilePath(draw),
  headers: { ...hostileHeaders(draw), ...(draw(2) === 0 ? { authorization: hostileText(draw) } : {}) },
  body: body(draw),
  origin,
}))

const admitted = surface("the sandbox, signed", 10, (draw) => {
  const isPayment = draw(3) === 0
  const { method } = oneOf(draw, specs)
  return signed({
    method: isPayment ? "POST" : method,
    target: isPayment ? "/v1/1234/payments" : hostilePath(draw),
    headers: isPayment ? { date: new Date(now).toUTCString(), "content-type": "application/json" } : {
      ...hostileHeaders(draw),
      ...(draw(8) === 0 ? { "content-type": `multipart/form-data; boundary=${boundary}` } : {}),
    },
    body: isPayment ? almostPayment(draw) : body(draw),
    origin,
  })
})

/** Pages and forms that customers see. */
const pages = surface("the sandbox's pages", 3, (draw) => ({
  method: oneOf(draw, ["GET", "POST"]),
  target: `/${
    oneOf(draw, [
      "redirect",
      "checkout",
      "mandate",
      "assets",
      "health",
      "sandbox",
      "sandbox/dashboard",
      hostileText(draw),
    ])
  }/${encodeURI(hostileText(draw).toWellFormed())}/${hostileText(draw)}`,
  headers: { "content-type": "application/x-www-form-urlencoded", "accept-language": hostileText(draw) },
  body: new TextEncoder().encode(`outcome=${hostileText(draw)}&${hostileText(draw)}`),
  origin,
}))

/** A request that was changed after it was signed, or signed by somebody else, is not let in. */
const forged: Target = {
  name: "the sandbox's signatures",
  weight: 6,
  open: async () => {
    const { ask, close } = await openPlatform()
    return {
      take: async (draw) => {
        const target = oneOf(draw, ["/v1/1234/services/testconnection", "/v1/1234/payments?merchantReference=a%20b"])
        const request = signed({
          method: "GET",
          target,
          headers: { date: new Date(now).toUTCString(), "x-gcs-servermetainfo": "e30=" },
          body: new Uint8Array(),
          origin,
        })
        const { headers } = request
        const [, , signature] = headers.authorization.split(":")
        const forgeries: ReadonlyArray<() => SandboxRequest> = [
          () => ({ ...request, headers: { ...headers, authorization: mangled(draw, headers.authorization) } }),
          () => ({
            ...request,
            headers: { ...headers, authorization: `GCS v1HMAC:${key.id}:${mangled(draw, signature)}` },
          }),
          () => ({ ...request, headers: { ...headers, authorization: hostileText(draw) } }),
          () => ({ ...request, headers: { ...headers, date: new Date(now + 1000 * (draw(600) - 300)).toUTCString() } }),
          () => ({ ...request, headers: { ...headers, "x-gcs-servermetainfo": mangled(draw, "e30=") } }),
          () => ({ ...request, headers: { ...headers, "x-gcs-idempotence-key": hostileText(draw) } }),
          () => ({ ...request, target: `/v1/1234/payments?merchantReference=${draw(1000)}` }),
          () => ({ ...request, method: "POST", headers: { ...headers, "content-type": "application/json" } }),
          () => signed({ ...request, headers: { ...headers } }, key.id, hostileText(draw)),
          () => signed({ ...request, headers: { ...headers } }, hostileText(draw)),
        ]
        const forgery = oneOf(draw, forgeries)()
        // White space around a value is no part of what is signed.
        const isSame = textOf(forgery) === textOf(request) && forgery.headers.authorization === headers.authorization
        const { status } = await ask(forgery)
        if (status < 400 && !isSame) throw new Violation("forgery", JSON.stringify([forgery.target, forgery.headers]))
      },
      close,
    }
  },
}

const forms = pure("multipart forms", 3, (draw) => {
  const contentType = draw(3) === 0 ? hostileText(draw) : `multipart/form-data; boundary=${boundary}`
  formFiles(contentType, draw(3) === 0 ? hostileBytes(draw) : form(draw))
})

const flags = pure("command lines", 2, (draw) => {
  const words = ["--port", "--json", "--store", "--merchant", "--host", "--api-key", "--any-card", "--help", "--"]
  const args = Array.from({ length: draw(5) }, () => draw(2) === 0 ? oneOf(draw, words) : hostileText(draw))
  const parsed = parseFlags(args)
  if (Result.isFailure(parsed) && typeof parsed.failure !== "string") throw new Violation("crash", "an untyped refusal")
})

/** Bytes on a socket that are hardly HTTP; the server is still there afterwards. */
const sockets: Target = {
  name: "the sandbox's socket",
  weight: 1,
  open: async () => {
    const scope = Scope.makeUnsafe()
    const context = await Effect.runPromise(Layer.buildWithScope(layerServer({ port: 0, grace: 0 }), scope))
    const { port, url } = Context.get(context, SandboxServer)
    return {
      take: async (draw) => {
        const head = oneOf(draw, [
          `GET ${hostileText(draw)} HTTP/1.1\r\nhost: x\r\n\r\n`,
          `POST /v1/1234/payments HTTP/1.1\r\nhost: x\r\ncontent-length: ${hostileText(draw)}\r\n\r\n`,
          `POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n${hostileText(draw)}\r\n`,
          `GET / HTTP/1.1\r\n${hostileText(draw)}: ${hostileText(draw)}\r\n\r\n`,
          hostileText(draw),
        ])
        const bytes = draw(2) === 0
          ? mangledBytes(draw, new TextEncoder().encode(head))
          : new TextEncoder().encode(head)
        const connection = await Deno.connect({ hostname: "127.0.0.1", port })
        try {
          await connection.write(bytes.subarray(0, 60_000))
          await connection.closeWrite()
          await connection.read(new Uint8Array(1000))
        } catch (cause) {
          if (
            !(cause instanceof Deno.errors.ConnectionReset || cause instanceof Deno.errors.BrokenPipe ||
              cause instanceof Deno.errors.NotConnected)
          ) {
            throw cause
          }
        } finally {
          connection.close()
        }
      },
      close: async () => {
        const response = await fetch(`${url}/health`)
        if (!response.ok) throw new Violation("crash", `the server answers ${response.status}`)
        await response.text()
        await Effect.runPromise(Scope.close(scope, Exit.void))
      },
    }
  },
}

/** What the sandbox takes from the network and from its command line. */
export const sandboxTargets: ReadonlyArray<Target> = [unsigned, admitted, pages, forged, forms, flags, sockets]
