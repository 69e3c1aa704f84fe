/** `taizhang backup`: the ledger copied while it is in use, with a manifest that proves the copy. */
import { existsSync } from "node:fs";
import { Effect } from "effect";
import type { Answer, Call } from "../command.ts";
import { Misuse } from "../misuse.ts";

/** The file of `-o`, which must not be there yet. */
const placeOf = Effect.fnUntraced(function* (call: Call) {
  const { output } = call.options;
  if (typeof output !== "string" || output === "-") {
    return yield* new Misuse({
      words: {
        zh: "备份写到哪里？请写 -o 文件，例如 taizhang backup -o 台账备份.db",
        en: "where to? write -o FILE, such as taizhang backup -o ledger-backup.db",
      },
    });
  }
  const taken = [output, `${output}.json`].find((path) => existsSync(path));
  if (taken === undefined) return output;
  return yield* new Misuse({
    words: {
      zh: `已经有 ${taken}，不覆盖；请换一个文件名`,
      en: `${taken} is there already and was left as it is; choose another name`,
    },
  });
});

export const backup = Effect.fn("backup")(function* (call: Call) {
  const file = yield* placeOf(call);
  const made = yield* call.ports.backUp(call.ledger, file);
  const answer: Answer = {
    text: [
      `已备份到 ${file}（${made.records} 条记录，${made.events} 个事件），清单 ${file}.json；两个文件要放在一起。\n`,
      `链头：${made.head}\n`,
      `恢复：taizhang restore ${file} --ledger 新台账.db\n`,
    ].join(""),
    json: { output: file, manifest: made },
    placed: true,
  };
  return answer;
});
