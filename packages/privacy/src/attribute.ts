/** What a list says of one person beside the name: sex, birth, party, schooling, origin, as data. */

const GENDER = /^(?:男|女)(?:性|士|童|生|孩)?$/;
const BIRTH =
  /^(?:生于|出生于?|出生(?:年月|日期)?)?(?:19|20)\d\d[年.\-/]?(?:\d{1,2}[月.\-/]?)?(?:\d{1,2}日?)?(?:出?生|生人|出生)?$|^(?:现年|今年|年龄|年)?\d{1,3}(?:周?岁|歲)$|^[一二三四五六七八九十]{1,3}岁$|^\d{2}后$/;
const PARTY =
  /^(?:中共|中国共产党)?(?:预备)?党员$|^(?:共青团|团)员$|^群众$|^无党派(?:人士)?$|^(?:民盟|民革|民建|民进|农工党|致公党|九三学社|台盟)(?:盟|会|社|党)?员?$|^政治面貌/;
const SCHOOLING =
  /^(?:全日制|在职|函授)?(?:大学|本科|大专|专科|中专|中技|高中|初中|小学|研究生|硕士|博士|文盲|半文盲|学士)(?:学历|文化|文化程度|学位|毕业|生|研究生)?$/;
const ORIGIN = /^[\u3400-\u9fff]{2,14}(?:人|籍)$|^(?:籍贯|祖籍|户籍|原籍|出生地|家住|现住|住址|住|户口)/;
const POST =
  /^(?:现任|现为|曾任|任|职业|职务|职称|工作单位|单位|毕业于|参加工作|入党|\d{4}年\d{1,2}月(?:参加工作|入党)|系|现)/;
const STATE =
  /^(?:已婚|未婚|离异|丧偶|健康|农业户口|城镇户口|低保户|残疾|务农|务工|无业|学生|农民|工人|教师|医生|退休|个体)$/;
const MASKED = /^[\dxX*×-]{4,}$/;

const UNIT =
  /(?:县|乡|镇|村|屯|寨|社区|街道|州|市|区|省|组|栋|号|路|街|巷|小学|中学|学校|大学|学院|公司|局|委|院|部|中心|厅|站|所|合作社|办|馆|协会|文工团|队)$/;

/** A place or an office, which a list may put between a name and what it says of it. */
export function isUnit(item: string): boolean {
  return UNIT.test(item);
}

/** Headings of a form written out in a line: 性别：男. */
export const LABEL =
  /^(?:姓名|名字|性别|民族|族别|族属|族籍|民族成[份分]|年龄|出生|出生年月|出生日期|政治面貌|籍贯|户籍|住址|家庭住址|文化程度|学历|身份证号?码?|证件号码?|联系电话|电话|手机号?|宗教信仰|信仰|职务|单位|人口|家庭人口|户主|婚姻状况|序号|备注|与户主关系)$/;

export function isGender(item: string): boolean {
  return GENDER.test(item);
}

/** Birth and whatever else a list may say of a person, the ethnic group and the religion left out. */
export function isAttribute(item: string): boolean {
  return [BIRTH, PARTY, SCHOOLING, ORIGIN, POST, STATE, MASKED].some((pattern) => pattern.test(item));
}

/** That which tells one person from others: a date of birth, an age, a dwelling, a number. */
export function isTelling(item: string): boolean {
  return BIRTH.test(item) || /^(?:籍贯|户籍|家住|现住|住址|住|身份证|出生)/.test(item) || MASKED.test(item);
}
