/** A desk to try the program at: everything in memory, what is printed kept, questions answered from a list. */
import { catalogue, type Activity } from "@taizhang/core";
import { Activities, Ledger, type LedgerFailure, LedgerUnfit } from "@taizhang/engine";
import { formats } from "@taizhang/formats";
import { memoryLedger } from "@taizhang/store";
import { Context, Effect, Layer, Scope } from "effect";
import type { Credential } from "../src/credentials.ts";
import { ports as house } from "../src/layers.ts";
import type { Ports } from "../src/ports.ts";
import { taizhang } from "../src/taizhang.ts";
import { course, unruly } from "./course.ts";

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
  /** What was printed as JSON. */
  readonly json: () => unknown;
}

export interface Sitting {
  readonly activities?: readonly Activity[];
  readonly env?: Readonly<Record<string, string>>;
  readonly screen?: boolean;
  readonly answers?: readonly (string | undefined)[];
  readonly stdin?: string | Uint8Array;
  /** What the program runs on in place of a ledger in memory. */
  readonly ports?: Ports;
  /** How services are asked. */
  readonly fetch?: typeof fetch;
  /** What every use of the ledger fails with. */
  readonly failing?: LedgerFailure;
}

const decoder = new TextDecoder();

async function* once(bytes: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
}

function keep<V>(kept: Map<string, V>, key: string, value: V | undefined): void {
  if (value === undefined) kept.delete(key);
  else kept.set(key, value);
}

/** A new desk with a ledger of its own. */
export function desk({ activities = [course, unruly], ...sitting }: Sitting = {}) {
  const ledger = Context.get(Effect.runSync(Layer.buildWithScope(memoryLedger(), Scope.makeUnsafe())), Ledger);
  let made = false;
  const kept = new Map<string, Credential>();
  const ports: Ports = {
    activities: () => Layer.sync(Activities, () => catalogue(activities)),
    profiles: house.profiles,
    renderers: formats,
    ledger: (path) => {
      if (sitting.failing !== undefined) return Layer.effect(Ledger, Effect.fail(sitting.failing));
      return made
        ? Layer.succeed(Ledger, ledger)
        : Layer.effect(Ledger, Effect.fail(new LedgerUnfit({ path, how: { is: "missing" } })));
    },
    // a ledger in memory keeps none
    accounts: (path) => Layer.effectContext(Effect.fail(new LedgerUnfit({ path, how: { is: "missing" } }))),
    credentials: { read: (server) => kept.get(server), write: (server, one) => void keep(kept, server, one) },
    fetch: sitting.fetch ?? fetch,
    create: (path) =>
      Effect.suspend(() => {
        if (made) return Effect.fail(new LedgerUnfit({ path, how: { is: "exists" } }));
        made = true;
        return Effect.void;
      }),
    // a ledger in memory has no file
    backUp: (path) => Effect.fail(new LedgerUnfit({ path, how: { is: "missing" } })),
    restore: (_file, path) => Effect.fail(new LedgerUnfit({ path, how: { is: "exists" } })),
  };

  const run = async (args: readonly string[], more: Sitting = {}): Promise<Ran> => {
    const { env = {}, screen = false, answers = [], stdin = "" } = { ...sitting, ...more };
    const said = { out: "", err: "" };
    const left = [...answers];
    const exit = await taizhang(args, {
      version: "1.2.3",
      env,
      user: "clerk",
      terminal: {
        interactive: screen,
        outIsScreen: screen,
        errIsScreen: screen,
        columns: 100,
        out: (text) => void (said.out += typeof text === "string" ? text : decoder.decode(text)),
        err: (text) => void (said.err += text),
        ask: async (question) => {
          said.err += question;
          return left.shift();
        },
        secret: async (question) => {
          said.err += question;
          return left.shift();
        },
        stdin: () => once(stdin),
      },
      ports: async () => sitting.ports ?? ports,
      interrupted: () => undefined,
    });
    return { exit, ...said, json: () => JSON.parse(said.out) as unknown };
  };

  /** A desk with a county registered. */
  const opened = async (): Promise<void> => {
    await run(["init", "--org", "451499", "--name", "××县民宗局"]);
  };

  return { run, opened, ledger };
}

/** One sound entry of 培训班, with what differs. */
export function entryOf(differs: Readonly<Record<string, unknown>> = {}): object {
  return {
    kind: "course",
    org: "451499",
    title: "政策法规培训班",
    when: { from: "2023-10-24" },
    ownership: "own",
    entry: { sessions: 1, trainees: 90 },
    ...differs,
  };
}

/** Records as NDJSON. */
export const lines = (...records: readonly object[]): string =>
  records.map((each) => `${JSON.stringify(each)}\n`).join("");
