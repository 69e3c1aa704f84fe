/** Records of the house itself: organisations, preambles, problems and plan items. */
import type { z } from "zod";
import { canonicalJson, sha256Hex } from "./canonical.ts";
import type { Catalogue, HouseKind } from "./catalogue.ts";
import { withTitles } from "./field-title.ts";
import { org } from "./org.ts";
import { planItem } from "./plan-item.ts";
import { preamble } from "./preamble.ts";
import { problem } from "./problem.ts";
import { proseIssues } from "./prose-issues.ts";
import type { Screening } from "./screened.ts";
import { chinese, issuesOf } from "./wording.ts";

interface HouseRecord {
  readonly schema: z.ZodObject;
  /** Id as written or natural, digest of the content in hand. */
  readonly place: (
    raw: Readonly<Record<string, unknown>>,
    digest: string,
  ) => { id: string; org: string; year: number; title: string };
  /** Fields that hold prose. */
  readonly prose: readonly string[];
}

const str = (value: unknown): string => (typeof value === "string" ? value : "");
const num = (value: unknown): number => (typeof value === "number" ? value : 0);

const HOUSE: Readonly<Record<HouseKind, HouseRecord>> = {
  org: {
    schema: org,
    place: (raw) => ({ id: str(raw.code), org: str(raw.code), year: 0, title: str(raw.name) }),
    prose: [],
  },
  preamble: {
    schema: preamble,
    place: (raw) => ({
      id: `preamble-${num(raw.year)}-${str(raw.org)}`,
      org: str(raw.org),
      year: num(raw.year),
      title: "导语",
    }),
    prose: ["title", "text"],
  },
  problem: {
    schema: problem,
    place: (raw, digest) => ({
      id: str(raw.id) || `problem-${digest.slice(0, 12)}`,
      org: str(raw.org),
      year: num(raw.year),
      title: str(raw.text).slice(0, 60),
    }),
    prose: ["text"],
  },
  "plan-item": {
    schema: planItem,
    place: (raw, digest) => ({
      id: str(raw.id) || `plan-${digest.slice(0, 12)}`,
      org: str(raw.org),
      year: num(raw.year),
      title: str(raw.title),
    }),
    prose: ["title", "measures"],
  },
};

/** Screens a record of one of the house's own kinds. */
export function screenHouse(kind: HouseKind, raw: object, house: Catalogue): Screening {
  const { schema, place, prose } = HOUSE[kind];
  const parsed = schema.safeParse(raw, { error: chinese });
  if (!parsed.success)
    return { ok: false, issues: withTitles(issuesOf(parsed.error, [], Object.keys(schema.shape)), schema) };
  const fields = raw as Readonly<Record<string, unknown>>;
  const issues = prose.flatMap((field) => [...proseIssues(str(fields[field]), [field], house)]);
  if (issues.length > 0) return { ok: false, issues: withTitles(issues, schema) };
  const { id: _, ...rest } = fields;
  const digest = sha256Hex(canonicalJson(rest));
  const at = place(fields, digest);
  const body = JSON.stringify(kind === "org" || kind === "preamble" ? rest : { id: at.id, ...rest });
  return {
    ok: true,
    record: { ...at, kind, highlight: false, body, digest, facts: new Map() },
    warnings: [],
  };
}
