export * from "npm:connect-sdk-client-js@6.0.6"
