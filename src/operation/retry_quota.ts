/**
 * A bucket of tokens that retries are paid from, so that a client does not multiply the load of a platform in trouble:
 * 500 tokens, 14 for a retry, paid back by the retry that succeeds, one token for any other success.
 */
export interface RetryQuota {
  /** Takes the tokens of one retry, or answers false and takes nothing. */
  readonly take: () => boolean
  /** Pays back after a success at the given attempt. */
  readonly succeeded: (attempt: number) => void
  /** Tokens left. */
  readonly left: () => number
}

/** A full bucket. */
export const makeQuota = (capacity = 500, cost = 14): RetryQuota => {
  let left = capacity
  return {
    take: () => {
      if (left < cost) return false
      left -= cost
      return true
    },
    succeeded: (attempt) => {
      left = Math.min(capacity, left + (attempt > 1 ? cost : 1))
    },
    left: () => left,
  }
}
