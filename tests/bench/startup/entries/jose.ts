export * from "jose"
