import type { AuthorizationMode } from "../../model/card_payment.ts"
import type { SandboxSettings } from "../settings.ts"
import type { CaptureMode } from "./state.ts"

/**
 * How a payment becomes money: at once (`SALE`, or no approval wanted), in several captures (`PRE_AUTHORIZATION`, or where
 * the account is set so), or after one approval.
 */
export const captureModeOf = (
  input: {
    readonly authorizationMode?: AuthorizationMode | undefined
    readonly requiresApproval?: boolean | undefined
  },
  settings: SandboxSettings,
): CaptureMode => {
  if (input.authorizationMode === "SALE" || input.requiresApproval === false) return "sale"
  if (input.authorizationMode === "PRE_AUTHORIZATION" || settings.multipleCaptures) return "captures"
  return (input.requiresApproval ?? settings.requiresApproval) ? "approval" : "sale"
}
