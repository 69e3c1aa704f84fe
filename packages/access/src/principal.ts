/** Whoever asks for something: always somebody, never nobody, and always handed on as an argument. */
import { EVERYWHERE, ROLES, type Grant } from "./role.ts";

/** How somebody came in: not at all, with a session, with an API token, or as whom the machine itself vouches for. */
export type Door = "none" | "session" | "token" | "local";

export interface Principal {
  /** Login name. */
  readonly login: string;
  readonly grants: readonly Grant[];
  readonly door: Door;
}

/** Nobody who signed in. */
export const anonymous: Principal = Object.freeze({ login: "anonymous", grants: Object.freeze([]), door: "none" });

/** The service doing its own chores: it keeps settings and backups, and neither reads entries nor approves them. */
export const service: Principal = Object.freeze({
  login: "service",
  grants: Object.freeze([Object.freeze({ role: "operator", org: EVERYWHERE })]),
  door: "local",
});

/** Whoever has the ledger's file in hand, and could do anything to it anyway: every role, everywhere. */
export const localPrincipal = (login: string): Principal => ({
  login,
  grants: ROLES.map((role) => ({ role, org: EVERYWHERE })),
  door: "local",
});

/** Logins that no account may have. */
export const RESERVED: readonly string[] = [anonymous.login, service.login];
