export * from "@epayment/effect"
