/** The list holds every plugin of the house once, and each keeps the house's own measure. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue, ENTRIES, screen } from "@taizhang/core";
import { expect, it } from "vitest";
import * as face from "./index.ts";

const { standard } = face;
const kinds = standard.map(({ kind }) => kind);

it("exports the list and nothing else", () => {
  expect(Object.keys(face)).toEqual(["standard"]);
});

it("is told in report order, activities of one category as they stand in the list", () => {
  const { activities } = catalogue(standard);
  const chapters = activities.map(({ category }) => category.chapter);
  expect(chapters.filter((chapter, at) => chapter !== chapters[at - 1])).toEqual([...new Set(chapters)]);
  for (const { category } of standard) {
    const same = (list: typeof standard) => list.filter((each) => each.category === category).map(({ kind }) => kind);
    expect(same(activities)).toEqual(same(standard));
  }
});

it("holds every plugin package, each under the name of its kind", () => {
  const plugins = join(import.meta.dirname, "../..");
  const rooms = globSync("*/package.json", { cwd: plugins })
    .map((path) => JSON.parse(readFileSync(join(plugins, path), "utf8")) as { name: string })
    .flatMap(({ name }) => (name === "@taizhang/plugins-standard" ? [] : [name]));
  expect(rooms.toSorted()).toEqual(kinds.map((kind) => `@taizhang/plugin-${kind}`).toSorted());
});

it.each(standard)("$kind has at least four rules of its own, errors and warnings", ({ rules, examples }) => {
  const own = rules.filter(({ name }) => Object.hasOwn(examples.bad, name));
  expect(own.length).toBeGreaterThanOrEqual(4);
  expect(new Set(own.map(({ severity }) => severity))).toEqual(new Set(["error", "warning"]));
});

it.each(standard)("$kind has good examples with none, one, many and unreported", (activity) => {
  const amounts = activity.examples.good.flatMap((example) => {
    const worn = typeof example === "object" && example !== null && "entry" in example ? example : { entry: example };
    const record = { kind: activity.kind, org: "451499", title: activity.title, when: { from: "2023" }, ...worn };
    const screened = screen(record, catalogue([activity]));
    return screened.ok ? [...screened.record.facts].filter(([name]) => name !== ENTRIES.name) : [];
  });
  const found = amounts.map(([, quantity]) => (typeof quantity === "string" ? quantity : Math.min(quantity.value, 2)));
  expect(found).toEqual(expect.arrayContaining([0, 1, 2, "none-reported"]));
});
