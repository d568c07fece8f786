import type { Outcome } from "./fuzz.ts"
import type { Order } from "./worker.ts"

const scope = self as unknown as {
  onmessage: (event: MessageEvent<Order>) => void
  postMessage: (outcome: Outcome) => void
}

/** Never gets over input 7. */
scope.onmessage = ({ data: { job: { from, to }, at } }) => {
  for (let input = from; input < to; input++) {
    Atomics.store(at, 0, input)
    while (input === 7);
  }
  scope.postMessage({ inputs: to - from, findings: [], heap: 0 })
}
