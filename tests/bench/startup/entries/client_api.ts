export * from "@epayment/effect/client"
