/** What the ledger says of a year beside the report: totals, checks, plan and problems. */
import { routes } from "@taizhang/api";
import { printFigure, printQuantity } from "@taizhang/document";
import { check, plan, problemsOf, totalsOf, type CheckReport, type PlanReport, type Sum } from "@taizhang/engine";
import { Effect } from "effect";
import type { Open } from "../counter.ts";
import { pointer } from "../problem.ts";
import type { Principal } from "@taizhang/access";

interface Asked {
  readonly principal: Principal;
  readonly query: { readonly year: string; readonly org?: string | undefined };
}

const asking = ({ principal, query: { year, org } }: Asked) => ({
  principal,
  year: Number(year),
  ...(org === undefined ? {} : { org }),
});

const sumOf = ({ figure, ...sum }: Sum) => ({
  ...sum,
  ref: figure.ref,
  title: figure.title,
  unit: figure.unit,
  quantity: figure.quantity,
  printed: printFigure(figure),
});

const findingsOf = ({ checked, findings }: CheckReport) => ({
  checked,
  findings: findings.map(({ path, ...finding }) => ({ ...finding, pointer: pointer(path) })),
});

const planOf = ({ items, stray, ...of }: PlanReport) => ({
  ...of,
  items: items.map(({ item, outcome, linked, reached }) => ({
    item,
    outcome,
    linked: linked.map(({ entry: { id, kind, title } }) => ({ id, kind, title })),
    ...(reached === undefined ? {} : { reached: printQuantity(reached, ""), quantity: reached }),
  })),
  stray: [...stray],
});

export function yearRoutes(open: Open): void {
  open(routes.readTotals, ({ principal, query }) => {
    const { period, org } = query;
    const asked = { principal, period, ...(org === undefined ? {} : { org }) };
    return Effect.map(totalsOf(asked), ({ sums, ...of }) => ({ body: { ...of, totals: sums.map(sumOf) } }));
  });
  open(routes.readChecks, (given) => Effect.map(check(asking(given)), (report) => ({ body: findingsOf(report) })));
  open(routes.readPlan, (given) => Effect.map(plan(asking(given)), (report) => ({ body: planOf(report) })));
  open(routes.listProblems, (given) =>
    Effect.map(problemsOf(asking(given)), (report) => ({ body: { ...report, problems: [...report.problems] } })),
  );
}
