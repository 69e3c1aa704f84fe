/** What privacy asks: no field invites data about a person. */
import type { Activity } from "@taizhang/core";
import { defect, type Defect } from "./defect.ts";
import { fieldsOf } from "./field.ts";

/** Words that ask for a person's data, whatever is typed. */
const ASKS =
  /姓名|身份证|证件号|电话|手机|联系方式|邮箱|微信|QQ号|住址|家庭地址|户籍|籍贯|出生|生日|性别|年龄|民族成[份分]|^民族$|族别|宗教信仰|信教|政治面貌|照片|人脸|银行卡|名单/;

/** Words that ask for a person where a text is typed; a count of such people is welcome. */
const ASKS_IN_TEXT =
  /联系人|负责人|申请人|当事人|主讲人|授课人|讲师|参训人|运动员|作者|获奖者|学员|居民|村民|信众|教职人员/;

const ENGLISH =
  /person|(first|last|full|given|family|real|user)name|phone|mobile|telephone|(id|identity|passport)(card|no|number)|e-?mail|wechat|address|birth|gender|^sex$|^age$|ethnic|religio|faith/i;

/** No field asks for names, numbers, ethnicity or religion of persons. */
export function impersonal(activity: Activity): Defect[] {
  return fieldsOf(activity).fields.flatMap(({ path, name, title = "", description = "", isText }) => {
    const words = `${title}${description}`;
    const found =
      ASKS.exec(title)?.[0] ??
      ASKS.exec(description)?.[0] ??
      (isText ? (ASKS_IN_TEXT.exec(words)?.[0] ?? ENGLISH.exec(name.replace(/[-_]/g, ""))?.[0]) : undefined);
    if (found === undefined) return [];
    return [
      defect(
        "field-personal",
        `field ${path}: asks for data about persons (“${found}”); the ledger holds counts and units only`,
      ),
    ];
  });
}
