import { Kysely } from "kysely";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { question, questionOfMany } from "./question.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";
import type { Tables } from "./tables.ts";

function fresh(...settings: readonly (readonly [string, string])[]): Kysely<Tables> {
  const database = new DatabaseSync(":memory:");
  database.exec("create table settings (name text, value text)");
  for (const [name, value] of settings) database.prepare("insert into settings values (?, ?)").run(name, value);
  return new Kysely<Tables>({ dialect: sqliteDialect(database) });
}

it("is given its values in whichever order it writes them, and keeps its constants", async () => {
  const among = question((db, name: string, value: string) =>
    db.selectFrom("settings").selectAll().where("value", "=", value).where("name", "=", name).limit(1),
  );
  const db = fresh(["a", "1"], ["b", "1"], ["a", "2"]);
  expect(await among(db, "a", "1")).toEqual([{ name: "a", value: "1" }]);
  expect(await among(db, "b", "1")).toEqual([{ name: "b", value: "1" }]);
  expect(await among(db, "1", "a")).toEqual([]);
});

it("is written once for each database, also within its transactions", async () => {
  let written = 0;
  const all = question((db) => {
    written += 1;
    return db.selectFrom("settings").selectAll();
  });
  const [one, other] = [fresh(["a", "1"]), fresh(["b", "2"])];
  for (const db of [one, other, one]) await all(db);
  await one.transaction().execute((transaction) => all(transaction));
  expect(written).toBe(2);
  expect(await all(other)).toEqual([{ name: "b", value: "2" }]);
});

it("is refused when a value gets lost", async () => {
  const careless = question((db, name: string) => db.selectFrom("settings").selectAll().where("name", "=", `${name}!`));
  await expect(careless(fresh(), "a")).rejects.toThrow("a value of a question is no parameter");
});

it("is asked about as many as there are, in two forms that are written once", async () => {
  let written = 0;
  const named = questionOfMany((db, names) => {
    written += 1;
    return db.selectFrom("settings").select("name").where("name", "in", names).orderBy("name");
  });
  const names = Array.from({ length: 700 }, (_, at) => String(at).padStart(3, "0"));
  const db = fresh(...names.map((name) => [name, ""] as const), ["other", ""]);
  expect(await named(db, [])).toEqual([]);
  for (const some of [["007"], ["007", "missing"], ["missing"]])
    expect(await named(db, some)).toEqual(some.includes("007") ? [{ name: "007" }] : []);
  for (const count of [2, 255, 256, 257, 512, 700])
    expect(await named(db, names.slice(0, count))).toEqual(names.slice(0, count).map((name) => ({ name })));
  expect(written).toBe(2);
});
