export * from "connect-sdk-client-js"
