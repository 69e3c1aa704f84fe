/** Classes of type: the standard names 仿宋体, products have names of their own. */
import type { Profile, Type } from "@taizhang/layout";

/** The first pattern that fits is the class. */
const CLASSES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["小标宋", /标宋|XBS/i],
  ["仿宋", /仿宋|fang ?song/i],
  ["楷体", /楷|kai/i],
  ["黑体", /^(?:.*黑体.*|SimHei|ST ?Heiti|Heiti.*)$/i],
  ["宋体", /^(?:新?宋体.*|华文宋体|N?SimSun|ST ?Song.*)$/i],
];

const classOf = (font: string): string | undefined => CLASSES.find(([, pattern]) => pattern.test(font))?.[0];

/** Whether a font does for the one a profile asks for: itself, what may stand in for it, or another of its class. */
export function fits(found: string | undefined, { font }: Type, { alternates }: Profile): boolean {
  if (found === undefined) return false;
  const bare = found.replace(/^@/, "");
  if (bare === font || bare === alternates[font]) return true;
  const [own, wanted] = [classOf(bare), classOf(font)];
  return own !== undefined && own === wanted;
}
