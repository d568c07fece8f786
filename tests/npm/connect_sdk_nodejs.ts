export * from "npm:connect-sdk-nodejs@5.2.0"
export { default } from "npm:connect-sdk-nodejs@5.2.0"
