export * from "@epayment/effect/webhooks"
