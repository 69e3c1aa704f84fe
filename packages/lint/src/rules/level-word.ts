/** Words for the unit's own level, and the one above: a county is not 我区, a region not 省. */
import type { Rule } from "../rule.ts";
import type { Script } from "../script.ts";

const OTHER_区 = "自示社地园城山库校片景街小疫灾牧林矿厂港辖新郊发农市军战老贫特苏专";

/** What the title calls the unit's own place: 县, 区; undefined when it does not say. */
function ownLevel({ title, lines }: Script): { readonly name: string; readonly level: "县" | "区" } | undefined {
  const words = title?.plain ?? lines.find(({ plain }) => plain.trim() !== "")?.plain.slice(0, 40) ?? "";
  const found =
    /^\s*(?:关于)?(?<name>[×xX]{1,4}|[\u3400-\u9fff]{1,6}?)(?<level>县|(?<![自治示范社地园城山发])区)(?=(?:19|20)\d\d年|民|人民|委|统)/.exec(
      words,
    );
  const { name, level } = found?.groups ?? {};
  if (name === undefined || (level !== "县" && level !== "区")) return undefined;
  return { name, level };
}

const county: Rule = {
  code: "name/county",
  title: "县、区混称",
  says: "本级名称前后不一，请统一",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: [
      "××县2023年工作总结\n举办××区2023年培训班。",
      "××县2023年工作总结\n近年来我区民族团结，局面大好。",
      "××县2023年工作总结\n使区内青少年受到教育。",
    ],
    good: [
      "××县2023年工作总结\n近年来我县民族团结，园区内、社区内活动丰富。",
      "××区2023年工作总结\n近年来我区民族团结，局面大好。",
      "近年来我区民族团结，局面大好。",
    ],
  },
  *find(script) {
    const own = ownLevel(script);
    if (own === undefined) return;
    const other = own.level === "县" ? "区" : "县";
    const region = script.lines.some(({ bare }) => bare.includes("自治区"));
    const mark = /^[×xX]+$/.test(own.name) ? "[×xX]{1,4}" : own.name;
    const pattern = new RegExp(
      `(?<same>${mark}${other})(?![县区域市])|我${other}(?![域市])|(?<![${OTHER_区}])${other}内(?![外部容])`,
      "g",
    );
    for (const line of script.lines) {
      for (const found of line.bare.matchAll(pattern)) {
        // in a region 我区 may be the region: look, and say which
        const doubtful = found.groups?.["same"] === undefined && region && other === "区";
        const want = found[0].replace(other, own.level);
        const says = doubtful
          ? `本文主体是“${own.name}${own.level}”，“${found[0]}”容易误解；指本${own.level}请写“${want}”，指自治区请写“${found[0].replace("区", "自治区")}”`
          : `本文主体是“${own.name}${own.level}”，此处写“${found[0]}”；同一级请统一称“${own.level}”`;
        const spot = { line, from: found.index, to: found.index + found[0].length, says };
        yield doubtful ? { ...spot, severity: "info" } : spot;
      }
    }
  },
};

const province: Rule = {
  code: "name/province",
  title: "省、自治区混称",
  says: "前后有“省”也有“自治区”，请按实际名称统一",
  source: "实务",
  strength: "practice",
  severity: "info",
  examples: {
    bad: ["完成自治区第九次推荐，申报省第六批示范单位。"],
    good: [
      "完成自治区第九次推荐，申报自治区第六批示范单位。",
      "赴广东省委党校培训，贯彻自治区会议精神。",
      "省级8篇，自治区第九次推荐。",
    ],
  },
  *find({ lines }) {
    if (!lines.some(({ bare }) => /自治区(?!级)/.test(bare))) return;
    for (const line of lines) {
      // 广东省委 is another province
      for (const { index } of line.bare.matchAll(
        /(?<![东西南北宁江苏徽建川州海肃湾林龙疆\u4e24])省(?=第|民委|民宗|委|政府|厅|直)/g,
      )) {
        const says = "前文称“自治区”，此处称“省”；请按实际名称统一";
        yield { line, from: index, to: index + 1, says };
      }
    }
  },
};

/** Rules about level words. */
export const levelWord: readonly Rule[] = [county, province];
