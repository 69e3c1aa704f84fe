/** One character after another of a ledger's past changed, rows taken out and tails cut: the audit finds each. */
import { Effect } from "effect";
import { ask, past, tamper } from "../../packages/store/test/past.ts";
import type { Proof } from "./proof.ts";

const COLUMNS = ["at", "actor", "verb", "subject", "revision", "state", "reason", "digest", "hash", "body"];

/** Rounds through the events. */
interface Change {
  readonly sql: string;
  readonly kind: "changed" | "deleted" | "cut" | "swapped";
}

/** Changes to be made one by one; `every` leaves out all but one in so many characters. */
function changesTo(path: string, every: number): readonly Change[] {
  return tamper(path, (database) => {
    const events = database.prepare("select * from events order by seq").all();
    const changed = events.flatMap((event) =>
      COLUMNS.flatMap((column) => {
        const text = String(event[column] ?? "");
        return Array.from({ length: text.length }, (_, at) => at)
          .filter((at) => at % every === 0)
          .map((at): Change => {
            const other = String.fromCodePoint(text.charCodeAt(at) ^ 1 || 1);
            const put = `${text.slice(0, at)}${other}${text.slice(at + 1)}`.replaceAll("'", "''");
            return { kind: "changed", sql: `update events set ${column} = '${put}' where seq = ${event["seq"]}` };
          });
      }),
    );
    const seqs = events.map(({ seq }) => Number(seq));
    const inner = seqs.slice(0, -1);
    return [
      ...changed,
      ...inner.map((seq): Change => ({ kind: "deleted", sql: `delete from events where seq = ${seq}` })),
      ...seqs.map((seq): Change => ({ kind: "cut", sql: `delete from events where seq >= ${seq}` })),
      ...inner.map((seq): Change => ({
        kind: "swapped",
        sql: `update events set seq = -1 where seq = ${seq}; update events set seq = ${seq} where seq = ${seq + 1};
              update events set seq = ${seq + 1} where seq = -1`,
      })),
    ];
  });
}

export const tampering: Proof = ({ quick }) =>
  Effect.gen(function* () {
    const path = yield* past;
    const head = yield* ask(path, (upkeep) => upkeep.head);
    const changes = changesTo(path, quick ? 25 : 1);
    tamper(path, (database) => database.exec("create table kept as select * from events"));
    const missed: string[] = [];
    for (const { kind, sql } of changes) {
      tamper(path, (database) => database.exec(`delete from events; insert into events select * from kept; ${sql}`));
      const found = yield* ask(path, (upkeep) => upkeep.audit(head?.head));
      const noticed = kind === "cut" ? found?.anchor === "absent" : found?.broken !== undefined;
      if (!noticed) missed.push(sql);
    }
    for (const each of missed.slice(0, 20)) console.log(`    ${each}`);
    const count = (kind: Change["kind"]): number => changes.filter((each) => each.kind === kind).length;
    return [
      {
        says: `篡改操作记录 ×${changes.length}：改一个字符 ${count("changed")}，删一行 ${count("deleted")}，截尾（对照先前的链头）${count("cut")}，换位 ${count("swapped")}`,
        found: `查出 ${changes.length - missed.length}，漏 ${missed.length}`,
        held: missed.length === 0,
      },
    ];
  }).pipe(Effect.scoped, Effect.orDie, Effect.runPromise);
