/** The 56 ethnic groups, as data, and where a text names one. */

const NAMES = new Set(
  (
    "汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 " +
    "土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 " +
    "鄂伦春 赫哲 门巴 珞巴 基诺 " +
    // short, old and traditional ways to write them
    "维 蒙 哈 柯 塔 朝 达 鄂 锡 仫 仡 布 毛难 崩龙 僮 獞 畬 壯 滿 維吾爾 穿青"
  ).split(" "),
);

/** Longest name, 族 left out. */
const LONGEST = 4;

/** An ethnic group named in a text. */
export interface Mention {
  readonly start: number;
  readonly end: number;
}

/** Every 壮族, 维吾尔族…; 少数民族, 各族, 家族 are none. */
export function ethnicMentions(text: string): Mention[] {
  const found: Mention[] = [];
  for (let at = text.indexOf("族"); at >= 0; at = text.indexOf("族", at + 1)) {
    for (let length = Math.min(LONGEST, at); length > 0; length--) {
      if (!NAMES.has(text.slice(at - length, at))) continue;
      found.push({ start: at - length, end: at + 1 });
      break;
    }
  }
  return found;
}

/** Whether the text names an ethnic group and nothing else: 壮族, or 壮 in a column of its own. */
export function isEthnicGroup(text: string): boolean {
  return NAMES.has(text.replace(/(?<=.)(?:族|人)$/, ""));
}

/** Whether it does so with the 族, as must be where no heading says what it is. */
export function isFullEthnicGroup(text: string): boolean {
  return text.endsWith("族") && isEthnicGroup(text);
}
