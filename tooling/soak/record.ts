/** What the proofs showed when they last ran, kept so that a few may be run anew. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { soak } from "./place.ts";
import type { Shown } from "./proof.ts";

export interface Run {
  readonly proof: string;
  /** The day, UTC. */
  readonly day: string;
  /** Whether only a small part was asked for. */
  readonly quick: boolean;
  readonly seconds: number;
  readonly machine: string;
  readonly shown: readonly Shown[];
}

const kept = join(soak, "runs.json");

/** `2 × Intel Xeon, 8 GB, linux x64, Node 24.21.0`. */
export function machine(): string {
  const all = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${all.length} × ${all[0]?.model.trim() ?? "?"}，${memory} GB，${process.platform} ${process.arch}，Node ${process.versions.node}`;
}

/** The last run of each proof. */
export const runs = (): readonly Run[] =>
  existsSync(kept) ? (JSON.parse(readFileSync(kept, "utf8")) as readonly Run[]) : [];

/** Keeps a run instead of the last one of the same proof; a short one that held takes no long one's place. */
export function remember(run: Run): void {
  const before = runs();
  const last = before.find(({ proof }) => proof === run.proof);
  if (run.quick && last?.quick === false && run.shown.every(({ held }) => held !== false)) return;
  const others = before.filter((each) => each !== last);
  writeFileSync(kept, `${JSON.stringify([...others, run], undefined, 2)}\n`);
}
