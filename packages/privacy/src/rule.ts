/** What the gate refuses, one row per rule: its stable code, and the sentence that says what it looks like and what to do instead. */

export interface Rule {
  /** For the clerk; it never holds the value. */
  readonly says: string;
  /** An error keeps the text out; a warning asks a person to look. */
  readonly severity: "error" | "warning";
}

const refuses = (says: string): Rule => ({ says, severity: "error" });

export const RULES = {
  "id-card": refuses("像居民身份证号；台账不登记个人，请删去，只写人数"),
  "id-card-15": refuses("像15位旧身份证号；台账不登记个人，请删去，只写人数"),
  "id-card-number": {
    says: "像以数字格式录入、末几位已失真的身份证号；如果是，请整列删去；如果不是，请写明它是什么",
    severity: "warning",
  },
  "residence-permit": refuses("像港澳台居民居住证号；台账不登记个人，请删去，只写人数"),
  "permanent-residence": refuses("像外国人永久居留身份证号；台账不登记个人，请删去，只写人数"),
  passport: refuses("像护照或通行证号；台账不登记个人，请删去，只写人数"),
  "bank-card": refuses("像银行卡号；台账不登记个人账户，请删去，只写金额"),
  mobile: refuses("像手机号码；台账不留个人联系方式，请删去；如果是编号或金额，请在前面写明名称或在后面写明单位"),
  landline: refuses("像固定电话号码；台账不留联系方式，请删去；如果是编号，请在前面写明名称"),
  email: refuses("像电子邮箱地址；台账不留联系方式，请删去"),
  plate: refuses("像车牌号；台账不登记个人车辆，请删去，只写辆数"),
  "person-ethnicity": refuses("像把某个人和民族写在一起；请去掉姓名或民族，只写各民族人数"),
  "person-religion": refuses("像把某个人和宗教信仰写在一起；请去掉姓名或信仰，只写人数"),
  "person-profile": refuses("像个人基本情况（姓名连同性别、出生年月、住址等）；台账不登记个人，请只写人数"),
  "register-table": refuses("像人员花名册：表头把姓名和民族、证件、电话、住址等列在一起；请改用汇总表，只写人数"),
} as const satisfies Readonly<Record<string, Rule>>;

/** The stable code of a rule: `id-card`, `person-ethnicity`. */
export type RuleCode = keyof typeof RULES;
