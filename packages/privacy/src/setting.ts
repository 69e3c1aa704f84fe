/** What stands around a number and tells what it is: a heading, a word before it, a unit after it. */

/** What the caller knows about the text: the heading of its column or the title of its field, and its unit. */
export interface Context {
  readonly header?: string;
  readonly unit?: string;
}

/** Words after which a number is somebody's telephone. */
const CALLS =
  /电话|手机|座机|固话|传真|联系|致电|拨打|热线|短信|微信|qq|来电|tel|phone|mobile|\bmob|\bcell|\bfax|wechat|whatsapp/i;
/** Words after which a number is an identity number, or another that persons carry. */
const IDENTIFIES = /身份|证件|证号|居民证|\bid(?:entity)?[\s_-]*(?:card|no|number)\b|idcard/i;
const BANKS = /卡号|银行|账[号户]|帐[号户]|开户|户名|储蓄|转账|汇款|信用卡|一卡通|社保卡|工资卡|bank|account/i;
const TRAVELS = /护照|通行证|回乡证|台胞证|旅行证|passport|permit/i;

/** Words after which a number counts, numbers or prices something. */
const NAMES =
  /编号|编码|代码|序号|序列|合同|协议|流水|订单|单号|文号|批号|批次|型号|版本|凭证|发票|票据|单据|付款单|收据|回单|金额|资金|经费|预算|拨款|总额|共计|合计|累计|总计|小计|投入|收入|支出|产值|价值|价款|税额|余额|面积|档号|案号|项目号|立项|标段|招标|采购|条码|条形码|统一社会信用|登记号|许可|备案|资产|设备|浏览|阅读量|点击|播放|人口|时间戳|¥|￥|\$|№|\bno\.?|\bsn\b|\bcode\b|isbn|issn|amount|total|budget|price|serial|order|contract/i;

/** Any other kind of number (学号, 第…), or of quantity (点击量为, 增加值达, 共). */
const NUMBERED =
  /(?:[\u3400-\u9fff]号码?|第|[额量值数费款率价资息差比]|[总合累小]计|[共达约近超逾占计])(?:[为达是约共超近有]|达到|超过)?[: ]?$/;

/** Units and measure words after which a number is a quantity. */
const UNITS =
  /^\s?(?:[余多])?\s?(?:[万亿千百]?(?:元|人次|人民币|美元|欧元|日元|公里|公斤|千克|毫克|平方|平米|立方|公顷|千瓦|千米|厘米|毫米|毫升|毫秒|小时|分钟|工时|课时|学时|点击|阅读|字节|比特|赫兹|[人名位户家件册份本部套台架辆艘条根支枝只头匹株棵粒颗个项次场期批篇幅张页字词句行列段节章集首支笔宗起例枚块片面间栋幢座处所层级届班组队号倍吨斤克两升亩米里丈尺寸度分点股票箱包袋盒瓶桶袋天年月周日秒瓦伏安帕卡兆](?![机话]))|[万亿%％‰]|(?:kg|km|kwh|kb|mb|gb|tb|ms|ml|cm|mm|rmb|cny|usd|m2|㎡|m)\b)/i;

export interface Setting {
  readonly calls: boolean;
  readonly identifies: boolean;
  readonly banks: boolean;
  readonly travels: boolean;
  /** It is named or measured as something else than a person's number. */
  readonly otherwise: boolean;
}

const NEAR = 18;
/** How far back a row of numbers may have been named: 编号分别为…、…和…. */
const ROW = 70;

/** The setting of a stretch of folded text. */
export function settingOf(text: string, start: number, end: number, { header = "", unit = "" }: Context): Setting {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const line = before.slice(Math.max(before.lastIndexOf("\n"), before.lastIndexOf("。")) + 1);
  const clause = /[^,;。\n\t|]*$/.exec(text.slice(Math.max(0, start - ROW), start))?.[0] ?? "";
  const about = `${header}\n${line}`;
  return {
    calls: CALLS.test(about),
    identifies: IDENTIFIES.test(about),
    banks: BANKS.test(about),
    travels: TRAVELS.test(about),
    otherwise:
      NAMES.test(`${header}\n${clause}`) ||
      NUMBERED.test(clause) ||
      UNITS.test(unit) ||
      UNITS.test(text.slice(end, end + 8)),
  };
}

/** Whether neither a letter nor a digit touches the stretch and it is no fraction, so that it is a number of its own. */
export function standsFree(text: string, start: number, end: number): boolean {
  return !WORD.test(text.charAt(start - 1)) && !WORD.test(text.charAt(end)) && !isFraction(text, start);
}

/** Whether a decimal point goes before: 0.138…; the label of a point does not count: “2.138…” at the head of a line. */
export function isFraction(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 5), start);
  return /\d\.$/.test(before) && !/(?:^|[\s。;])[1-9]\d?\.$/.test(before);
}

const WORD = /[0-9A-Za-z]/;

/** Whether the stretch lies in an address of the web or a path, where numbers name pages. */
export function inAddress(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  const word = before.slice(before.search(/[!-~]*$/));
  return /:\/\/|www\./i.test(word) && !/(?:tel|phone|mobile)[=:/]*$/i.test(word);
}
