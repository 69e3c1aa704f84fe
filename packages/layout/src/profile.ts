/** The layout of a paper as data: page, grid and type. */

/** A typeface by its name in Word, and its size in half points (32 is 16 pt, 3号). */
export interface Type {
  readonly font: string;
  readonly size: number;
}

/** What a formal paper says that no ledger holds. Printed, never recorded. */
export interface Letterhead {
  /** 发文机关标志; without it the name of the organisation. */
  readonly mark?: string;
  /** 发文字号, such as ×民宗发〔2024〕5号. */
  readonly number?: string;
  /** 签发人, in the order in which they signed. */
  readonly signers?: readonly string[];
  /** 主送机关, without the colon. */
  readonly to?: string;
  /** 抄送机关. */
  readonly copies?: readonly string[];
  /** 印发机关; without it the organisation. */
  readonly printer?: string;
  /** 印发日期, such as 2024年1月5日; without it the date of the paper. */
  readonly printed?: string;
}

/** What stands above the title: nothing, the red head of a paper sent upward (7.2), or that of a letter (10.1). */
export type Form = "plain" | "report" | "letter";

/** Lengths are in twips (1/1440 inch; 567 are 1 cm). */
export interface Profile {
  readonly name: string;
  readonly form: Form;
  readonly letterhead: Letterhead;
  /** Whether the signature leaves room for a seal (7.3.5.1), or is signed without one (7.3.5.2). */
  readonly seal: boolean;
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    /** From the lower edge of the paper to the lower edge of the page number. */
    readonly footer: number;
  };
  readonly line: {
    /** Distance of the lines of the body. */
    readonly pitch: number;
    /** Added to every character, so that a line holds its number of them. */
    readonly spacing: number;
  };
  readonly type: {
    readonly title: Type;
    readonly body: Type;
    readonly level1: Type;
    readonly level2: Type;
    readonly level3: Type;
    readonly level4: Type;
    readonly annexLabel: Type;
    readonly caption: Type;
    readonly tableHead: Type;
    readonly tableText: Type;
    readonly pageNumber: Type;
    /** 发文机关标志 at its largest; a long name is set smaller, so that it stays on one line. */
    readonly mark: Type;
    readonly signer: Type;
    /** 抄送, 印发机关 and 印发日期. */
    readonly imprint: Type;
  };
  /** What a reader without the font gets, by font. */
  readonly alternates: Readonly<Record<string, string>>;
}

/** Plain paper after GB/T 9704—2012. Sizes of tables and captions are practice: the standard gives none. */
export const gbt9704: Profile = {
  name: "gbt9704",
  form: "plain",
  letterhead: {},
  seal: false,
  page: {
    width: 11906, // A4 (5.1)
    height: 16838,
    top: 2098, // 37 mm (5.2.1)
    bottom: 1984, // 35 mm, what the type area leaves
    left: 1587, // 28 mm (5.2.1)
    right: 1474, // 26 mm, what the type area leaves
    footer: 1447, // puts the dash 7 mm below the type area (7.5), measured on a rendered page
  },
  line: {
    pitch: 579, // 22 lines in 225 mm (5.2.3); at 29 pt only 21 fit
    spacing: -5, // 28 characters in 156 mm (5.2.3)
  },
  type: {
    title: { font: "方正小标宋简体", size: 44 }, // 2号 (7.3.1)
    body: { font: "仿宋_GB2312", size: 32 }, // 3号 (5.2.2)
    level1: { font: "黑体", size: 32 }, // 7.3.3
    level2: { font: "楷体_GB2312", size: 32 },
    level3: { font: "仿宋_GB2312", size: 32 },
    level4: { font: "仿宋_GB2312", size: 32 },
    annexLabel: { font: "黑体", size: 32 }, // 7.3.7
    caption: { font: "黑体", size: 28 },
    tableHead: { font: "黑体", size: 21 },
    tableText: { font: "仿宋_GB2312", size: 21 },
    pageNumber: { font: "宋体", size: 28 }, // 4号 (7.5)
    mark: { font: "方正小标宋简体", size: 120 }, // 小标宋 is recommended (7.2.4); the size is practice
    signer: { font: "楷体_GB2312", size: 32 }, // 7.2.6
    imprint: { font: "仿宋_GB2312", size: 28 }, // 7.4.2
  },
  alternates: {
    方正小标宋简体: "华文中宋",
    仿宋_GB2312: "仿宋",
    楷体_GB2312: "楷体",
    黑体: "SimHei",
    宋体: "SimSun",
  },
};

/** A paper sent upward (上行报告) with its red head, signed and sealed. */
export const report: Profile = { ...gbt9704, name: "report", form: "report", seal: true };

/** A paper in the form of a letter (信函格式, 10.1), sealed. */
export const letter: Profile = { ...gbt9704, name: "letter", form: "letter", seal: true };

/** The profiles of the house by name. */
export const PROFILES: Readonly<Record<string, Profile>> = { gbt9704, report, letter };

const NEEDED: Readonly<Record<Form, readonly (keyof Letterhead)[]>> = {
  plain: [],
  report: ["number", "signers", "to"],
  letter: ["number", "to"],
};

/** What the form of the paper asks for and the profile does not say yet. */
export function lacking({ form, letterhead }: Profile): (keyof Letterhead)[] {
  return NEEDED[form].filter((field) => (letterhead[field] ?? "").length === 0);
}

/** Width of the type area. */
export function textWidth({ page }: Profile): number {
  return page.width - page.left - page.right;
}
