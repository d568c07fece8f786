export { V1HMACAuthenticator } from "npm:connect-sdk-nodejs@5.2.0/lib/utils/authentication.js"
export { newSdkContext } from "npm:connect-sdk-nodejs@5.2.0/lib/utils/context.js"
export { date, serverMetaInfo } from "npm:connect-sdk-nodejs@5.2.0/lib/utils/headers.js"
