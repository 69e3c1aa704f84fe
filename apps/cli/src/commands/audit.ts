/** `taizhang audit`: the head of the chain of events, and whether the whole chain is untouched. */
import type { AuditReport, Head } from "@taizhang/engine";
import { Effect } from "effect";
import type { Answer, Call } from "../command.ts";
import { HEAD, readFlag } from "../flag.ts";
import { Misuse } from "../misuse.ts";
import { Office } from "../office.ts";

const BROKEN: Readonly<Record<NonNullable<AuditReport["broken"]>["how"], string>> = {
  missing: "不见了：被删除，或被改了序号",
  changed: "与当时记入的不符：它的内容被改过，或前后的事件被换过",
  stray: "序号不可能有：是后来插进去的",
};

const noHistory: Answer = { text: "这个台账不保存历史，没有链可核对。\n", json: { history: false } };

function headAnswer({ events, head }: Head): Answer {
  return {
    text: `链头：${head}（共 ${events} 个事件）\n请抄存在台账以外；以后核对：taizhang audit verify --anchor ${head}\n`,
    json: { events, head },
  };
}

function auditAnswer(found: AuditReport): Answer {
  const { events, head, broken, anchor } = found;
  const lines =
    broken === undefined
      ? [`${events} 个事件逐条核对，首尾相接，没有被动过。`, `链头：${head}`]
      : [
          `第 ${broken.seq} 个事件${BROKEN[broken.how]}。`,
          `此前 ${events} 个事件完好，到这里的链头：${head}`,
          "台账的历史被动过或已损坏；请不要再往里记，从备份恢复：taizhang restore",
        ];
  if (anchor === "held") lines.push("所给的链头在链上：从那时起，此前的历史没有变。");
  if (anchor === "absent") {
    lines.push(
      broken === undefined
        ? "所给的链头不在链上：那以后的末尾被删去，或整条链被重写，或链头抄自别的台账。"
        : "所给的链头不在完好的部分里。",
    );
  }
  return {
    text: lines.map((line) => `${line}\n`).join(""),
    json: { sound: broken === undefined && anchor !== "absent", ...found },
    end: broken === undefined && anchor !== "absent" ? "done" : "wrong",
  };
}

export const audit = Effect.fn("audit")(function* (call: Call) {
  const office = yield* Office;
  const [action = ""] = call.args;
  const anchor = yield* readFlag(call, "anchor", HEAD);
  if (action === "head") {
    const head = yield* office.head;
    return head === undefined ? noHistory : headAnswer(head);
  }
  if (action === "verify") {
    const found = yield* office.audit(anchor);
    return found === undefined ? noHistory : auditAnswer(found);
  }
  return yield* new Misuse({
    words: { zh: `audit 后面写 verify 或 head，没有 ${action}`, en: `no audit ${action}; write verify or head` },
  });
});
