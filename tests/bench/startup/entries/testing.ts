export * from "@epayment/effect/testing"
