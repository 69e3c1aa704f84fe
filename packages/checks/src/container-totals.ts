/** A container says what its children add up to. */
import { about, quantityOf, totalOf, add, NOTHING, type Check, type Observation, type Told } from "@taizhang/core";

const sumOf = (children: readonly Told[], fact: string) =>
  quantityOf(children.map(({ facts }) => totalOf(facts.get(fact) ?? "none-reported")).reduce(add, NOTHING));

export const containerTotals: Check = {
  code: "container-totals",
  title: "系列活动的数等于所属各项之和",
  severity: "error",
  *find({ entries, kinds }): Generator<Observation> {
    const byContainer = Map.groupBy(entries, (each) => each.entry.partOf);
    for (const { entry, facts } of entries) {
      const children = byContainer.get(entry.id);
      if (children === undefined) continue;
      const declared = kinds.find(({ kind }) => kind === entry.kind)?.facts ?? [];
      for (const { name, title, unit } of declared.filter((fact) => fact.name !== "entries")) {
        const [stated, sum] = [facts.get(name), sumOf(children, name)];
        if (stated === undefined || typeof stated === "string" || typeof sum === "string") continue;
        if (stated.value === sum.value) continue;
        yield {
          record: about(entry),
          path: ["entry"],
          says: `${title} 写了 ${stated.value}${unit}，所属 ${children.length} 条合计 ${sum.value}${unit}，请改成一致或补记遗漏的活动`,
        };
      }
    }
  },
};
