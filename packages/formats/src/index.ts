/** Every format a report leaves in, behind the engine's port; each writer is loaded when it is first asked for. */
export { formats } from "./formats.ts";
