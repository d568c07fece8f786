import type * as Schema from "effect/Schema"
import { object, optional } from "./object.ts"
import { text } from "./scalar.ts"

/** The privacy policy of one payment product or of all. */
export interface GetPrivacyPolicyResponse {
  /** The policy, as HTML. */
  readonly htmlContent?: string
}
/** Schema of {@link GetPrivacyPolicyResponse}. */
export const GetPrivacyPolicyResponse: Schema.Codec<GetPrivacyPolicyResponse, unknown> = /* @__PURE__ */ object(
  "GetPrivacyPolicyResponse",
  () => ({
    htmlContent: optional(text()),
  }),
)

/** The answer to a test of the connection. */
export interface TestConnection {
  /** `OK` when requests reach the platform and the credentials are right. */
  readonly result?: string
}
/** Schema of {@link TestConnection}. */
export const TestConnection: Schema.Codec<TestConnection, unknown> = /* @__PURE__ */ object("TestConnection", () => ({
  result: optional(text()),
}))
