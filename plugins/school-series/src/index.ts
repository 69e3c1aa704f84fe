/** Series of events in schools: a container whose events are entries of their own, `partOf` this one. */
import { about, by, defineActivity, joined, line, quantity, SILENCE, valueOf, verb } from "@taizhang/core";
import { z } from "zod";

const series = z.strictObject({
  festival: line(20).optional().meta({ title: "结合的节庆", description: "不带引号，成文时自动加" }),
  eventNames: z.array(line(40)).min(1).max(30).optional().meta({ title: "活动名称", description: "逐项填，不带引号" }),
  subEvents: quantity().optional().meta({ title: "活动项数", description: "各项另记一条、写 partOf 的，与条数一致" }),
  sessions: quantity().optional().meta({ title: "活动场次" }),
  schools: quantity().optional().meta({ title: "学校数" }),
  pupils: quantity().optional().meta({ title: "参与学生人次", description: "只报数，不列学生" }),
});
type Series = z.output<typeof series>;

const isNone = (n: Series["sessions"]): boolean => valueOf(n) === 0;

const QUOTES = /[“”"「」《》]/;

/** 校园系列活动: one entry is one series. An event that is also recorded elsewhere is linked with `sameAs` and counts once. */
export const schoolSeries = defineActivity({
  kind: "school-series",
  title: "校园系列活动",
  category: "publicity",
  entry: series,
  rules: {
    "names-within-count": {
      says: "列出的活动名称不多于活动项数",
      broken: ({ entry: { eventNames = [], subEvents } }) =>
        eventNames.length > (valueOf(subEvents) ?? Infinity) ? [["entry", "subEvents"]] : [],
    },
    "names-once": {
      says: "每项活动的名称只列一次",
      broken: ({ entry: { eventNames = [] } }) =>
        new Set(eventNames).size < eventNames.length ? [["entry", "eventNames"]] : [],
    },
    "names-unquoted": {
      says: "活动名称和节庆不带引号",
      broken: ({ entry: { eventNames = [], festival = "" } }) => [
        ...eventNames.flatMap((name, at) => (QUOTES.test(name) ? [["entry", "eventNames", at] as const] : [])),
        ...(QUOTES.test(festival) ? [["entry", "festival"] as const] : []),
      ],
    },
    "pupils-come-to-an-event": {
      says: "有参与学生人次，就有活动",
      broken: ({ entry: { pupils, sessions, subEvents } }) =>
        (valueOf(pupils) ?? 0) > 0 && (isNone(sessions) || isNone(subEvents)) ? [["entry", "pupils"]] : [],
    },
    "events-counted": {
      says: "列出了活动名称，就报活动项数",
      severity: "warning",
      broken: ({ entry: { eventNames, subEvents } }) =>
        eventNames !== undefined && valueOf(subEvents) === undefined ? [["entry", "subEvents"]] : [],
    },
    "each-event-held": {
      says: "活动场次不少于活动项数",
      severity: "warning",
      broken: ({ entry: { sessions, subEvents } }) =>
        (valueOf(sessions) ?? Infinity) < (valueOf(subEvents) ?? 0) ? [["entry", "sessions"]] : [],
    },
    "school-of-a-likely-size": {
      says: "平均每所学校参与学生不超过两万人次",
      severity: "warning",
      broken: ({ entry: { pupils, schools } }) =>
        (valueOf(pupils) ?? 0) > 20_000 * (valueOf(schools) || Infinity) ? [["entry", "pupils"]] : [],
    },
  },
  facts: {
    series: { title: "开展校园系列活动", unit: "项", of: () => 1 },
    subEvents: { title: "系列中的活动", unit: "项", of: ({ entry }) => entry.subEvents },
    sessions: { title: "活动场次", unit: "场", of: ({ entry }) => entry.sessions },
    schools: { title: "覆盖学校", unit: "所", of: ({ entry }) => entry.schools },
    pupils: { title: "参与学生", unit: "人次", of: ({ entry }) => entry.pupils },
  },
  checks: {
    "events-recorded": {
      title: "系列写明的活动项数等于所属条目数",
      severity: "error",
      *find(own, { entries }) {
        for (const { entry, facts } of own) {
          const children = entries.filter((each) => each.entry.partOf === entry.id).map((each) => each.entry);
          const once = children.filter(({ sameAs }) => children.every(({ id }) => id !== sameAs));
          const stated = valueOf(facts.get("subEvents"));
          if (once.length === 0 || stated === undefined || stated === once.length) continue;
          yield {
            record: about(entry),
            path: ["entry", "subEvents"],
            says: `写了 ${stated} 项活动，台账里属于它的有 ${once.length} 项，请改成一致或补记遗漏的活动`,
          };
        }
      },
    },
    "no-series-in-a-series": {
      title: "系列活动之下不再套系列活动",
      *find(own) {
        const ids = new Set(own.map(({ entry }) => entry.id));
        for (const { entry } of own) {
          if (entry.partOf === undefined || !ids.has(entry.partOf)) continue;
          yield {
            record: about(entry),
            path: ["partOf"],
            says: "它所属的也是系列活动，学校和学生会重复计数，请改为单项活动",
          };
        }
      },
    },
  },
  section: ({ facts, compared, highlights, say }) => {
    const year = say`全年开展校园系列活动${facts.series}，包括各类活动${facts.subEvents}，共${facts.sessions}，${compared.sessions}，累计覆盖学校${facts.schools}，参与学生${facts.pupils}，${compared.pupils}。`;
    return [
      by(facts.entries, { one: highlights.length === 0 ? year : SILENCE, many: year }),
      ...highlights.map(({ entry: { title, entry }, facts: its, on, progress }) => {
        const festival = entry.festival && `“${entry.festival}”`;
        const only = entry.eventNames?.length === 1 && valueOf(entry.subEvents) === 1;
        // GB/T 15834: no 、 between names in quotation marks
        const names = entry.eventNames?.map((name) => `“${name}”`).join("");
        const events =
          names === undefined ? say`各类活动${its.subEvents}` : joined(names, only ? "" : "等", its.subEvents, "活动");
        const where = say`在${its.schools}学校`;
        // 拟在学校开展, 在学校正在开展, 在学校开展
        const does =
          progress === "planned" ? joined(verb(progress, ""), where, "开展") : joined(where, verb(progress, "开展"));
        return say`${on}，结合${festival}节庆活动，${does}${title}，包括${events}，共${its.sessions}，参与学生${its.pupils}。`;
      }),
    ];
  },
  examples: {
    good: [
      {
        festival: "三月三",
        eventNames: ["民族运动会", "民族团结故事会", "民族经典诵读大赛"],
        subEvents: 4,
        sessions: 12,
        schools: 6,
        pupils: { value: 3200, precision: "over" },
      },
      { eventNames: ["民族团结故事会"], subEvents: 1, sessions: 1, schools: 1, pupils: 1 },
      { subEvents: 3, schools: 2, pupils: 900 },
      { eventNames: ["民族运动会", "民族团结故事会"] },
      { subEvents: 0, sessions: 0, schools: 0, pupils: 0 },
      { pupils: "unknown", schools: "none-reported" },
      {},
    ],
    bad: {
      "names-within-count": { eventNames: ["民族运动会", "民族团结故事会"], subEvents: 1 },
      "names-once": { eventNames: ["民族运动会", "民族运动会"], subEvents: 2 },
      "names-unquoted": { eventNames: ["“民族运动会”"], subEvents: 1 },
      "pupils-come-to-an-event": { sessions: 0, pupils: 300 },
      "events-counted": { eventNames: ["民族运动会"] },
      "each-event-held": { subEvents: 4, sessions: 3 },
      "school-of-a-likely-size": { schools: 1, pupils: 30_000 },
    },
  },
});
