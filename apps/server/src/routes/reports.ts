/** What the ledger says of a year: the report in any format, and where its figures come from. */
import { routes } from "@taizhang/api";
import { compose, type Prose } from "@taizhang/core";
import type { Profiles } from "@taizhang/layout";
import { printFigure, printQuantity } from "@taizhang/document";
import {
  narrative,
  Renderers,
  reportMaterial,
  sealAt,
  why,
  type Explanation,
  type ReportRequest,
  type Source,
} from "@taizhang/engine";
import type { Principal } from "@taizhang/access";
import { Effect } from "effect";
import type { Given, Open } from "../counter.ts";
import { offeredAs } from "../file-name.ts";
import { lackingNotes, layoutOf } from "../layout.ts";
import { unfit } from "../request.ts";
import { pagePolicy } from "../security.ts";
import { whenOf } from "../shown.ts";

/** Formats a browser shows; the others are saved. */
const SHOWN: readonly string[] = ["html", "txt"];

type Query = Given<typeof routes.readReport>["query"];

const written = Effect.fnUntraced(function* (request: ReportRequest, query: Query, profiles: Profiles) {
  const { format } = query;
  const renderers = yield* Renderers;
  const known = renderers.formats.find(({ name }) => name === format);
  if (known === undefined)
    return yield* unfit("format", `可填：${renderers.formats.map(({ name }) => name).join("、")}`);
  const profile = yield* layoutOf(format, query, profiles);
  const { input, ...sources } = yield* reportMaterial(request, known.showsSources === true);
  const { document, faults } = compose(input);
  const { bytes, notes: said } = yield* renderers
    .render(document, format, { ...sources, ...(profile && { profile }) })
    .pipe(Effect.catch(() => unfit("format", "服务器现在写不了这个格式；请换 docx，或请管理员照说明重新安装")));
  const notes = [...said, ...(profile === undefined ? [] : lackingNotes(profile))];
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

/** The report as data, for whoever sets it in a format of their own. */
const asData = Effect.fnUntraced(function* (request: ReportRequest, withSources: boolean) {
  const { input, sources } = yield* reportMaterial(request, withSources);
  const { document, faults } = compose(input);
  return {
    body: {
      org: { ...input.org },
      document: document as unknown as Record<string, unknown>,
      worked: input.totals.size > 0,
      faults: faults.map((fault) => ({ ...fault })),
      unread: input.unread.map((each) => ({ ...each })),
      ...(sources === undefined ? {} : { sources: sources.map(sourceOf) }),
    },
  };
});

/** Quantities keep their places: null stands where an entry brings nothing. */
const sourceOf = ({ totals, entries, ...source }: Source) => ({
  ...source,
  totals: totals.map((figure) => ({ ...figure })),
  entries: entries.map(({ quantities, ...entry }) => ({
    ...entry,
    quantities: quantities.map((each) => each ?? null),
  })),
});

const proseOf = ({ content, names, ...prose }: Prose) => ({
  ...prose,
  content: [...content],
  ...(names === undefined ? {} : { names: [...names].map(([ref, name]) => ({ ref, name })) }),
});

const told = ({ figure, sentences, definition, contributions, more, sum }: Explanation) => ({
  ref: figure.ref,
  title: figure.title,
  printed: printFigure(figure),
  unit: figure.unit,
  quantity: figure.quantity,
  sentences: [...sentences],
  definition: { ...definition },
  entries: contributions.map(({ record, quantity }) => ({
    id: record.id,
    kind: record.kind,
    title: record.title,
    org: record.org,
    when: whenOf(record),
    quantity,
    printed: printQuantity(quantity, definition.unit),
    revision: record.revision,
    recordedBy: record.recordedBy,
    recordedAt: record.recordedAt,
    approvedBy: record.approvedBy,
    approvedAt: record.approvedAt,
  })),
  more,
  sum: printQuantity(sum, figure.unit),
  total: sum,
});

interface Asked {
  readonly principal: Principal;
  readonly params: { readonly year: string };
  readonly query: {
    readonly org?: string | undefined;
    readonly date?: string | undefined;
    readonly submitted?: "0" | "1";
  };
}

const requestOf = ({ principal, params, query: { org, date, submitted } }: Asked): ReportRequest => ({
  principal,
  year: Number(params.year),
  submitted: submitted === "1",
  ...(org === undefined ? {} : { org }),
  ...(date === undefined ? {} : { date }),
});

export function reportRoutes(open: Open, profiles: Profiles): void {
  open(routes.readReport, (given) => written(requestOf(given), given.query, profiles));
  open(routes.readDocument, (given) => asData(requestOf(given), given.query.sources === "1"));
  open(routes.readNarrative, (given) =>
    Effect.map(narrative(requestOf(given)), (prose) => ({ body: prose.map(proseOf) })),
  );
  open(routes.readSeal, ({ principal, params }) => Effect.map(sealAt(principal, params.head), (body) => ({ body })));
  open(routes.readWhy, ({ principal, query }) =>
    Effect.map(why(principal, query.ref), (explanation) => ({ body: told(explanation) })),
  );
}
