/** The head of a formal paper above its title, and the imprint (版记) at the foot of its last page. */
import type { DocumentNode, SignatureNode } from "@taizhang/document";
import { imprintOf, markOf, signerLines, textWidth, widthOf, type Profile } from "@taizhang/layout";
import { labelRun, paragraph } from "./prose.ts";

const TAB = "<w:r><w:tab/></w:r>";

/** Width of a character of the body, twips. */
export const charOf = ({ type, line }: Profile): number => type.body.size * 10 + line.spacing;

/** Millimetres as twips. */
const mm = (length: number): number => Math.round((length * 1440) / 25.4);

const tabs = (stops: readonly (readonly [align: "left" | "right", at: number])[]): string =>
  `<w:tabs>${stops.map(([align, at]) => `<w:tab w:val="${align}" w:pos="${at}"/>`).join("")}</w:tabs>`;

/** A red rule below a paragraph, in eighths of a point; `space` in points from its words. */
export const redRule = (style: string, size: number, space: number): string =>
  `<w:pBdr><w:bottom w:val="${style}" w:sz="${size}" w:space="${space}" w:color="FF0000"/></w:pBdr>`;

/** The organ's mark on one line, at its size or as large as the line allows; `properties` of its paragraph. */
export function markParagraph({ meta }: DocumentNode, profile: Profile, properties: string): string {
  const { text, size } = markOf(meta.org, profile);
  const sized = labelRun(text).replace("</w:rPr>", `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`);
  return paragraph("Mark", sized, `${properties}<w:spacing w:before="0" w:line="${size * 10}" w:lineRule="exact"/>`);
}

const signerRun = (names: string): string => labelRun(names).replace('"Label"', '"Signer"');

/** 版头 of a paper sent upward: the mark, its number at the left and who signed at the right, a red rule below (7.2). */
function reportHead(document: DocumentNode, profile: Profile): string {
  const { number = "" } = profile.letterhead;
  const char = charOf(profile);
  const lines = signerLines(profile.letterhead);
  const wide = Math.max(0, ...lines.map(widthOf)) + 4;
  const names = textWidth(profile) - Math.ceil((wide + 1) * char);
  const label = lines.length === 0 ? "" : "签发人：";
  const stops = tabs([
    ["left", names],
    ["left", names + 4 * char],
  ]);
  const rows = (lines.length === 0 ? [""] : lines).map((line, at, all) => {
    const last = at === all.length - 1;
    const left = last ? labelRun(number) : "";
    const right = at === 0 ? TAB + labelRun(label) + signerRun(line) : `${TAB}${TAB}${signerRun(line)}`;
    const above = at === 0 ? `<w:spacing w:before="${2 * profile.line.pitch}"/>` : "";
    // the rule is as wide as the paragraph, so it is the first line that stands a character in
    return paragraph(
      "DocumentNumber",
      left + (lines.length === 0 ? "" : right),
      `${last ? redRule("single", 12, 11) : ""}${stops}${above}<w:ind w:firstLine="${char}"/>`,
    );
  });
  return markParagraph(document, profile, "").replace('w:before="0"', `w:before="${mm(35)}"`) + rows.join("");
}

/** Everything between the upper edge of the type area and the title; what stands in the header of a letter is not here. */
export function headXml(document: DocumentNode, profile: Profile): string {
  if (profile.form === "report") return reportHead(document, profile);
  const { number } = profile.letterhead;
  if (profile.form === "plain" || number === undefined) return "";
  // 7/8 of the height of a character below the rule (10.1)
  return paragraph("DocumentNumber", labelRun(number), '<w:spacing w:before="280"/><w:jc w:val="right"/>');
}

/** 主送机关 below the title (7.3.2), or nothing. */
export function recipientXml({ letterhead: { to } }: Profile): string {
  return to === undefined ? "" : paragraph("Recipient", labelRun(`${to}：`));
}

/**
 * 抄送 and 印发 at the foot of the last page (7.4), in a frame; a letter has neither rules nor 印发 (10.1). Nothing on plain paper
 * without copies.
 */
export function imprintXml(document: DocumentNode, profile: Profile): string {
  const imprint = imprintOf(document.meta.org, dateOf(document), profile);
  if (imprint === undefined) return "";
  const { copies, issued, ruled } = imprint;
  const whole = textWidth(profile);
  const char = profile.type.imprint.size * 10;
  const frame = `<w:framePr w:w="${whole}" w:wrap="around" w:vAnchor="margin" w:hAnchor="margin" w:xAlign="center" w:yAlign="bottom"/>`;
  const line = (content: string, layout: string): string => paragraph("Imprint", content, frame + layout);
  // a rule is a dark paragraph: LibreOffice drops the frame of a paragraph with a border. Its height is in twips.
  const rule = (height: number): string =>
    ruled
      ? paragraph(
          "Spacer",
          "",
          `${frame}<w:shd w:val="clear" w:color="auto" w:fill="000000"/><w:spacing w:line="${height}" w:lineRule="exact"/>`,
        )
      : "";
  const lines = [
    ...(copies === undefined
      ? []
      : [line(labelRun(copies), `<w:ind w:left="${4 * char}" w:right="${char}" w:hanging="${3 * char}"/>`)]),
    ...(issued === undefined
      ? []
      : [
          line(
            labelRun(issued.printer) + TAB + labelRun(issued.printed),
            `${tabs([["right", whole - char]])}<w:ind w:left="${char}"/>`,
          ),
        ]),
  ];
  // 0.35 mm at both ends, 0.25 mm between (7.4.1)
  return `${rule(20)}${lines.join(rule(14))}${rule(20)}${paragraph("Spacer", "")}`;
}

const dateOf = ({ children }: DocumentNode): string | undefined =>
  children.find((block): block is SignatureNode => block.type === "signature")?.date.text;
