import * as Redacted from "effect/Redacted"

/** The key of the reference's worked signatures; the secret is not ASCII on purpose. */
export const demoKey = { id: "whk-demo-01", secret: Redacted.make("whk-demo-secret-äö") }

/** A second key, as there is one during a rotation. */
export const nextKey = { id: "whk-demo-02", secret: Redacted.make("whk-next-secret") }
