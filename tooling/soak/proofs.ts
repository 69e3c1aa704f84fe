/** Every proof by name, in the order they run. */
import type { Proof } from "./proof.ts";

export const proofs: Readonly<Record<string, Proof>> = {
  killed: async (how) => (await import("./killed.ts")).killed(how),
  "killed-postgres": async (how) => (await import("./killed-postgres.ts")).killedPostgres(how),
  fsync: async (how) => (await import("./fsync.ts")).fsync(how),
  "lost-update": async (how) => (await import("./lost-update.ts")).lostUpdate(how),
  replay: async (how) => (await import("./replay.ts")).replay(how),
  cells: async (how) => (await import("./cells.ts")).cells(how),
  tampering: async (how) => (await import("./tampering.ts")).tampering(how),
  backup: async (how) => (await import("./backup.ts")).backup(how),
  bodies: async (how) => (await import("./bodies.ts")).bodies(how),
  fuzz: async (how) => (await import("./fuzz.ts")).fuzz(how),
  slow: async (how) => (await import("./slow.ts")).slow(how),
  load: async (how) => (await import("./load.ts")).load(how),
  migration: async (how) => (await import("./migration.ts")).migration(how),
};
