/** The audit chain: each event's hash covers the event and the hash before it, so that no past can be changed unseen. */
import { hash } from "node:crypto";
import type { EventRow } from "./tables.ts";

/** An event before it has its place in the chain. */
export type Happening = Omit<EventRow, "seq" | "hash">;

/** What the first event of a ledger hashes as the one before. */
export const origin = (ledger: string): string => hash("sha256", `taizhang ledger ${ledger}`);

/**
 * The hash of an event behind `before`: SHA-256 of its fields, each as its length in bytes, a colon and its text
 * (absent: "-"), so that no two events read the same.
 */
export function hashOf(event: Omit<EventRow, "hash">, before: string): string {
  const { seq, at, actor, verb, subject, revision, state, reason, digest, body } = event;
  const fields = [before, String(seq), at, actor, verb, subject, String(revision), state, reason, digest, body];
  return hash("sha256", fields.map(encoded).join(""));
}

const encoded = (field: string | null): string => (field === null ? "-" : `${Buffer.byteLength(field)}:${field}`);

/** The end of a chain, where the next events go. */
export class Chain {
  #seq: number;
  #hash: string;

  constructor(last: Pick<EventRow, "seq" | "hash">) {
    this.#seq = last.seq;
    this.#hash = last.hash;
  }

  /** The last event. */
  get last(): Pick<EventRow, "seq" | "hash"> {
    return { seq: this.#seq, hash: this.#hash };
  }

  /** The place of the next event. */
  get next(): number {
    return this.#seq + 1;
  }

  append(happening: Happening): EventRow {
    const event = { ...happening, seq: this.next };
    this.#hash = hashOf(event, this.#hash);
    this.#seq = event.seq;
    return { ...event, hash: this.#hash };
  }
}
