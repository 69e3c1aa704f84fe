/** Paper, margins, lines and characters (GB/T 9704—2012, 5.1–5.2.4). */
import { textWidth } from "@taizhang/layout";
import { charOf, mainRun, widthIn } from "../measure.ts";
import type { Section } from "../paper.ts";
import type { Paragraph } from "../paragraph.ts";
import { fault, length, near, together, type Fault, type Rule, type Subject } from "../rule.ts";

const portrait = ({ paper: { sections } }: Subject): readonly (readonly [section: Section, where: string])[] =>
  sections.flatMap((section, at) =>
    section.width > section.height ? [] : [[section, sections.length > 1 ? `第${at + 1}节的页面` : "页面"] as const],
  );

/** A margin or a side of the type area that is not the profile's. */
function measures(
  subject: Subject,
  name: string,
  of: (section: Section) => number,
  wanted: number,
  set: string,
): readonly Fault[] {
  return portrait(subject).flatMap(([section, where]) =>
    near(of(section), wanted) ? [] : [fault(where, `${name} ${length(of(section))}`, set)],
  );
}

/** The value that most characters have. */
function prevailing<T>(paragraphs: readonly Paragraph[], of: (paragraph: Paragraph) => T): T | undefined {
  const weights = new Map<T, number>();
  for (const each of paragraphs) weights.set(of(each), (weights.get(of(each)) ?? 0) + each.text.length);
  return [...weights].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** How many of a size there are in a length; a twip is nothing. */
const fit = (whole: number, of: number): number => Math.floor((whole + 1) / of);

export const PAGE: readonly Rule[] = [
  {
    code: "paper",
    clause: "5.1",
    strength: "must",
    values: ({ page }) => [page.width, page.height],
    broken: ({ paper: { sections }, profile: { page } }) =>
      sections.flatMap(({ width, height }, at) => {
        const [short, long] = [Math.min(width, height), Math.max(width, height)];
        if (near(short, page.width) && near(long, page.height)) return [];
        return [
          fault(
            sections.length > 1 ? `第${at + 1}节的页面` : "页面",
            `纸张 ${length(width)} × ${length(height)}`,
            `纸张大小设为 A4（${length(page.width)} × ${length(page.height)}）`,
          ),
        ];
      }),
  },
  {
    code: "margin-top",
    clause: "5.2.1",
    strength: "must",
    values: ({ page }) => page.top,
    broken: (subject) =>
      measures(
        subject,
        "天头（上边距）",
        ({ top }) => top,
        subject.profile.page.top,
        `上边距设为 ${length(subject.profile.page.top)}`,
      ),
  },
  {
    code: "margin-left",
    clause: "5.2.1",
    strength: "must",
    values: ({ page }) => page.left,
    broken: (subject) =>
      measures(
        subject,
        "订口（左边距）",
        ({ left }) => left,
        subject.profile.page.left,
        `左边距设为 ${length(subject.profile.page.left)}，装订线设为 0`,
      ),
  },
  {
    code: "type-area",
    clause: "5.2.1",
    strength: "must",
    values: ({ page }) => [page.left, page.right, page.top, page.bottom],
    broken: (subject) => {
      const { page } = subject.profile;
      const [width, height] = [textWidth(subject.profile), page.height - page.top - page.bottom];
      return [
        ...measures(
          subject,
          "版心宽",
          widthIn,
          width,
          `左右边距设为 ${length(page.left)}、${length(page.right)}，版心宽 ${length(width)}`,
        ),
        ...measures(
          subject,
          "版心高",
          (section) => section.height - section.top - section.bottom,
          height,
          `上下边距设为 ${length(page.top)}、${length(page.bottom)}，版心高 ${length(height)}`,
        ),
      ];
    },
  },
  {
    code: "lines",
    clause: "5.2.3",
    strength: "usual",
    values: ({ page, line }) => [page.top, page.bottom, line.pitch],
    broken: ({ paper: { main: section }, outline, profile: { page, line } }) => {
      const pitch = prevailing(outline.body, (each) => each.pitch);
      if (section === undefined || pitch === undefined) return [];
      const found = fit(section.height - section.top - section.bottom, pitch);
      const wanted = fit(page.height - page.top - page.bottom, line.pitch);
      if (found === wanted) return [];
      return [
        fault(
          "正文",
          `行距 ${pitch / 20} 磅，每页 ${found} 行`,
          `行距设为固定值 ${line.pitch / 20} 磅，每页 ${wanted} 行`,
        ),
      ];
    },
  },
  {
    code: "characters",
    clause: "5.2.3",
    strength: "usual",
    values: (profile) => [textWidth(profile), profile.type.body.size, profile.line.spacing],
    broken: ({ paper: { main: section }, outline, profile }) => {
      const char = prevailing(outline.body, (each) => charOf(each, section));
      if (section === undefined || char === undefined) return [];
      const found = fit(widthIn(section), char);
      const wanted = fit(textWidth(profile), profile.type.body.size * 10 + profile.line.spacing);
      if (found === wanted) return [];
      return [
        fault(
          "正文",
          `每行 ${found} 字`,
          `字号和左右边距不变，字符间距设为紧缩 ${-profile.line.spacing / 20} 磅，每行 ${wanted} 字`,
        ),
      ];
    },
  },
  {
    code: "colour",
    clause: "5.2.4",
    strength: "usual",
    broken: ({ outline }) =>
      together(
        [...outline.title, ...outline.body, ...outline.note, ...outline.annexBody].flatMap((each) => {
          const color = mainRun(each)?.color ?? "auto";
          return /^(?:auto|0{6})$/.test(color) ? [] : [fault(each, `文字颜色 #${color}`, "文字设为黑色")];
        }),
      ),
  },
];
