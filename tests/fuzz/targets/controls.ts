import * as Exit from "effect/Exit"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { endpoints } from "../../../src/sandbox/control/endpoints.ts"
import { controlRoot } from "../../../src/sandbox/control/control_root.ts"
import { isDashboard } from "../../../src/sandbox/dashboard/dashboard.ts"
import { FaultPlan } from "../../../src/sandbox/faults.ts"
import { urlProblem } from "../../../src/sandbox/webhooks/endpoint.ts"
import { type SandboxRequest, splitTarget } from "../../../src/sandbox/wire.ts"
import { type Draw, hostileBytes, hostileJson, hostileText, hostileValue, mangled, oneOf } from "../hostile.ts"
import { controlToken, openPlatform } from "../platform.ts"
import { breaksLines, pure, type Target, Violation } from "../target.ts"

const origin = "http://127.0.0.1:8787"
const peer = "127.0.0.1"
const token = Redacted.value(controlToken)

const faults = ["refused", "reset", "silent", "cut", "truncated", "garbage", "status", "slow", "dribble", "duplicate"]

/** A fault that is almost right. */
const almostFault = (draw: Draw): unknown => ({
  fault: {
    type: oneOf(draw, [...faults, hostileText(draw)]),
    ...(draw(3) === 0 ? { milliseconds: oneOf(draw, [0, 1, -1, 1e9, 2 ** 53, 0.5, hostileValue(draw)]) } : {}),
    ...(draw(3) === 0 ? { status: oneOf(draw, [200, 99, 600, 503, hostileValue(draw)]) } : {}),
    ...(draw(6) === 0 ? { retryAfter: hostileValue(draw) } : {}),
  },
  point: oneOf(draw, ["before", "after", hostileText(draw)]),
  ...(draw(4) === 0 ? { operation: hostileText(draw) } : {}),
  ...(draw(4) === 0 ? { times: oneOf(draw, [1, 0, -1, 2 ** 31, hostileValue(draw)]) } : {}),
  ...(draw(4) === 0 ? { rate: oneOf(draw, [0, 1, 0.5, 2, -1, hostileValue(draw)]) } : {}),
  ...(draw(20) === 0 ? { [hostileText(draw)]: hostileValue(draw) } : {}),
})

const almostPlan = (draw: Draw): unknown => ({
  ...(draw(2) === 0 ? { seed: oneOf(draw, [1, 0.5, 2 ** 40, hostileValue(draw)]) } : {}),
  faults: draw(10) === 0 ? hostileValue(draw) : Array.from({ length: draw(4) }, () => almostFault(draw)),
})

const decodePlan = Schema.decodeUnknownExit(FaultPlan)

/** What is taken as a plan is one: no wait longer than an hour, no status that is none. */
const plans = pure("plans of faults", 3, (draw) => {
  const plan = decodePlan(draw(3) === 0 ? hostileValue(draw) : almostPlan(draw))
  if (Exit.isFailure(plan)) return
  for (const { fault, point } of plan.value.faults) {
    const isPossible = !("milliseconds" in fault) || (fault.milliseconds >= 0 && fault.milliseconds <= 3_600_000)
    if (!faults.includes(fault.type) || !["before", "after"].includes(point) || !isPossible) {
      throw new Violation("crash", `${JSON.stringify(fault)} counts as a fault`)
    }
  }
})

/** An address that is not of this machine: that would be asked. */
const foreign = (draw: Draw): string => {
  const to = oneOf(draw, [
    "http://evil.example/",
    "http://10.0.0.1/",
    "http://169.254.169.254/latest",
    hostileText(draw),
  ])
  return urlProblem(to, false) === undefined ? "http://evil.example/" : to
}

/** Bodies that are almost right, by the paths of their controls. */
const almost: Readonly<Record<string, (draw: Draw) => unknown>> = {
  "PUT /faults": almostPlan,
  "POST /faults": almostFault,
  "POST /clock": (draw) =>
    draw(2) === 0
      ? { by: oneOf(draw, ["PT1H", "2 hours", "-PT1H", "P9999Y", mangled(draw, "P1DT12H"), hostileText(draw)]) }
      : { to: oneOf(draw, ["2030-01-31T12:00:00Z", "-271821-04-20T00:00:00Z", mangled(draw, "2030-01-31T12:00:00Z")]) },
  "POST /deliveries/release": (draw) => ({
    order: oneOf(draw, ["shuffled", "reversed", hostileText(draw)]),
    copies: oneOf(draw, [1, 0, 1e9]),
  }),
  "POST /endpoints": (draw) => ({ to: foreign(draw), keys: [{ id: "key", secret: hostileText(draw) }] }),
}

const request = (draw: Draw): SandboxRequest => {
  const { spec: { method, path } } = oneOf(draw, endpoints)
  const body = draw(8) === 0 ? hostileValue(draw) : (almost[`${method} ${path}`] ?? hostileValue)(draw)
  const filled = path.replace(/\{[^}]+\}/g, () => encodeURIComponent(hostileText(draw).toWellFormed()))
  const query = draw(4) === 0
    ? `?${oneOf(draw, ["id", "after", "limit"])}=${encodeURI(hostileText(draw).toWellFormed())}`
    : ""
  return {
    method: draw(20) === 0 ? hostileText(draw) : method,
    target: draw(20) === 0 ? `${controlRoot}/${hostileText(draw)}` : `${controlRoot}${filled}${query}`,
    headers: {
      host: "127.0.0.1:8787",
      "content-type": draw(10) === 0 ? hostileText(draw) : "application/json",
      authorization: `Bearer ${token}`,
      ...(draw(6) === 0 ? { accept: "text/event-stream", "last-event-id": hostileText(draw) } : {}),
    },
    body: draw(10) === 0
      ? hostileBytes(draw)
      : new TextEncoder().encode(draw(10) === 0 ? hostileJson(draw) : JSON.stringify(body) ?? ""),
    origin,
    peer,
  }
}

/** Whoever has the token gets an answer, whatever was sent. */
const admitted: Target = {
  name: "the sandbox's controls",
  weight: 3,
  open: async () => {
    const { ask, close } = await openPlatform()
    return {
      take: async (draw) => {
        const { status, headers } = await ask(request(draw))
        if (status >= 500) throw new Violation("crash", `status ${status}`)
        for (const pair of Object.entries(headers)) {
          if (breaksLines(pair.join(""))) throw new Violation("injection", `header ${JSON.stringify(pair)}`)
        }
      },
      close,
    }
  },
}

/** Whoever lacks the token, comes from elsewhere or is a page of somebody else changes and learns nothing. */
const strangers: Target = {
  name: "the sandbox's controls, strangers",
  weight: 3,
  open: async () => {
    const { ask, close } = await openPlatform()
    return {
      take: async (draw) => {
        const given = request(draw)
        const { authorization, ...anonymous } = given.headers
        const isStrange: ReadonlyArray<SandboxRequest> = [
          { ...given, headers: anonymous },
          { ...given, headers: { ...anonymous, authorization: hostileText(draw) } },
          { ...given, headers: { ...anonymous, authorization: `Bearer ${mangled(draw, token)}` } },
          { ...given, headers: { ...given.headers, origin: `http://${hostileText(draw)}` } },
          { ...given, headers: { ...given.headers, "sec-fetch-site": oneOf(draw, ["cross-site", "same-site"]) } },
          { ...given, origin: `http://${oneOf(draw, ["rebound.example", "localhost.evil.example", "0.0.0.0"])}:8787` },
          { ...given, peer: oneOf(draw, ["10.0.0.7", "::ffff:10.0.0.7", "fe80::1", hostileText(draw)]) },
        ]
        const one = oneOf(draw, isStrange)
        const isOurs = one.headers.authorization === authorization && one.origin === origin && one.peer === peer &&
          (one.headers.origin ?? origin) === origin && one.headers["sec-fetch-site"] === undefined
        const { status } = await ask(one)
        // What can be done here is no secret, and the dashboard is a page that knows nothing.
        const { path } = splitTarget(one.target)
        const isPublic = path === `${controlRoot}/openapi.json` || isDashboard(path)
        if (status < 400 && !isOurs && !isPublic) {
          throw new Violation("forgery", JSON.stringify([one.target, one.headers]))
        }
      },
      close,
    }
  },
}

/** What the sandbox's controls take. */
export const controlTargets: ReadonlyArray<Target> = [plans, admitted, strangers]
