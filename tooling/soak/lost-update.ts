/** Sixteen who read, change and write twenty entries at once: what succeeded is in, what did not is said so. */
import { join } from "node:path";
import { course, type Receipt } from "../../apps/server/test/desk.ts";
import { peopledLedger } from "../../apps/server/test/people.ts";
import type { Proof } from "./proof.ts";
import { serving } from "./program.ts";

const CLIENTS = 16;
const ENTRIES = 20;

interface Seen {
  readonly version: number;
  readonly record: { readonly entry: { readonly sessions: number } };
}

export const lostUpdate: Proof = async ({ folder, quick }) => {
  const updates = quick ? 400 : 4_000;
  const path = join(folder, "ledger.tz");
  const { tokens } = await peopledLedger(path);
  const service = await serving(path);
  const ask = (method: string, where: string, body?: unknown, headers = {}) =>
    fetch(`${service.base}/api/v1/entries${where}`, {
      method,
      headers: { authorization: `Bearer ${tokens.clerk}`, "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const words = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉";
  const content = (n: number, sessions: number) => ({
    ...course,
    title: `${words[n]}期培训班`,
    entry: { ...course.entry, sessions, basis: "人次" },
  });
  const ids: string[] = [];
  for (let n = 0; n < ENTRIES; n += 1) {
    const answer = await ask("POST", "?draft=1", content(n, 1));
    ids.push(((await answer.json()) as Receipt).id);
  }
  const counts = { won: 0, stale: 0, both: 0, missing: 0, other: 0 };
  const wins = ids.map(() => 0);
  let left = updates;
  const client = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const turn = left;
      const n = Math.floor(Math.random() * ENTRIES);
      const { version, record } = (await (await ask("GET", `/${ids[n]}`)).json()) as Seen;
      const offered = { record: content(n, record.entry.sessions + 1) };
      if (turn % 20 === 0 && (await ask("PUT", `/${ids[n]}`, offered)).status === 428) counts.missing += 1;
      const answer = await ask("PUT", `/${ids[n]}`, offered, { "if-match": `"${version}"` });
      const told = (await answer.json()) as { readonly stored?: unknown; readonly offered?: unknown };
      if (answer.status === 200) {
        counts.won += 1;
        wins[n] = (wins[n] ?? 0) + 1;
      } else if (answer.status === 412) {
        counts.stale += 1;
        if (told.stored !== undefined && told.offered !== undefined) counts.both += 1;
      } else {
        counts.other += 1;
        if (counts.other === 1) console.log(`    ${answer.status} ${JSON.stringify(told)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  let overwritten = 0;
  let edits = 0;
  for (const [n, id] of ids.entries()) {
    const { record } = (await (await ask("GET", `/${id}`)).json()) as Seen;
    const history = (await (await ask("GET", `/${id}/history`)).json()) as readonly { readonly verb: string }[];
    overwritten += Math.abs((wins[n] ?? 0) - (record.entry.sessions - 1));
    edits += history.filter(({ verb }) => verb === "edited").length;
  }
  service.child.kill("SIGTERM");
  await service.gone;
  const without = Math.ceil(updates / 20);
  return [
    {
      says: `${CLIENTS} 人同时读改写 ${ENTRIES} 条 ×${updates}（If-Match）`,
      found: `成功 ${counts.won}＝版本增加 ${edits}；412 ${counts.stale}（两个版本都给 ${counts.both}）；静默覆盖 ${overwritten}；不带 If-Match 得 428：${counts.missing}/${without}；其他 ${counts.other}`,
      held:
        counts.won === edits &&
        overwritten + counts.other === 0 &&
        counts.both === counts.stale &&
        counts.missing === without &&
        counts.stale > 0,
    },
  ];
};
