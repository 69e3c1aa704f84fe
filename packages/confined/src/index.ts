/** Programs that meet untrusted input, each in a process of its own with limits on memory, time and output. */
export { confined } from "./confined.ts";
export { LIMITS, type Limits } from "./limits.ts";
export { Overrun, type OverrunCode } from "./overrun.ts";
