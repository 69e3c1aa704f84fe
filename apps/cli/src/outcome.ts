/** What became of each of several records something was done with. */
import { STATE_TITLES, type State } from "@taizhang/core";
import type { Conflict, Denied, Failure, Refused, Stored, Unknown } from "@taizhang/engine";
import type { Answer } from "./command.ts";
import { ending } from "./ending.ts";
import type { Lang } from "./lang.ts";
import type { ServiceFailed } from "./service-failed.ts";
import { SHOWN } from "./refused-lines.ts";

/** What stands in the way of one record, and not of the next. */
type Obstacle = Conflict | Denied | Refused | Unknown | ServiceFailed;

/** Whether a failure is about one record: the next may still go well. */
export function stopsOne(failure: Failure | ServiceFailed): failure is Obstacle {
  if (failure._tag === "ServiceFailed") return [403, 404, 409, 412, 422].includes(failure.status);
  return ["Conflict", "Denied", "Refused", "Unknown"].includes(failure._tag);
}

export type Outcome =
  | { readonly id: string; readonly stored: Stored }
  | { readonly id: string; readonly failure: Obstacle };

const doneLine = (done: string, { id, title, state }: { id: string; title: string; state: State }): string =>
  `${done}：${title}（${id}），现在是${STATE_TITLES[state]}`;

function failedLine({ id, failure }: Extract<Outcome, { failure: Obstacle }>, lang: Lang): string {
  return `没有办成：${id}  ${ending(failure, lang).message}`;
}

function forMachines(outcome: Outcome, lang: Lang): object {
  if ("stored" in outcome) {
    const { id, title, state, revision, version } = outcome.stored;
    return { id, done: true, title, state, revision, version };
  }
  const { exit, code, message } = ending(outcome.failure, lang);
  return { id: outcome.id, done: false, error: { code, exit, message } };
}

/** One line each, failures first when there are many; then how many of both. */
export function outcomesAnswer(done: string, outcomes: readonly Outcome[], lang: Lang): Answer {
  const failed = outcomes.filter((each) => "failure" in each);
  const succeeded = outcomes.filter((each) => "stored" in each);
  const lines = [
    ...failed.map((each) => failedLine(each, lang)),
    ...succeeded.map(({ stored }) => doneLine(done, stored)),
  ];
  const rest = lines.length - SHOWN;
  const sum = failed.length === 0 ? "" : `，${failed.length} 条没有办成`;
  return {
    text: [
      ...lines.slice(0, SHOWN),
      ...(rest > 0 ? [`另有 ${rest} 条没有列出`] : []),
      ...(outcomes.length === 1 ? [] : [`${done} ${succeeded.length} 条${sum}。`]),
    ]
      .map((line) => `${line}\n`)
      .join(""),
    json: {
      done: succeeded.length,
      failed: failed.length,
      outcomes: outcomes.map((each) => forMachines(each, lang)),
    },
    end: failed.length === 0 ? "done" : "wrong",
  };
}
