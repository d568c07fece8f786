/**
 * The platform in a box: embedded in a program (`Sandbox.layer`) or as a server, with controls for tests.
 *
 * @module
 */
export * as Sandbox from "./sandbox.ts"
export * from "./control.ts"
export * from "./control_error.ts"
