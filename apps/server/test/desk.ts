/** The service over a ledger in memory, asked without a network. */
import { catalogue, type Activity } from "@taizhang/core";
import { Activities } from "@taizhang/engine";
import { formats } from "@taizhang/formats";
import { houseCatalogue } from "@taizhang/house";
import { memoryLedger } from "@taizhang/store";
import { Layer, ManagedRuntime } from "effect";
import { app, type Ground } from "../src/app.ts";
import { journal } from "../src/journal.ts";
import { meters } from "../src/meters.ts";

const standard = await houseCatalogue();

const isBytes = (body: unknown): body is Uint8Array<ArrayBuffer> => body instanceof Uint8Array;

export const BASE = "http://127.0.0.1:8787";

export interface Setting extends Partial<Ground> {
  /** Activities beside the standard ones. */
  readonly extra?: readonly Activity[];
}

/** A service over a ledger of its own that knows one county. `lines` is what it told its journal. */
export async function service({ extra = [], ...given }: Setting = {}) {
  const house = extra.length === 0 ? standard : catalogue([...standard.activities, ...extra]);
  const runtime = ManagedRuntime.make(Layer.mergeAll(Layer.succeed(Activities, house), formats, memoryLedger()));
  const lines: string[] = [];
  const counted = meters();
  const ground: Ground = {
    house: runtime,
    catalogue: house,
    base: BASE,
    journal: journal("info", (line) => lines.push(line)),
    measure: counted.measure,
    health: { ready: async () => true },
    ...given,
  };
  const desk = app(ground);
  const raw = (path: string, sent: RequestInit = {}) => Promise.resolve(desk.request(`${BASE}${path}`, sent));
  const post = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    raw("/api/v1/entries", {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" || isBytes(body) ? body : JSON.stringify(body),
    });
  await post({ kind: "org", code: "451499", name: "××县民宗局" });
  return { desk, get: (path: string) => raw(path), post, raw, lines, numbers: counted.text };
}

export const course = {
  kind: "training-course",
  org: "451499",
  title: "法规培训班",
  when: { from: "2023-10-24" },
  ownership: "own",
  highlight: true,
  entry: { sessions: 1, trainees: { value: 90, precision: "about" }, basis: "人" },
};
