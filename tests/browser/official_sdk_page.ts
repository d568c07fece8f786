import * as connectsdk from "connect-sdk-client-js"

Object.assign(globalThis, { connectsdk })
