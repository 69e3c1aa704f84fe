/** The records that proposals of an edited paper make: the ledger's own, with the new words in their fields. */
import type { Proposal } from "@taizhang/check-back";
import { error, screen, type Catalogue, type Issue, type Org } from "@taizhang/core";
import { Activities, bodyOf } from "@taizhang/engine";
import { Effect } from "effect";
import { stringify } from "yaml";
import { Office } from "./office.ts";
import { UNTOLD } from "./service-failed.ts";

/** A record as it would be, with everything that was proposed for it. */
export interface Adoption {
  readonly proposals: readonly Proposal[];
  readonly record: object;
  /** Why the ledger would refuse it; empty when it would not. */
  readonly issues: readonly Issue[];
}

/** Whose report was edited. */
interface Place {
  readonly year: number;
  readonly org: Org;
}

const idOf = ({ prose: { kind, id } }: Proposal, { year, org }: Place): string => id ?? `${kind}-${year}-${org.code}`;

/** A preamble's text with some of its paragraphs replaced. */
function paragraphsWith(text: string, proposals: readonly Proposal[]): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  for (const { prose, words } of proposals) if (prose.paragraph !== undefined) lines[prose.paragraph] = words;
  return lines.join("\n");
}

function recordWith(body: object, proposals: readonly Proposal[]): object {
  const fields = Object.fromEntries(proposals.map(({ prose, words }) => [prose.field, words]));
  const paragraphs = proposals.filter(({ prose }) => prose.paragraph !== undefined);
  const { text } = body as { text?: string };
  return {
    ...body,
    ...fields,
    ...(paragraphs.length > 0 && text !== undefined ? { text: paragraphsWith(text, paragraphs) } : {}),
  };
}

const issuesOf = (record: object, house: Catalogue): readonly Issue[] => {
  const screening = screen(record, house);
  return screening.ok ? [] : screening.issues.filter(({ severity }) => severity === "error");
};

/** In place of words with a person's own data in them: they are repeated nowhere. */
const UNSHOWN = "（含个人信息，不显示）";

/** What the ledger would take of the proposals for one record, as one; and each that it would refuse. */
function judged(body: object, proposals: readonly Proposal[], house: Catalogue): Adoption[] {
  const alone = proposals.map((each): Adoption => {
    const record = recordWith(body, [each]);
    const issues = issuesOf(record, house);
    return issues.some(({ code }) => code.startsWith("personal/"))
      ? { proposals: [{ ...each, to: UNSHOWN, words: UNSHOWN }], record: body, issues }
      : { proposals: [each], record, issues };
  });
  const sound = alone.filter(({ issues }) => issues.length === 0).flatMap((each) => each.proposals);
  const record = recordWith(body, sound);
  const taken = sound.length === 0 ? [] : [{ proposals: sound, record, issues: issuesOf(record, house) }];
  return [...taken, ...alone.filter(({ issues }) => issues.length > 0)];
}

/** A record there is, for whoever may see it; a service that fails is no answer. */
const known = (asked: ReturnType<Office["Service"]["entry"]>) =>
  asked.pipe(
    Effect.catchTag(["Unknown", "Denied"], () => Effect.undefined),
    Effect.catchTag("ServiceFailed", (failure) =>
      UNTOLD.includes(failure.code) ? Effect.undefined : Effect.fail(failure),
    ),
  );

/** What the proposals make of their records, in the order of the paper. */
export const adoptionsOf = Effect.fnUntraced(function* (proposals: readonly Proposal[], place: Place) {
  const office = yield* Office;
  const house = yield* Activities;
  const byRecord = Map.groupBy(proposals, (proposal) => idOf(proposal, place));
  const adoptions = yield* Effect.forEach([...byRecord], ([id, mine]) =>
    Effect.map(known(office.entry(id)), (stored): Adoption[] => {
      const body = stored === undefined ? { why: "台账里没有这一条" } : bodyOf(stored);
      if ("value" in body) return judged(body.value as object, mine, house);
      return [{ proposals: mine, record: {}, issues: [error("unread", [], body.why)] }];
    }),
  );
  return adoptions.flat();
});

const comment = (text: string): string => `# ${text.replaceAll(/[\r\n]+/g, " ")}\n`;

/** The records as YAML that `taizhang import --correct` takes, each with what was and what is proposed above it. */
export function adoptionYaml(adoptions: readonly Adoption[], head: string): string {
  const records = adoptions.map(({ proposals, record }) => {
    const notes = proposals.flatMap(({ from, to }) => [comment(`原：${from}`), comment(`改：${to}`)]);
    return `${notes.join("")}${stringify([record], { lineWidth: 0 })}`;
  });
  return `${comment(head)}\n${records.join("\n")}`;
}
