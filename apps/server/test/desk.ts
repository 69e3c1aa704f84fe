/** The service over a ledger of its own, asked without a network by people of every role. */
import { BlockList } from "node:net";
import { catalogue, type Activity } from "@taizhang/core";
import { Activities, Ledger } from "@taizhang/engine";
import { formats } from "@taizhang/formats";
import { houseCatalogue } from "@taizhang/house";
import { STANDARD_PROFILES } from "@taizhang/layout";
import { ledgerAt } from "@taizhang/store";
import { Effect, Layer, ManagedRuntime } from "effect";
import { app, type Ground } from "../src/app.ts";
import type { House } from "../src/house.ts";
import { journal } from "../src/journal.ts";
import { meters } from "../src/meters.ts";
import { cheap, peopledLedger, type Person } from "./people.ts";

const standard = await houseCatalogue();

export const BASE = "http://127.0.0.1:8787";

export interface Setting extends Partial<Ground> {
  /** Activities beside the standard ones. */
  readonly extra?: readonly Activity[];
}

const isBytes = (body: unknown): body is Uint8Array<ArrayBuffer> => body instanceof Uint8Array;

/** A service with `lines` for what it told its journal; `as` speaks for one person, by token. */
export async function service({ extra = [], ...given }: Setting = {}) {
  const house = extra.length === 0 ? standard : catalogue([...standard.activities, ...extra]);
  const { path, tokens } = await peopledLedger();
  const runtime: House = ManagedRuntime.make(
    Layer.mergeAll(Layer.succeed(Activities, house), formats, ledgerAt(path), cheap),
  );
  const lines: string[] = [];
  const counted = meters();
  const ground: Ground = {
    house: runtime,
    catalogue: house,
    profiles: STANDARD_PROFILES,
    base: BASE,
    proxies: new BlockList(),
    journal: journal("info", (line) => lines.push(line)),
    measure: counted.measure,
    health: { ready: async () => true },
    ...given,
  };
  const desk = app(ground);
  const raw = (where: string, sent: RequestInit = {}) => Promise.resolve(desk.request(`${BASE}${where}`, sent));

  /** Sends something in somebody's name. */
  const send = (person: Person | undefined, method: string, where: string, body?: unknown, headers = {}) =>
    raw(where, {
      method,
      headers: {
        ...(person === undefined ? {} : { authorization: `Bearer ${tokens[person]}` }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" || isBytes(body) ? body : JSON.stringify(body) }),
    });
  const as = (person: Person) => ({
    get: (where: string) => send(person, "GET", where),
    post: (where: string, body: unknown, headers = {}) => send(person, "POST", where, body, headers),
    put: (where: string, body: unknown, headers = {}) => send(person, "PUT", where, body, headers),
    send: (method: string, where: string, body?: unknown, headers = {}) => send(person, method, where, body, headers),
  });
  const head = () => runtime.runPromise(Effect.flatMap(Ledger, ({ upkeep }) => upkeep.head));

  /** Brings one entry in and through its review. */
  const approved = async (body: unknown): Promise<Receipt> => {
    const recorded = (await (await as("clerk").post("/api/v1/entries", body)).json()) as Receipt;
    const where = `/api/v1/entries/${recorded.id}/approve`;
    return (await (await as("reviewer").post(where, {}, { "if-match": `"${recorded.version}"` })).json()) as Receipt;
  };
  /** What most tests do: a clerk records, an officer looks. */
  const post = (body: unknown, headers = {}) => as("clerk").post("/api/v1/entries", body, headers);
  const get = (where: string) => as("officer").get(where);
  return { desk, raw, send, as, get, post, approved, tokens, lines, numbers: counted.text, head, runtime, path };
}

export interface Receipt {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly revision: number;
  readonly outcome: string;
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
