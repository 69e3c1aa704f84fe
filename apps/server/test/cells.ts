/** The access matrix through the HTTP door: every subject with a real account, every deed with an entry tried for real. */
import { DatabaseSync } from "node:sqlite";
import { Ledger, type Move } from "@taizhang/engine";
import { Effect } from "effect";
import { cells, type Cell } from "../../../packages/access/test/cells.ts";
import { SUBJECTS, type SubjectName } from "../../../packages/access/test/subjects.ts";
import { arrive } from "../../../packages/store/test/arriving.ts";
import { record } from "../../../packages/store/test/records.ts";
import { BASE, course, service } from "./desk.ts";

/** How each verb that is about one entry is asked for. */
const REQUESTS: Readonly<Record<string, readonly [method: string, end: string, body?: unknown]>> = {
  read: ["GET", ""],
  history: ["GET", "/history"],
  edit: ["PUT", "", { record: course }],
  correct: ["PUT", "", { record: course, reason: "数错了" }],
  submit: ["POST", "/submit", {}],
  withdraw: ["POST", "/withdraw", {}],
  approve: ["POST", "/approve", {}],
  return: ["POST", "/return", { reason: "请核对" }],
  abandon: ["POST", "/abandon", {}],
  void: ["POST", "/void", { reason: "重了" }],
  link: ["POST", "/link", {}],
};

/** Those who come by HTTP: the service itself and the file's owner do not. */
const comes = (subject: SubjectName): boolean => SUBJECTS[subject].principal.door !== "local";

/** Every cell that this door can be asked. */
export const doorCells = (): readonly Cell[] =>
  [...cells()].filter(({ subject, verb }) => comes(subject) && subject !== "the service" && verb in REQUESTS);

const ANSWERS: Readonly<Record<number, string>> = { 401: "sign in", 403: "denied", 404: "as absent" };

/** What is wrong with how the door answered, one sentence each, and how often each answer was given. */
export interface Tried {
  readonly differences: readonly string[];
  readonly answers: Readonly<Record<string, number>>;
}

const named = ({ subject, relation, state, by, verb }: Cell): string =>
  [subject, verb, relation, state, by].join(" / ");

/** How an entry comes into a state. */
const MOVES: Readonly<Record<string, readonly Move[]>> = { returned: ["return"], void: ["void"] };

/** Everything in an answer but the number of the request and the id that was asked for. */
const bytes = async (answer: Response, id: string): Promise<string> => {
  const text = (await answer.text()).replaceAll(/urn:uuid:[\w-]+/g, "").replaceAll(id, "ID");
  const headers = [...answer.headers].filter(([name]) => name !== "x-request-id");
  return JSON.stringify([answer.status, headers, text]);
};

/** Tries every cell given. */
export async function tryCells(all: readonly Cell[]): Promise<Tried> {
  const { raw, runtime, path } = await service();
  const secrets = new Map<string, string>();
  for (const [name, subject] of Object.entries(SUBJECTS))
    if (comes(name as SubjectName)) secrets.set(name, await runtime.runPromise(arrive(subject, loginFor(name))));
  const watch = new DatabaseSync(path, { readOnly: true });
  const tables = watch
    .prepare("select name from sqlite_schema where type = 'table' and name not in ('sessions', 'attempts')")
    .all()
    .map(({ name }) => String(name));
  /** Everything there is, but when a session was last seen. */
  const content = (): string => JSON.stringify(tables.map((table) => watch.prepare(`select * from "${table}"`).all()));
  const version = (): unknown => watch.prepare("pragma data_version").get()?.["data_version"];
  let [before, was] = [content(), version()];
  /** Whether anything is different from when this was last asked. */
  const changed = (): boolean => {
    if (version() === was) return false;
    const [now, then] = [content(), before];
    [before, was] = [now, version()];
    return now !== then;
  };

  let made = 0;
  /** Entries that are still as they were made. */
  const ready = new Map<string, { readonly id: string; readonly version: number }>();
  const entry = async (org: string, state: string, by: string) => {
    const known = ready.get(`${org} ${state} ${by}`);
    if (known !== undefined) return known;
    const id = `cell-${(made += 1)}`;
    const body = JSON.stringify({ ...course, id, org });
    const to = state === "approved" || state === "draft" ? state : "submitted";
    const at = "2023-12-01T08:00:00.000Z";
    const stored = await runtime.runPromise(
      Ledger.use((ledger) =>
        Effect.andThen(
          ledger.transact((writer) =>
            Effect.gen(function* () {
              yield* writer.put([{ ...record({ id, org }), body }], { by, at }, { to });
              for (const move of MOVES[state] ?? []) {
                const found = yield* writer.find(id);
                if (found !== undefined) yield* writer.move(found, move, { by: "somebody", at }, { reason: "理由" });
              }
            }),
          ),
          ledger.find(id),
        ),
      ),
    );
    const one = { id, version: stored?.version ?? 0 };
    ready.set(`${org} ${state} ${by}`, one);
    return one;
  };

  /** Asks for what a cell is about of the entry with this id; `twin` is another one beside it. */
  const ask = (cell: Cell, id: string, seen: number, twin: string) => {
    const [method, end, body] = REQUESTS[cell.verb] ?? ["GET", ""];
    const secret = secrets.get(cell.subject) ?? "";
    const byToken = SUBJECTS[cell.subject].principal.door === "token";
    const whole =
      typeof body === "object" && body !== null && "record" in body
        ? { ...body, record: { ...course, org: cell.resource?.org ?? course.org } }
        : cell.verb === "link"
          ? { sameAs: twin }
          : body;
    return raw(`/api/v1/entries/${id}${end}`, {
      method,
      headers: {
        origin: BASE,
        ...(secret === ""
          ? {}
          : byToken
            ? { authorization: `Bearer ${secret}` }
            : { cookie: `__Host-taizhang=${secret}` }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(method === "GET" ? {} : { "if-match": `"${seen}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(whole) }),
    });
  };
  const differences: string[] = [];
  const answers: Record<string, number> = {};
  for (const cell of all) {
    const { org, recordedBy } = cell.resource ?? {};
    const by = recordedBy === SUBJECTS[cell.subject].principal.login ? loginFor(cell.subject) : "bieren";
    const one = org === undefined ? { id: "cell-none", version: 1 } : await entry(org, cell.state, by);
    const twin = org === undefined ? "cell-none" : (await entry(org, "approved", "twin")).id;
    changed();
    const answer = await ask(cell, one.id, one.version, twin);
    const told = ANSWERS[answer.status] ?? (answer.status < 500 ? "allowed" : String(answer.status));
    answers[told] = (answers[told] ?? 0) + 1;
    if (told !== cell.expected) differences.push(`${named(cell)}: ${told} (${answer.status}), not ${cell.expected}`);
    const done = changed();
    if (done && told !== "allowed") differences.push(`${named(cell)}: ${told}, and yet something changed`);
    if (done) for (const [key, { id }] of ready) if (id === one.id || id === twin) ready.delete(key);
    if (told === "as absent" && org !== undefined) {
      const [hidden, absent] = [await bytes(answer, one.id), await ask(cell, "cell-none", 1, twin)];
      if (hidden !== (await bytes(absent, "cell-none"))) differences.push(`${named(cell)}: hidden, and shows`);
    }
  }
  watch.close();
  return { differences, answers };
}

/** The login a subject's account has here. */
function loginFor(name: string): string {
  const subject = SUBJECTS[name as SubjectName];
  return "since" in subject || subject.principal.login === ""
    ? name.replaceAll(/[^a-z]/g, "-")
    : subject.principal.login;
}
