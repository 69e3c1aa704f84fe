/** What the ledger says of a year: the report in any format, and where its figures come from. */
import { routes } from "@taizhang/api";
import { compose } from "@taizhang/core";
import { printFigure, printQuantity } from "@taizhang/document";
import { Renderers, reportInput, sourcesOf, why, type Explanation, type ReportRequest } from "@taizhang/engine";
import { Effect } from "effect";
import type { Open } from "../counter.ts";
import { offeredAs } from "../file-name.ts";
import { unfit } from "../request.ts";
import { pagePolicy } from "../security.ts";

/** Formats a browser shows; the others are saved. */
const SHOWN: readonly string[] = ["html", "txt"];

const written = Effect.fnUntraced(function* (request: ReportRequest, format: string) {
  const renderers = yield* Renderers;
  const known = renderers.formats.find(({ name }) => name === format);
  if (known === undefined)
    return yield* unfit("format", `可填：${renderers.formats.map(({ name }) => name).join("、")}`);
  const input = yield* reportInput(request);
  const { document, faults } = compose(input);
  const manner = known.showsSources === true ? { sources: yield* sourcesOf(request.principal, input) } : {};
  const { bytes, notes } = yield* renderers
    .render(document, format, manner)
    .pipe(Effect.catch(() => unfit("format", "服务器现在写不了这个格式；请换 docx，或请管理员照说明重新安装")));
  const how = SHOWN.includes(format) ? "inline" : "attachment";
  return {
    bytes,
    headers: {
      "content-type": known.mediaType,
      "content-disposition": offeredAs(how, document.title, `summary-${request.year}`, format),
      ...(format === "html" ? { "content-security-policy": pagePolicy(new TextDecoder().decode(bytes)) } : {}),
      ...(faults.length > 0 ? { "taizhang-faults": faults.map(({ kind }) => kind).join(", ") } : {}),
      ...(notes.length > 0 ? { "taizhang-notes": encodeURIComponent(notes.join("；")) } : {}),
      ...(input.unread.length > 0 ? { "taizhang-unread": String(input.unread.length) } : {}),
    },
  };
});

const told = ({ figure, sentences, definition, contributions, more, sum }: Explanation) => ({
  ref: figure.ref,
  title: figure.title,
  printed: printFigure(figure),
  sentences: [...sentences],
  definition: { ...definition },
  entries: contributions.map(({ record, quantity }) => ({
    id: record.id,
    title: record.title,
    org: record.org,
    printed: printQuantity(quantity, definition.unit),
    recordedBy: record.recordedBy,
    approvedBy: record.approvedBy,
  })),
  more,
  sum: printQuantity(sum, figure.unit),
});

export function reportRoutes(open: Open): void {
  open(routes.readReport, ({ principal, params, query }) => {
    const { org, date, format, submitted } = query;
    return written(
      {
        principal,
        year: Number(params.year),
        submitted: submitted === "1",
        ...(org === undefined ? {} : { org }),
        ...(date === undefined ? {} : { date }),
      },
      format,
    );
  });
  open(routes.readWhy, ({ principal, query }) =>
    Effect.map(why(principal, query.ref), (explanation) => ({ body: told(explanation) })),
  );
}
