/** The typefaces of a paper: which font stands for each class, and which of them is a substitute. */
import type { Profile, Type } from "@taizhang/layout";

/** Fonts that come with the package, by family; files are those of the npm packages. */
export const BUNDLED = {
  "Noto Serif SC": [
    "@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
    "@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
  ],
  "Noto Sans SC": ["@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"],
} as const;

type Family = keyof typeof BUNDLED;

/** A class of the standard: how its fonts are named, its open substitute, and the installed fonts that serve as well. */
interface Class {
  readonly name: string;
  readonly named: RegExp;
  readonly substitute: Family;
  readonly bold: boolean;
  readonly installed: readonly string[];
}

/** Families an installed 仿宋 or 楷体 goes by, on Windows, macOS and Linux. */
const FANG = ["FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong", "华文仿宋", "FandolFang"];
// the engine takes the ending of AR PL UKai CN for “condensed” and drops it
const KAI = ["KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "STKaiti", "华文楷体", "Kaiti SC"].concat([
  "LXGW WenKai",
  "AR PL UKai",
  "AR PL KaitiM GB",
]);

const CLASSES: readonly Class[] = [
  {
    name: "仿宋体",
    named: /仿宋|fang\s*song/i,
    substitute: "Noto Serif SC",
    bold: false,
    installed: FANG,
  },
  {
    name: "楷体",
    named: /楷|kai/i,
    substitute: "Noto Serif SC",
    bold: false,
    installed: KAI,
  },
  { name: "黑体", named: /黑|hei|sans/i, substitute: "Noto Sans SC", bold: false, installed: [] },
  { name: "小标宋体", named: /标宋|中宋|biao\s*song/i, substitute: "Noto Serif SC", bold: true, installed: [] },
];
const SONG: Class = { name: "宋体", named: /宋|song|serif/i, substitute: "Noto Serif SC", bold: false, installed: [] };

const classOf = (font: string): Class => CLASSES.find(({ named }) => named.test(font)) ?? SONG;

/** A typeface as it is set. */
export interface Typeface {
  /** Families in the order they are tried, the last one always there. */
  readonly families: readonly string[];
  readonly bold: boolean;
  /** Class it stands for: 仿宋体. */
  readonly className: string;
}

/** Every family an installed font could serve under, for the profile's fonts. */
export function candidates({ type, alternates }: Profile): string[] {
  const fonts = Object.values(type).map(({ font }: Type) => font);
  return [...new Set(fonts.flatMap((font) => namesOf(font, alternates)))];
}

function namesOf(font: string, alternates: Profile["alternates"]): readonly string[] {
  const { installed } = classOf(font);
  if (installed.length === 0) return [];
  return [font, ...(alternates[font] === undefined ? [] : [alternates[font]]), ...installed];
}

/** The typeface for a font of the profile, given the families that are installed. */
export function typefaceOf(font: string, alternates: Profile["alternates"], installed: ReadonlySet<string>): Typeface {
  const { name, substitute, bold } = classOf(font);
  const found = namesOf(font, alternates).find((family) => installed.has(family));
  return found === undefined
    ? { families: [substitute], bold, className: name }
    : { families: [found, substitute], bold: false, className: name };
}

/** The words that say which fonts stand for which classes: 仿宋体、楷体以 Noto Serif SC 代. */
export function substitutesIn({ type, alternates }: Profile, installed: ReadonlySet<string>): string {
  const classes = new Map<string, Set<string>>();
  for (const { font } of Object.values(type).map((each: Type) => each)) {
    const { families, className } = typefaceOf(font, alternates, installed);
    const [family = ""] = families;
    classes.set(family, (classes.get(family) ?? new Set()).add(className));
  }
  const each = [...classes].map(([family, names]) => {
    const of = [...names].join("、");
    return family in BUNDLED ? `${of}以 ${family} 代` : `${of}用本机的 ${family}`;
  });
  return `字体说明：${each.join("，")}。`;
}
