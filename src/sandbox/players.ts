import { playDispute } from "./dispute/handlers.ts"
import { playMandate } from "./mandate/documents.ts"
import { playPayment } from "./payment/player.ts"
import { playPayout } from "./payout/handlers.ts"
import type { Player } from "./progress.ts"
import { playToken } from "./token/documents.ts"

/** What the platform does by itself, by kind of document. */
export const players: ReadonlyMap<string, Player> = new Map([
  ["payment", playPayment],
  ["payout", playPayout],
  ["dispute", playDispute],
  ["mandate", playMandate],
  ["token", playToken],
])
