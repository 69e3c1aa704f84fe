/** The same request fifty times at once under one key: one effect, the same bytes each time, and for that request only. */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { course, type Receipt } from "../../apps/server/test/desk.ts";
import { peopledLedger, type Person } from "../../apps/server/test/people.ts";
import type { Proof } from "./proof.ts";
import { serving } from "./program.ts";

const TIMES = 50;
const TURNS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉";

export const replay: Proof = async ({ folder, quick }) => {
  const path = join(folder, "ledger.tz");
  const { tokens } = await peopledLedger(path);
  const service = await serving(path);
  const database = new DatabaseSync(path, { readOnly: true });
  const events = (): number =>
    Number(database.prepare("select count(*) as n from events where state <> ''").get()?.["n"]);
  const counts = { deeds: 0, effects: 0, answers: 0, refused: 0 };

  const deed = async (
    person: Person,
    where: string,
    body: object,
    other: object,
    version?: number,
  ): Promise<Receipt> => {
    const key = randomUUID();
    const ask = (sent: object) =>
      fetch(`${service.base}/api/v1/entries${where}`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${tokens[person]}`,
          "content-type": "application/json",
          "idempotency-key": key,
          ...(version === undefined ? {} : { "if-match": `"${version}"` }),
        },
        body: JSON.stringify(sent),
      });
    const before = events();
    const answers = await Promise.all(
      Array.from({ length: TIMES }, async () => {
        const answer = await ask(body);
        return { ok: answer.ok, tag: answer.headers.get("etag"), text: await answer.text() };
      }),
    );
    counts.deeds += 1;
    counts.effects += events() - before;
    if (answers.every(({ ok }) => ok)) counts.answers += new Set(answers.map((each) => JSON.stringify(each))).size;
    if ((await ask(other)).status === 422) counts.refused += 1;
    return JSON.parse(answers[0]?.text ?? "{}") as Receipt;
  };

  for (const turn of TURNS.slice(0, quick ? 3 : TURNS.length)) {
    const content = { ...course, title: `${turn}期培训班` };
    const recorded = await deed("clerk", "?draft=1", content, { ...content, title: `${turn}期另一班` });
    const reason = { reason: "另一个" };
    const submitted = await deed("clerk", `/${recorded.id}/submit`, {}, reason, recorded.version);
    await deed("reviewer", `/${recorded.id}/approve`, {}, reason, submitted.version);
  }
  database.close();
  service.child.kill("SIGTERM");
  await service.gone;
  const { deeds, effects, answers, refused } = counts;
  return [
    {
      says: `同一个 Idempotency-Key 同时发 ${TIMES} 次，登记、提交、审核共 ${deeds} 件`,
      found: `做成 ${effects} 件；不同的答复 ${answers} 种；换内容得 422：${refused}/${deeds}`,
      held: effects === deeds && answers === deeds && refused === deeds,
    },
  ];
};
