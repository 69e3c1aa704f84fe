/** What persons are called, as data: a word of this kind before or after a name says that it is one. */

const PEOPLE =
  "群众|信众|干部|职工|学生|青年|少年|少女|小伙子?|姑娘|妇女|儿童|老人|老年人|大学生|中学生|小学生|党员|团员|教师|老师|同志|" +
  "村民|居民|农民|牧民|渔民|移民|代表|选手|运动员|教练员?|歌手|演员|艺人|传承人|绣娘|工匠|匠人|作家|诗人|画家|歌唱家|摄影家|音乐家|舞蹈家|" +
  "医生|护士|战士|军人|民警|辅警|法官|检察官|律师|企业家|商户|商贩|个体户|务工人员|流动人员|学员|嘉宾|家长|考生|同学|公民|男子|女子|" +
  "男孩|女孩|男生|女生|阿妈|阿爸|阿婆|阿公|阿姨|大妈|大叔|大爷|大姐|大哥|奶奶|爷爷|老乡|户主|申请人|当事人|监护人|父亲|母亲|丈夫|妻子|配偶|子女|儿子|女儿|" +
  "村医|能人|带头人|能手|模范|先进个人|骨干|宣讲员|讲解员|志愿者|导游|店主|摊主|老板|师傅|护林员|网格员|调解员|联络员|信息员|协管员|" +
  "司机|工人|农户|贫困户|脱贫户|低保户|五保户|监测户|住户|租户|人士|教徒|信徒|教职人员|主讲人|负责人|联系人|经办人|获奖者|作者|同胞|孤儿|新娘|新郎|患者|病人|死者|伤者|嫌疑人|上访人|信访人|来访人|候选人|人选|" +
  "厨师|裁缝|木匠|铁匠|乡贤|寨老|歌师|歌王|鼓师|戏师|师公|巫师|毕摩|东巴|头人|族长|理事|会员|成员|队员|社员|学者|硕士|博士|毕业生|研究生|青少年|幼儿|婴儿|产妇|孕妇";

const POSTS =
  "书记|副书记|第一书记|支书|主任|副主任|局长|副局长|县长|副县长|州长|市长|区长|乡长|副乡长|镇长|副镇长|村长|科长|股长|处长|部长|副部长|" +
  "常委|委员|会长|副会长|秘书长|理事长|校长|副校长|院长|园长|站长|所长|馆长|队长|组长|班长|寨长|团长|经理|董事长|厂长|社长|主席|副主席|教授|专家|研究员|讲师|干事|科员|文书|会计";

/** What kind of people, and in what work. */
const KINDS =
  "困难|贫困|优秀|残疾|留守|孤寡|流动|外来|返乡|退役|先进|知名|著名|年轻|中年|老年|老|小|女|男|乡村|社区|农村|特困|单亲|独居|高龄|失学|务工|种植|养殖|" +
  "致富|创业|普通|基层|民间|民族|退休|下岗|参训|参赛|获奖|随迁|在校|应届|患病|受灾|非遗|代表性|国家级|自治区级|省级|市级|县级|驻村|返岗|就业|双语|青年|中青年";

/** A person, or a person by the post, at the end of a text; most words for persons end in few ways. */
export const ROLE_AT_END = new RegExp(`(?:${PEOPLE}|${POSTS}|[员者生手家师匠娘妇官警人])[的:“"'( ]?$`);
const KIND_AT_START = new RegExp(`^(?:${KINDS})`);
const ROLE_AT_START = new RegExp(`^(?:${PEOPLE}|${POSTS}|籍|裔)[:“"' ]?`);
const MOST_ROLES = 3;

/** The words that say what a person is at the beginning of a text, kinds before them: 困难群众, 青年歌手. "" when there are none. */
export function rolesAtStart(text: string): string {
  let at = 0;
  let roles = 0;
  for (;;) {
    const rest = text.slice(at);
    const role = roles < MOST_ROLES ? ROLE_AT_START.exec(rest)?.[0] : undefined;
    const word = role ?? (roles === 0 ? KIND_AT_START.exec(rest)?.[0] : undefined);
    if (word === undefined) return roles === 0 ? "" : text.slice(0, at);
    if (role !== undefined) roles++;
    at += word.length;
  }
}

/** Any other word that ends like one for a person: 山歌手, 医师. It proves less. */
export const WORD_AT_START = /^[\u3400-\u9fff]{1,3}?[手师员者家匠医](?=[\u3400-\u9fff])/;
/** How a name is followed when it is one: by a way to address the person, or by the post. */
export const TITLE_AT_START = new RegExp(
  `^(?:同志|先生|女士|小姐|同学|老师|师傅|大妈|大叔|大爷|大姐|大哥|阿妈|阿婆|奶奶|爷爷|老人|${POSTS}|等(?:人|同志|\\d|[二三四五六七八九十两])|一家|一户|户(?!籍|口|外)|家庭|家[里中]?|夫妇|夫妻|本人|[男女](?![性方]))`,
);
export const TITLE_AT_END =
  /(?:同志|先生|女士|小姐|同学|老师|师傅|大妈|大叔|大爷|大姐|大哥|老人|书记|主任|局长|本人|等人|一家|夫妇|夫妻|户|家)$/;
