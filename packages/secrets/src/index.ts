/** Secrets: tokens nobody can guess and passwords nobody can read, by Node's own cryptography. */
export { nodeSecrets } from "./node-secrets.ts";
