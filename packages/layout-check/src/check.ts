/** A DOCX held against a layout profile. */
import type { Profile } from "@taizhang/layout";
import { openOffice, OfficeRefusal } from "@taizhang/ooxml";
import { outlineOf } from "./outline.ts";
import { readPaper } from "./paper.ts";
import { isStandard, type Fault, type Rule } from "./rule.ts";
import { ANNEX } from "./rules/annex.ts";
import { BODY } from "./rules/body.ts";
import { ENDING } from "./rules/ending.ts";
import { HEAD } from "./rules/head.ts";
import { PAGE } from "./rules/page.ts";
import { PAGE_NUMBER } from "./rules/page-number.ts";
import { TITLE } from "./rules/title.ts";

/** One place where a paper does not keep to its layout. */
export interface LayoutFinding extends Fault {
  /** Stable, for machines. */
  readonly code: string;
  /** What the standard orders is an error, what it does “一般” a warning; practice is silent. */
  readonly severity: "error" | "warning";
  /** The clause of GB/T 9704—2012; undefined where the office's own profile says otherwise. */
  readonly clause?: string;
  /** What it goes by, in Chinese: the standard with its clause, or the profile. */
  readonly basis: string;
}

/** Every rule, in the order of a paper. */
export const RULES: readonly Rule[] = [...PAGE, ...HEAD, ...TITLE, ...BODY, ...ENDING, ...ANNEX, ...PAGE_NUMBER];

/** Everything in the bytes of a DOCX that breaks the profile, in the order of a paper. Rejects with `OfficeRefusal`. */
export async function checkLayout(docx: Uint8Array, profile: Profile): Promise<readonly LayoutFinding[]> {
  const file = await openOffice(docx);
  if (file.kind !== "docx") throw new OfficeRefusal("not-office", "这是 Excel 文件；版式核对要 Word（.docx）文件");
  const paper = await readPaper(file);
  const subject = { paper, outline: outlineOf(paper), profile };
  return RULES.flatMap((rule): LayoutFinding[] => {
    const { code, clause, strength } = rule;
    const severity = strength === "must" ? "error" : "warning";
    const basis = isStandard(rule, profile)
      ? { clause, basis: `GB/T 9704—2012 ${clause}` }
      : { basis: `本单位版式“${profile.name}”` };
    return rule.broken(subject).map((fault) => ({ code, severity, ...basis, ...fault }));
  });
}
