export * from "@epayment/effect/sandbox"
