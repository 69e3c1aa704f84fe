/** What a careful officer marks in red: the wording of summaries, problems, plan and preamble. */
import { about, type Check, type Observation, type YearView } from "@taizhang/core";
import { lint } from "@taizhang/lint";

interface Written {
  readonly record: NonNullable<Observation["record"]>;
  readonly field: string;
  readonly text: string;
}

/** Everything somebody wrote in words, with where it stands. */
function* writtenIn({ entries, problems, plan }: YearView): Generator<Written> {
  for (const { entry } of entries) {
    if (entry.summary !== undefined) yield { record: about(entry), field: "summary", text: entry.summary };
  }
  for (const { id = "", text } of problems) {
    yield { record: { id, kind: "problem", title: text.slice(0, 30) }, field: "text", text };
  }
  for (const { id = "", title, measures } of plan) {
    const record = { id, kind: "plan-item", title };
    yield { record, field: "title", text: title };
    if (measures !== undefined) yield { record, field: "measures", text: measures };
  }
}

export const prose: Check = {
  code: "prose",
  title: "文字没有错别字、病句和标点差错",
  severity: "warning",
  *find(view): Generator<Observation> {
    for (const { record, field, text } of writtenIn(view)) {
      for (const { found, says, severity } of lint(text)) {
        // what a proofreader merely notes would drown what has to be mended
        if (severity === "warning")
          yield { record, path: [field], says: says.includes(found) ? says : `“${found}”：${says}` };
      }
    }
  },
};
