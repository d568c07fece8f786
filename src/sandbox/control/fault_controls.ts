import * as Effect from "effect/Effect"
import { Fault, FaultPlan } from "../faults.ts"
import { endpoint } from "./endpoint.ts"

/** Reads the faults that are still to come. */
export const readFaults = endpoint({
  id: "faults.get",
  method: "GET",
  path: "/faults",
  description: "The faults that are still to come.",
  response: FaultPlan,
}, (control) => Effect.map(control.faults, (faults) => ({ faults })))

/** Puts a plan in place of all faults. */
export const setFaults = endpoint({
  id: "faults.set",
  method: "PUT",
  path: "/faults",
  description: "Puts a plan in place of all faults that are still to come; its seed decides the draws.",
  request: FaultPlan,
  response: FaultPlan,
}, (control, plan) => Effect.andThen(control.setFaults(plan), Effect.map(control.faults, (faults) => ({ faults }))))

/** Adds a fault. */
export const inject = endpoint({
  id: "faults.add",
  method: "POST",
  path: "/faults",
  description: "Adds a fault behind those that are still to come.",
  request: Fault,
  response: FaultPlan,
}, (control, fault) => Effect.andThen(control.inject(fault), Effect.map(control.faults, (faults) => ({ faults }))))

/** Takes every fault away. */
export const clearFaults = endpoint({
  id: "faults.clear",
  method: "DELETE",
  path: "/faults",
  description: "Takes every fault away.",
}, (control) => control.clearFaults)
