/** `taizhang init`: an empty ledger, with its organisation if it is named. */
import { screen } from "@taizhang/core";
import { Activities, importRecords, ledgerName, settle } from "@taizhang/engine";
import { Effect, Stream } from "effect";
import type { Answer, Call } from "../command.ts";
import { Misuse } from "../misuse.ts";

/** The organisation as a record; undefined when none is named. */
const orgOf = Effect.fnUntraced(function* (call: Call) {
  const { org: code, name } = call.options;
  if (code === undefined && name === undefined) return undefined;
  if (code === undefined || name === undefined) {
    return yield* new Misuse({
      words: { zh: "--org 和 --name 要一起写：单位代码和单位名称", en: "--org and --name go together: code and name" },
    });
  }
  const raw = { kind: "org", code, name };
  const screening = screen(raw, yield* Activities);
  if (screening.ok) return raw;
  const wrong = screening.issues
    .map(({ path, message }) => `${path[0] === "code" ? "--org" : "--name"}：${message}`)
    .join("\n");
  return yield* new Misuse({ words: { zh: wrong, en: wrong } });
});

export const init = Effect.fn("init")(function* (call: Call) {
  const { ports, ledger, principal } = call;
  const name = ledgerName(ledger);
  const org = yield* orgOf(call);
  yield* ports.create(ledger);
  if (org !== undefined) {
    const offered = Stream.make([{ where: "init", raw: org }]);
    yield* Effect.provide(importRecords({ offered, principal }), ports.ledger(ledger));
  }
  const { review } = call.options;
  if (typeof review === "string") yield* Effect.provide(settle(principal, "review", review), ports.ledger(ledger));
  const registered = org === undefined ? "" : `，登记了单位 ${String(org.name)}（${String(org.code)}）`;
  const next =
    org === undefined
      ? "登记单位：taizhang add org code=单位代码 name=单位名称；或 taizhang import 文件"
      : "记一条：taizhang add；或 taizhang import 文件";
  const answer: Answer = {
    text: `已建立台账 ${name}${registered}${review === "four-eyes" ? "，两人审核" : ""}。\n下一步可以${next}\n`,
    json: {
      ledger: name,
      ...(typeof review === "string" ? { review } : {}),
      ...(org === undefined ? {} : { org: { code: org.code, name: org.name } }),
    },
  };
  return answer;
});
