import { describe, expect, it } from "vitest";
import { inventedIdentity, inventedName } from "./corpus/invented.ts";
import { seeded } from "./corpus/random.ts";
import { personalIn } from "./personal-in.ts";

const rulesIn = (text: string, context?: Parameters<typeof personalIn>[1]) =>
  personalIn(text, context).map(({ rule }) => rule);

// 000 is a serial that is never given
const id = "110105194912310003";

describe("identity numbers", () => {
  it.each([
    ["plain", id],
    ["inside a longer run of digits", `20231024${id}77`],
    ["behind a name that ends in a numeral", `张三${id}`],
    ["full width", "１１０１０５１９４９１２３１０００３"],
    ["Chinese numerals", "一一〇一〇五一九四九一二三一〇〇〇三"],
    ["a name and Chinese numerals", "张三一一〇一〇五一九四九一二三一〇〇〇三"],
    ["grouped", "110105 19491231 0003"],
    ["cut by a line", "1101051949\n12310003"],
    ["turned round on the screen", `\u202e${id.split("").toReversed().join("")}\u202c`],
    ["invisible characters between", id.split("").join("\u200b")],
  ])("%s", (_, text) => {
    expect(rulesIn(text)).toEqual(["id-card"]);
  });

  it("tells residents of Hong Kong, Macao, Taiwan and foreigners apart", () => {
    const random = seeded(1);
    expect(rulesIn(inventedIdentity(random, "tune", "810000"))).toEqual(["residence-permit"]);
    expect(rulesIn(inventedIdentity(random, "tune", "931840"))).toEqual(["permanent-residence"]);
  });

  it("warns of numbers that a spreadsheet has rounded", () => {
    expect(personalIn("4.51422198506121E+17")).toMatchObject([{ rule: "id-card-number", severity: "warning" }]);
    expect(rulesIn("451422198506120000")).toEqual(["id-card-number"]);
  });

  it.each([
    ["a wrong check digit", "110105194912310004"],
    ["a day that is none", "110105194913310003"],
    ["columns of a ledger", "110105 2023 10 24 0003"],
    ["an entry's id", "018b5d43-b400-7c8b-ae5f-8a4d5f67bbf7"],
    ["a digest", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
    ["organisations", "451499001002、451499001、451499"],
    ["a figure's ref", "2023/451499/training-course/trainees"],
    ["a document number", "民委发〔2024〕18号"],
  ])("lets %s pass", (_, text) => {
    expect(rulesIn(text)).toEqual([]);
  });
});

describe("other numbers", () => {
  it.each([
    ["mobile", "13812345678"],
    ["mobile", "+86 138-1234-5678"],
    ["mobile", "张三一三八一二三四五六七八"],
    ["mobile", "编号1，联系电话：13812345678"],
    ["mobile", "2.13812345678"],
    ["landline", "0771-5861234"],
    ["landline", "办公电话5861234"],
    ["id-card-15", "110105491231000"],
    ["passport", "E12345678"],
    ["bank-card", "6222020000000000000"],
    ["email", "wei.daming@example.gov.cn"],
    ["plate", "桂F·12345"],
  ])("%s: %s", (rule, text) => {
    expect(rulesIn(text)).toEqual([rule]);
  });

  it.each([
    "资金13812345678元",
    "合同编号：13812345678",
    "13812345678人次",
    "第13812345678号",
    "0.13812345678",
    "资产E12345678",
  ])("lets %s pass", (text) => {
    expect(rulesIn(text)).toEqual([]);
  });

  it("hears what the heading and the unit say", () => {
    expect(rulesIn("13812345678", { header: "金额" })).toEqual([]);
    expect(rulesIn("13812345678", { unit: "元" })).toEqual([]);
    expect(rulesIn("13812345678", { header: "手机", unit: "个" })).toEqual(["mobile"]);
  });
});

describe("persons", () => {
  it.each([
    ["person-ethnicity", "买买提·艾合买提，男，维吾尔族，1985年3月生"],
    ["person-ethnicity", "买买提.艾合买提（维吾尔族）"],
    ["person-ethnicity", "壮族群众韦大明说，政策好。"],
    ["person-ethnicity", "韦大明的民族成份由汉族变更为壮族"],
    ["person-ethnicity", "帮助韦大明同志办理民族成份变更"],
    ["person-ethnicity", "韦大明_壮族_申请表.docx"],
    ["person-ethnicity", "姓名：韦大明\n民族：壮族"],
    ["person-ethnicity", "⽊小花，女，壯族"],
    ["person-religion", "马小军信仰伊斯兰教"],
    ["person-religion", "信教群众马小军反映"],
    ["person-religion", "马小军阿訇主持"],
    ["person-profile", "韦大明，男，1985年3月生，大学学历"],
  ])("%s: %s", (rule, text) => {
    expect(rulesIn(text)).toEqual([rule]);
  });

  it.each([
    "在回族乡、三江侗族自治县，汉族群众320人参加",
    "县委书记张某出席，副县长韦大明到瑶族聚居区调研",
    "党组书记韦大明为壮族青年干部讲党课",
    "三江侗族自治县县长韦大明、某某瑶族乡乡长盘小花到会",
    "壮族、瑶族、苗族等各民族像石榴籽一样",
    "马山壮族会鼓、龙胜瑶族长鼓舞、瑶族盘王节",
    "县佛教协会会长韦大明参加座谈",
    "信教群众约300人，教职人员5名",
    "主讲：韦大明（县委统战部）\n壮族，主要分布在南部",
    "受理来访：男，12人次；女，8人次",
    "2023年10月生态环保活动",
  ])("lets pass: %s", (text) => {
    expect(rulesIn(text)).toEqual([]);
  });
});

describe("a finding", () => {
  it("points into the text as it was given", () => {
    const [found] = personalIn("拨打\u200b１３８1234\u200b5678完");
    expect(found?.at).toEqual({ start: 3, end: 15 });
  });

  it("shows at most two characters, of a name only one, and says nothing of the value", () => {
    const random = seeded(2);
    for (let n = 0; n < 200; n++) {
      const name = inventedName(random, "tune");
      const id18 = inventedIdentity(random, "tune");
      expect(personalIn(`${name}，男，壮族`).map(({ shown }) => shown)).toEqual([`${name.charAt(0)}…`]);
      expect(personalIn(id18).map(({ shown, says }) => [shown, says.includes(id18.slice(0, 3))])).toEqual([
        [`${id18.slice(0, 2)}…`, false],
      ]);
    }
  });
});
