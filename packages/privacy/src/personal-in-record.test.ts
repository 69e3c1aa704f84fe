import { describe, expect, it } from "vitest";
import { personalInRecord } from "./personal-in-record.ts";

const found = (value: unknown, titles?: Parameters<typeof personalInRecord>[1]) =>
  personalInRecord(value, titles).map(({ rule, path }) => `${rule} ${path.join(".")}`);

const entry = {
  id: "018b5d43-b400-7c8b-ae5f-8a4d5f67bbf7",
  kind: "training-course",
  org: "451499",
  title: "民族政策法规培训班",
  when: { from: "2023-10-24", precision: "day" },
  evidence: [{ ref: "民委发〔2024〕18号", digest: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" }],
  entry: { sessions: 1, trainees: { value: 90, precision: "about" }, budget: 13812345678 },
};

describe("a record", () => {
  it("of the ledger passes", () => {
    expect(found(entry)).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ["a text", { ...entry, title: "为13812345678办理" }, "mobile title"],
    ["a text deep inside", { a: [{ b: "110105194912310003" }] }, "id-card a.0.b"],
    ["a rounded number", { code: 451422198506120000 }, "id-card-number code"],
    ["a number under its name", { phone: 13812345678 }, "mobile phone"],
    ["fields that ask for a person", { 姓名: "韦大明", 民族: "壮族" }, "register-table 姓名"],
    ["the same in English", { name: "韦大明", ethnicity: "壮族" }, "register-table name"],
    ["a person over two fields", { who: "韦大明", what: "壮族" }, "person-ethnicity who"],
    ["a number over two fields", { a: "110105194", b: "912310003" }, "id-card a"],
    ["a number over two entries", [{ a: "110105194" }, { a: "912310003" }], "id-card 1.a"],
  ])("is refused for %s", (_, value, expected) => {
    expect(found(value)).toContain(expected);
  });

  it("masks a field name that is personal itself", () => {
    expect(found({ "110105194912310003": 1 })).toEqual(["id-card 11…"]);
  });

  it("hears the titles of its fields", () => {
    expect(found({ nr: "13812345678" }, () => "合同编号")).toEqual([]);
  });

  it("names things without being refused", () => {
    expect(found({ name: "壮族歌圩节", ethnicity: "壮族" })).toEqual([]);
  });
});
