/** What a heading of a column, a label of a form or the name of a field asks for: a person's name, or what makes a register of names. */
import { fold } from "./fold.ts";

/** `name` asks for a person's name; `role` asks for somebody, often an official; the others ask for what persons have. */
export type Asked =
  | "name"
  | "role"
  | "ethnicity"
  | "religion"
  | "identity"
  | "contact"
  | "address"
  | "birth"
  | "politics"
  | "gender"
  | "account";

const ASKED: readonly (readonly [Asked, RegExp])[] = [
  [
    "name",
    /^(?!.*(?:单位|部门|活动|项目|节目|作品|译|牌|使用))(?:.{0,6}姓名.{0,4}|名字|中文名|英文名|曾用名|fullname|realname|(?:person|student|applicant)name)$/,
  ],
  [
    "role",
    /^(?:负责人|联系人|经办人|填报人|主持人|主讲人|授课人|讲师|参加人员?|参会人员?|人员|代表|职工|学员|学生|申请人|户主|家长|监护人|当事人|信徒|信众|教职人员|宗教教职人员|获奖(?:人|者|个人|人员)|推荐人选|推荐对象|先进个人|模范个人|个人|候选人|传承人|运动员|选手|演员|作者|村民|居民|成员|被推荐人|受助人|受益人|name|contact|person|member|applicant)$/,
  ],
  ["ethnicity", /^(?:所属|本人|学生|户主)?(?:民族|族别|族属|族裔|民族成[份分]|民族类别)$|ethnic/],
  ["religion", /^(?:宗教|教别|教派|信仰|宗教信仰|有无宗教信仰|信教情况|是否信教|信仰何教)$|religio|faith/],
  ["identity", /身份证|证件号|公民身份|居民证|护照|通行证|idcard|idnumber|identity(?:no|number|card)|passport/],
  ["contact", /电话|手机|联系方式|微信号?$|^qq号?码?$|邮箱|电子邮件|phone|mobile|^tel$|telephone|wechat|^e?mail/],
  ["address", /住址|家庭地址|户籍|户口|籍贯|居住地|现住|通[讯信]地址|居住地址|^地址$|^address$|homeaddress/],
  ["birth", /^(?!.*(?:人口|率|数))(?:.{0,4}出生.{0,5}|.{0,4}生日|年龄|周?岁数?|birth.*|dateofbirth|dob|age)$/],
  ["politics", /政治面貌|^党派$|入党时间|politicalstatus/],
  ["gender", /^性别$|^gender$|^sex$/],
  ["account", /银行卡|银行账[户号]|^卡号$|开户行|bankaccount|cardnumber/],
];

const LONGEST = 24;

/** A character that some heading above has; most cells of a table have none. */
const MAY_ASK = /[名者人表工员学主家师信教民村族裔宗派仰证照电话手机系微箱址籍户住地讯生日龄岁面貌党性别银卡开a-z]/i;

/** Headings that were looked at before: there are few, and each comes with every row. */
const known = new Map<string, { readonly asked: Asked | undefined }>();
const KNOWN = 1000;

/** What a heading asks for, spaces, marks and brackets left out: “姓 名*（必填）” asks for a name. */
export function askedBy(heading: string): Asked | undefined {
  if (heading.length > LONGEST || !MAY_ASK.test(heading)) return undefined;
  const before = known.get(heading);
  if (before !== undefined) return before.asked;
  const asked = read(heading);
  if (known.size >= KNOWN) known.clear();
  known.set(heading, { asked });
  return asked;
}

function read(heading: string): Asked | undefined {
  const bare = fold(heading)
    .text.replace(/\([^()]*\)|\[[^[\]]*\]|[\s*:·、,./_-]|^\d+/g, "")
    .toLowerCase();
  return ASKED.find(([, pattern]) => pattern.test(bare))?.[0];
}

/** Whether a heading names places or offices, so that what looks like a name below it is none. */
export function asksForPlace(heading: string): boolean {
  return /单位|部门|地区|县|乡|镇|村|屯|寨|社区|街道|学校|场所|地点|名称|组织|机构|项目|活动|节目|作品|品种/.test(
    heading,
  );
}
