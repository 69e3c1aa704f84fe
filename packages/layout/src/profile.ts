/** The layout of a paper as data: page, grid and type. */

/** A typeface by its name in Word, and its size in half points (32 is 16 pt, 3号). */
export interface Type {
  readonly font: string;
  readonly size: number;
}

/** Lengths are in twips (1/1440 inch; 567 are 1 cm). */
export interface Profile {
  readonly name: string;
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
  };
  /** What a reader without the font gets, by font. */
  readonly alternates: Readonly<Record<string, string>>;
}

/** Plain paper after GB/T 9704—2012. Sizes of tables and captions are practice: the standard gives none. */
export const gbt9704: Profile = {
  name: "gbt9704",
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
    tableHead: { font: "黑体", size: 24 },
    tableText: { font: "仿宋_GB2312", size: 24 },
    pageNumber: { font: "宋体", size: 28 }, // 4号 (7.5)
  },
  alternates: {
    方正小标宋简体: "华文中宋",
    仿宋_GB2312: "仿宋",
    楷体_GB2312: "楷体",
    黑体: "SimHei",
    宋体: "SimSun",
  },
};

/** Width of the type area. */
export function textWidth({ page }: Profile): number {
  return page.width - page.left - page.right;
}
