/** Random edits of random reports: no finding missed, none invented. */
import { compare, ledgersOf, readPaper } from "@taizhang/check-back";
import { compose } from "@taizhang/core";
import type { DocumentNode } from "@taizhang/document";
import { renderDocx } from "@taizhang/office";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, it } from "vitest";
import { anyLedger, inputOf } from "./random-ledger.ts";

const RUNS = process.env["CI"] === undefined ? 60 : 300;

const BODY = "word/document.xml";
const CHART = "word/charts/chart1.xml";
const UNIT = /<w:tr>.*?<\/w:tr>|<w:p>.*?<\/w:p>/gs;

/** What is done to one paragraph or row, and what has to be found of it. */
interface Edit {
  readonly xml: string;
  readonly expected: readonly string[];
}

const plain = (xml: string): string => xml.replaceAll(/<[^>]*>/g, "");
const run = (words: string): string => `<w:r><w:t>${words}</w:t></w:r>`;
const refIn = (control: string): string => /@ref=&apos;(.*?)&apos;/.exec(control)?.[1] ?? "";

/** Edits that can be made of a unit, by name; undefined where the unit has nothing to edit so. */
const EDITS: Readonly<Record<string, (unit: string, dice: number) => Edit | undefined>> = {
  change(unit, dice) {
    const controls = unit.match(/<w:sdt>.*?<\/w:sdt>/gs) ?? [];
    const control = controls[dice % Math.max(1, controls.length)];
    if (control === undefined) return undefined;
    const other = control.replace(
      /<w:t>(\d+)<\/w:t>/,
      (_, number: string) => `<w:t>${Number(number) + 1 + dice}</w:t>`,
    );
    return { xml: unit.replace(control, () => other), expected: [`figure-changed ${refIn(control)}`] };
  },
  delete: (unit) =>
    unit.includes("<w:tr>") && unit.includes("tblHeader") ? undefined : { xml: "", expected: ["paragraph-removed"] },
  append(unit, dice) {
    if (!unit.startsWith("<w:p>")) return undefined;
    return {
      xml: unit.replace(/<\/w:p>$/, `${run(`群众反映${"很".repeat(1 + (dice % 3))}好。`)}</w:p>`),
      expected: ["paragraph-reworded"],
    };
  },
  count(unit, dice) {
    if (!unit.startsWith("<w:p>")) return undefined;
    return {
      xml: unit.replace(/<\/w:p>$/, `${run(`另行走访${770_000 + dice}户。`)}</w:p>`),
      expected: ["number-unknown", "paragraph-reworded"],
    };
  },
  behind: (unit, dice) =>
    unit.startsWith("<w:p>")
      ? {
          xml: `${unit}<w:p>${run(`${"甲乙丙丁戊己庚辛壬癸"[dice % 10]}字号方案另文印发，此处从略，不再赘述。`)}</w:p>`,
          expected: ["paragraph-added"],
        }
      : undefined,
  restyle: (unit) =>
    unit.startsWith("<w:p>")
      ? { xml: unit.replaceAll("<w:r><w:t", '<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t'), expected: [] }
      : undefined,
};

const NAMES = Object.keys(EDITS);

/** The body with edits made at some of its units, no two at neighbours, and everything that has to be found. */
function edited(xml: string, choices: readonly (readonly [place: number, name: string, dice: number])[]): Edit {
  const units = (xml.match(UNIT) ?? []).map((unit, at) => ({ unit, at }));
  const wordings = units.map(({ unit }) => plain(unit));
  // words that stand twice, or are too few to tell, may be found at their twin
  const sound = units.filter(
    ({ unit }) => plain(unit).length > 9 && wordings.filter((each) => each === plain(unit)).length === 1,
  );
  const taken = new Set<number>();
  const expected: string[] = [];
  const changed = new Map<number, string>();
  for (const [place, name, dice] of choices) {
    const chosen = sound[place % Math.max(1, sound.length)];
    if (chosen === undefined || [-1, 0, 1].some((near) => taken.has(chosen.at + near))) continue;
    const made = EDITS[name]?.(chosen.unit, dice);
    if (made === undefined) continue;
    taken.add(chosen.at);
    changed.set(chosen.at, made.xml);
    expected.push(...made.expected);
  }
  let at = -1;
  return { xml: xml.replaceAll(UNIT, (unit) => changed.get((at += 1)) ?? unit), expected };
}

/** A bar of the first chart made longer, and what has to be found of it while the body shows the picture. */
function redrawn(chart: string, xml: string, place: number, dice: number): Edit {
  const rows = xml.match(UNIT) ?? [];
  const first = rows.findIndex((unit) => unit.includes("<w:drawing>"));
  const [labels = "", values = ""] = chart.split("</c:cat>");
  const at = place % (labels.match(/<c:pt /g) ?? []).length;
  const longer = values.replace(
    new RegExp(`(<c:pt idx="${at}"><c:v>)(\\d+)`),
    (_, head: string, value: string) => `${head}${Number(value) + 1 + dice}`,
  );
  return { xml: `${labels}</c:cat>${longer}`, expected: [`bar-changed ${refIn(rows[first + at] ?? "")}`] };
}

async function found(docx: Uint8Array, document: DocumentNode): Promise<string[]> {
  const paper = await readPaper(docx);
  const findings = compare(paper, ledgersOf(await readPaper(renderDocx(document)), paper, new Map()));
  return findings.map(({ code, ref }) => (/^(?:figure|bar)-changed$/.test(code) ? `${code} ${ref}` : code));
}

const anyChoices = fc.array(fc.tuple(fc.nat(400), fc.constantFrom(...NAMES), fc.nat(999)), { maxLength: 6 });

const anyBar = fc.option(fc.tuple(fc.nat(20), fc.nat(999)));

it(`finds what was done to ${RUNS} random reports, and nothing else`, async () => {
  await fc.assert(
    fc.asyncProperty(anyLedger, anyChoices, anyBar, async (records, choices, bar) => {
      const { document } = compose(inputOf(records));
      const parts = unzipSync(renderDocx(document));
      const body = strFromU8(parts[BODY] ?? new Uint8Array());
      const { xml, expected } = edited(body, choices);
      const chart = parts[CHART];
      const drawn = chart && bar ? redrawn(strFromU8(chart), body, ...bar) : undefined;
      const docx = zipSync(
        { ...parts, [BODY]: strToU8(xml), ...(drawn && { [CHART]: strToU8(drawn.xml) }) },
        { level: 0 },
      );
      const all = [...expected, ...(xml.includes("<w:drawing>") ? (drawn?.expected ?? []) : [])];
      expect((await found(docx, document)).toSorted()).toEqual(all.toSorted());
    }),
    { numRuns: RUNS },
  );
}, 300_000);
