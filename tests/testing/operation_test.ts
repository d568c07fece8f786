import { assert, assertEquals } from "@std/assert"
import * as fc from "fast-check"
import { clientOperations } from "../../src/client_api/operations.ts"
import { fileExtensions } from "../../src/operation/upload.ts"
import { uploadFile } from "../../src/server_api/disputes.ts"
import { getFile } from "../../src/server_api/files.ts"
import { create, find, get } from "../../src/server_api/payments.ts"
import * as Products from "../../src/server_api/products.ts"
import { serverOperations } from "../../src/server_api/operations.ts"
import { remove } from "../../src/server_api/tokens.ts"
import { requestFor, responseFor } from "../../src/testing/operation.ts"

const seed = 20250303

Deno.test("every operation has arguments and responses", () => {
  for (const { name, operation } of [...serverOperations, ...clientOperations]) {
    const { path, request, query, transfer } = operation.spec
    const expected = path.split("{").length - 1 +
      [request, query, transfer === "upload" || undefined].filter((part) => part !== undefined).length
    for (const args of fc.sample<ReadonlyArray<unknown>>(requestFor(operation), { seed, numRuns: 3 })) {
      assertEquals([name, args.length], [name, expected])
    }
    for (const response of fc.sample(responseFor(operation), { seed, numRuns: 3 })) {
      assertEquals([name, response !== undefined], [name, "response" in operation.spec || transfer === "download"])
    }
  }
})

Deno.test("ids have the form of what they name", () => {
  fc.assert(fc.property(requestFor(get), ([paymentId]) => /^[0-9]{30}$/.test(paymentId)))
  fc.assert(fc.property(requestFor(remove), ([tokenId]) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(tokenId)))
  fc.assert(fc.property(requestFor(Products.get), ([product]) => Number.isSafeInteger(product) && product > 0))
})

Deno.test("options reach body, query and response", () => {
  const none = { density: 0 }
  fc.assert(fc.property(requestFor(create, none), ([request]) => {
    assertEquals(request, { order: { amountOfMoney: {} } })
  }))
  fc.assert(fc.property(requestFor(find, none), ([query]) => assertEquals(query, {})))
  fc.assert(fc.property(responseFor(get, none), (payment) => assertEquals(payment, {})))
})

Deno.test("files are such as the platform takes, and all that it hands out is there", () => {
  fc.assert(fc.property(requestFor(uploadFile), ([, { fileName, contentType, content }]) => {
    assert(fileExtensions.some((extension) => fileName.endsWith(`.${extension}`)), fileName)
    assert(/^[a-z]+\/[a-z]+$/.test(contentType) && content instanceof Uint8Array)
  }))
  fc.assert(fc.property(responseFor(getFile), ({ contentType, fileName = "" }) => {
    assert(/^[a-z]+\/[a-z]+$/.test(contentType) && fileName.includes("."))
  }))
})
