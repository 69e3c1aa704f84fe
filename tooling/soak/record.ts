/** What a proof showed when it ran. */
import { cpus, totalmem } from "node:os";
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

/** `2 × Intel Xeon, 8 GB, linux x64, Node 24.21.0`. */
export function machine(): string {
  const all = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${all.length} × ${all[0]?.model.trim() ?? "?"}，${memory} GB，${process.platform} ${process.arch}，Node ${process.versions.node}`;
}
