/** How far the ledger has moved on since a paper was written. */
import { movedSince, type Ledgers, type Paper } from "@taizhang/check-back";
import { Effect } from "effect";
import { Office } from "./office.ts";

interface Since {
  /** Figures that the ledger says otherwise by now, by their refs. */
  readonly moved: readonly string[];
  /** Events the ledger had when the paper was sealed; absent for a paper that was not, or by another ledger. */
  readonly events?: number;
  /** In one sentence; empty when there is nothing to say. */
  readonly says: string;
}

/** What the paper's seal and memory say of the ledger it is checked against. */
export const since = Effect.fnUntraced(function* (paper: Paper, ledger: Ledgers) {
  const office = yield* Office;
  const moved = movedSince(paper, ledger);
  const changed = moved.length === 0 ? "" : `有 ${moved.length} 项数字变化`;
  const sealed = paper.properties.get("taizhang.head");
  const { history, events } = sealed === undefined ? { history: false } : yield* office.seal(sealed);
  if (!history) return { moved, says: changed === "" ? "" : `此件写出后，台账${changed}。` } satisfies Since;
  if (events === undefined) {
    return { moved, says: "此件不是由这个台账写出的：它记下的链头不在这个台账的历史里。" } satisfies Since;
  }
  const says = `此件依据的台账截至第 ${events} 个事件，此后${changed === "" ? "没有数字变化" : changed}。`;
  return { moved, events, says } satisfies Since;
});
