/** Somebody who writes over HTTP, one request after another, and notes what was acknowledged; outlives the service. */
import { randomUUID } from "node:crypto";
import { course, type Receipt } from "./desk.ts";
import type { Person } from "./people.ts";

/** What the service said is kept: one event of one record. */
interface Acknowledged {
  readonly id: string;
  readonly verb: "recorded" | "edited" | "submitted" | "approved";
  readonly version: number;
}

interface Wanted {
  readonly person: Person;
  readonly method: "POST" | "PUT";
  readonly where: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly verb: Acknowledged["verb"];
}

const ENTRIES = "/api/v1/entries";

/** A number in characters that are none: a title states no figure. */
const inWords = (n: number): string => String(n).replace(/\d/g, (digit) => "甲乙丙丁戊己庚辛壬癸"[Number(digit)] ?? "");

/** What is done to an entry after `last`; undefined begins with a new one. */
function next(entry: typeof course, name: string, n: number, last: Acknowledged | undefined): Wanted {
  const title = `${name}之${inWords(n)}班法规培训`;
  const headers = {
    "idempotency-key": randomUUID(),
    ...(last === undefined ? {} : { "if-match": `"${last.version}"` }),
  };
  const at = `${ENTRIES}/${last?.id}`;
  const changed = { record: { ...entry, title, entry: { ...entry.entry, trainees: 90 + (n % 10) } } };
  switch (last?.verb) {
    case "recorded":
      return { person: "clerk", method: "PUT", where: at, body: changed, headers, verb: "edited" };
    case "edited":
      return { person: "clerk", method: "POST", where: `${at}/submit`, body: {}, headers, verb: "submitted" };
    case "submitted":
      return { person: "reviewer", method: "POST", where: `${at}/approve`, body: {}, headers, verb: "approved" };
    default:
      return {
        person: "clerk",
        method: "POST",
        where: `${ENTRIES}?draft=1`,
        body: { ...entry, title },
        headers,
        verb: "recorded",
      };
  }
}

/** Records, edits, submits and approves without end; each writer of a ledger has a name of its own. */
export function writer(name: string, tokens: Readonly<Record<Person, string>>, entry = course) {
  const acknowledged: Acknowledged[] = [];
  let n = 0;
  /** What was asked and not answered yet: asked again, by the same key, of the service that comes next. */
  let pending: Wanted | undefined;

  const say = async (base: string, { person, method, where, body, headers }: Wanted): Promise<Receipt> => {
    const answer = await fetch(`${base}${where}`, {
      method,
      headers: { "content-type": "application/json", authorization: `Bearer ${tokens[person]}`, ...headers },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${where}: ${answer.status} ${text}`);
    return JSON.parse(text) as Receipt;
  };

  /** Writes until the service is gone, or for so many requests. */
  const write = async (base: string, most = Number.POSITIVE_INFINITY): Promise<void> => {
    for (let done = 0; done < most; done += 1) {
      if (pending === undefined) {
        const last = acknowledged.at(-1);
        if (last?.verb === "approved") n += 1;
        pending = next(entry, name, n, last);
      }
      let receipt: Receipt;
      try {
        receipt = await say(base, pending);
      } catch (cause) {
        // fetch says so of a connection that broke
        if (cause instanceof TypeError) return;
        throw cause;
      }
      acknowledged.push({ id: receipt.id, verb: pending.verb, version: receipt.version });
      pending = undefined;
    }
  };
  return { acknowledged, write };
}

export type Writing = ReturnType<typeof writer>;
