export * from "connect-sdk-nodejs"
