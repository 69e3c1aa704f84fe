/** 人 and 人次: the heads of an entry are not more than its attendances. */
import { about, type Check, type Observation, type YearView } from "@taizhang/core";

const HEADS = ["人", "名"];

export const headsAndAttendances: Check = {
  code: "heads-and-attendances",
  title: "同一条目里人数不多于人次",
  severity: "error",
  *find(view: YearView): Generator<Observation> {
    for (const { entry, facts } of view.entries) {
      const declared = view.kinds.find(({ kind }) => kind === entry.kind)?.facts ?? [];
      for (const heads of declared.filter(({ unit }) => HEADS.includes(unit))) {
        const attendances = declared.find(({ unit, title }) => unit === "人次" && heads.title.includes(title));
        const [few, many] = [facts.get(heads.name), facts.get(attendances?.name ?? "")];
        if (few === undefined || many === undefined || typeof few === "string" || typeof many === "string") continue;
        if (few.value <= many.value) continue;
        yield {
          record: about(entry),
          path: ["entry"],
          says: `${heads.title} ${few.value}${heads.unit}，多于 ${attendances?.title ?? ""} ${many.value}人次，请核对是否填反`,
        };
      }
    }
  },
};
