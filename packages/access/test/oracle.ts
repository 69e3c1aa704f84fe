/**
 * The oracle: what each subject may do, written out by hand from what the ledger promises its users, without a look at
 * the policy. `+` in their unit and below; `o` there, but not what is their own; `d` there, while draft or returned;
 * `od` either of the last two; `t` only in person, which a token is not; `s` their own account only; `-` never, wherever it is. A `*` is everywhere.
 */
import type { Relation, SubjectName } from "./subjects.ts";

const COLUMNS: readonly SubjectName[] = [
  "village clerk",
  "township clerk",
  "county reviewer",
  "county officer",
  "county operator",
  "city reader",
  "clerk and reviewer",
  "narrower token",
  "the service",
  "the file's owner",
];

const TABLE = `
               village township reviewer officer operator reader both token service owner
describe       +       +        +        +       +        +      +    +     *       *
orgs           +       +        +        +       +        +      +    +     *       *
list           +       +        +        +       -        -      +    +     -       *
read           +       +        +        +       -        -      +    +     -       *
history        +       +        +        +       -        -      +    +     -       *
check          +       +        +        +       -        -      +    +     -       *
plan           +       +        +        +       -        -      +    +     -       *
export         +       +        +        +       -        -      +    +     -       *
totals         +       +        +        +       -        +      +    +     -       *
report         +       +        +        +       -        +      +    +     -       *
why            +       +        +        +       -        +      +    +     -       *
completeness   +       +        +        +       -        +      +    +     -       *
record         +       +        -        -       -        -      +    +     -       *
import         +       +        -        -       -        -      +    +     -       *
edit           +       +        -        -       -        -      +    +     -       *
submit         +       +        -        -       -        -      +    +     -       *
withdraw       +       +        -        -       -        -      +    +     -       *
correct        +       +        -        -       -        -      +    +     -       *
abandon        +       +        -        -       -        -      +    +     -       *
link           +       +        +        -       -        -      +    +     -       *
declare        +       +        -        -       -        -      +    +     -       *
approve        -       -        o        -       -        -      o    -     -       o*
return         -       -        o        -       -        -      o    -     -       o*
void           d       d        o        -       -        -      od   d     -       od*
excuse         -       -        -        +       -        -      -    -     -       *
grant-late     -       -        -        +       -        -      -    -     -       *
close          -       -        -        +       -        -      -    -     -       *
seal           -       -        -        +       -        -      -    -     -       *
audit          -       -        -        +       +        -      -    -     *       *
settings       -       -        -        -       +        -      -    -     *       *
backup         -       -        -        -       +        -      -    -     *       *
users          -       -        -        -       o        -      -    -     *       *
tokens         s       s        s        s       s        s      s    t     *       *
`;

const rows = TABLE.trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(/\s+/));

/** The verbs the oracle knows. */
export const ORACLE_VERBS = rows.map(([verb = ""]) => verb);

const marks = new Map(
  rows.flatMap(([verb, ...cells]) => cells.map((mark, at) => [`${verb} ${COLUMNS[at]}`, mark] as const)),
);

export type Answer = "allowed" | "sign in" | "denied" | "as absent";

/** One question; `by` says whose revision or account it is done to. */
export interface Question {
  readonly subject: SubjectName;
  readonly relation: Relation;
  /** Whether the subject's unit has such a relation at all. */
  readonly exists: boolean;
  readonly state: string;
  readonly by: "self" | "other";
  readonly verb: string;
}

export function oracle({ subject, relation, exists, state, by, verb }: Question): Answer {
  if (!COLUMNS.includes(subject)) return "sign in";
  const mark = marks.get(`${verb} ${subject}`);
  if (mark === undefined) throw new Error(`the oracle has no row for ${verb}`);
  if (mark === "-") return "denied";
  if (!exists || relation === "absent") return "as absent";
  if (!mark.endsWith("*") && relation !== "own" && relation !== "child") return "as absent";
  if (mark.startsWith("s")) return by === "self" ? "allowed" : "denied";
  if (mark === "t") return "denied";
  const goes =
    mark.startsWith("+") ||
    mark === "*" ||
    (mark.includes("o") && by === "other") ||
    (mark.includes("d") && (state === "draft" || state === "returned"));
  return goes ? "allowed" : "denied";
}
