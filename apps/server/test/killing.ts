/** The service killed again and again under those who write, and what is left of what was acknowledged. */
import { setTimeout } from "node:timers/promises";
import { Ledger, type AuditReport, type RebuildReport } from "@taizhang/engine";
import { ledgerAt } from "@taizhang/store";
import { Effect } from "effect";
import { peopledLedger } from "./people.ts";
import type { Running } from "./running.ts";
import { writer, type Writing } from "./writing.ts";

export interface Killing {
  /** Where the ledger is kept; it is made there. */
  readonly address: string;
  readonly kills: number;
  readonly writers: number;
  /** Starts the service on the ledger. */
  readonly start: () => Promise<Running>;
  /** What else dies with the service, and comes back before it is started again. */
  readonly disaster?: () => Promise<void>;
}

export interface Killed {
  readonly kills: number;
  /** Requests whose keeping was told. */
  readonly acknowledged: number;
  /** Of them, those whose event is not there after all. */
  readonly lost: readonly string[];
  /** Events of the writers' records that nobody was told of, though everything was asked again by its key. */
  readonly doubled: readonly string[];
  readonly audit: AuditReport | undefined;
  readonly rebuild: RebuildReport;
  /** Milliseconds of the slowest start after a kill. */
  readonly slowest: number;
}

const told = (id: string, verb: string, version: number): string => `${id} ${verb} ${version}`;

/** Every event of an entry in the ledger, and what its upkeep says. */
const events = Effect.gen(function* () {
  const ledger = yield* Ledger;
  const found: string[] = [];
  let after = 0;
  for (;;) {
    const page = yield* ledger.events({ after, limit: 500 });
    for (const { seq, verb, subject } of page)
      if (["recorded", "edited", "submitted", "approved"].includes(verb)) found.push(told(subject, verb, seq));
    const last = page.at(-1);
    if (last === undefined) break;
    after = last.seq;
  }
  return { found, audit: yield* ledger.upkeep.audit(), rebuild: yield* ledger.upkeep.rebuild(false) };
});

const left = (address: string) => Effect.runPromise(Effect.provide(events, ledgerAt(address)));

/** Every event of an entry in the ledger at an address: `id verb version`. */
export const entryEvents = async (address: string): Promise<readonly string[]> => (await left(address)).found;

const every = (writers: readonly Writing[]) => writers.flatMap(({ acknowledged }) => acknowledged);

/** Kills the service so many times under so many writers. What was on its way is asked for again after each kill. */
export async function killing({ address, kills, writers: many, start, disaster }: Killing): Promise<Killed> {
  const { tokens } = await peopledLedger(address);
  const before = new Set(await entryEvents(address));
  const writers = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"].slice(0, many).map((name) => writer(name, tokens));
  let slowest = 0;
  const started = async (): Promise<Running> => {
    const from = performance.now();
    const service = await start();
    if (service.child.exitCode !== null) throw new Error(`the service did not start: ${service.said()}`);
    slowest = Math.max(slowest, performance.now() - from);
    return service;
  };
  for (let kill = 0; kill < kills; kill += 1) {
    const service = await started();
    const enough = every(writers).length + many * 2;
    const all = Promise.all(writers.map(({ write }) => write(service.base)));
    const killed = (async () => {
      while (every(writers).length < enough) await setTimeout(2);
      await setTimeout(Math.random() * 300);
    })();
    await Promise.race([killed, all]);
    service.child.kill("SIGKILL");
    await Promise.all([service.gone, all, disaster?.()]);
  }
  const last = await started();
  await Promise.all(writers.map(({ write }) => write(last.base, 1)));
  last.child.kill("SIGKILL");
  await last.gone;
  const { found, audit, rebuild } = await left(address);
  const acknowledged = every(writers).map(({ id, verb, version }) => told(id, verb, version));
  const [known, there] = [new Set(acknowledged), new Set(found)];
  return {
    kills,
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((each) => !there.has(each)),
    doubled: found.filter((each) => !known.has(each) && !before.has(each)),
    audit,
    rebuild,
    slowest,
  };
}
