/** Sentences of clean reports, full of what resembles a person's number: dates, document numbers, sums, contracts, digests. */
import type { Part } from "./part.ts";
import type { Random } from "./random.ts";

type Sentence = (random: Random) => string;

const year = (r: Random) => r.between(2015, 2026);
const month = (r: Random) => r.between(1, 12);
const day = (r: Random) => r.between(1, 28);
const count = (r: Random) => r.between(1, 9999);
const sum = (r: Random) => `${r.between(1, 999)},${r.digits(3)},${r.digits(3)}.${r.digits(2)}`;
const hex = (r: Random, length: number) => Array.from({ length }, () => r.int(16).toString(16)).join("");
const uuid = (r: Random) =>
  `018${hex(r, 5)}-${hex(r, 4)}-7${hex(r, 3)}-${r.pick(["8", "9", "a", "b"])}${hex(r, 3)}-${hex(r, 12)}`;
const two = (n: number) => String(n).padStart(2, "0");
const serial = (r: Random) => `${r.between(1, 9)}${r.digits(r.between(13, 19))}`;
const town = (r: Random) =>
  `4514${two(r.between(1, 99))}${two(r.between(0, 99))}${r.int(10)}${r.pick(["", "000", "001", "012", "203"])}`;

const SENTENCES: Readonly<Record<Part, readonly Sentence[]>> = {
  tune: [
    (r) => `${year(r)}年${month(r)}月${day(r)}日，举办民族政策法规培训班${r.between(1, 9)}期，培训${count(r)}人次。`,
    (r) => `根据桂民委发〔${year(r)}〕${r.between(1, 199)}号文件，下达资金${sum(r)}元。`,
    (r) => `合同编号：${serial(r)}，金额${count(r)}万元。`,
    (r) => `合同号${serial(r)}，于${year(r)}-${two(month(r))}-${two(day(r))}签订。`,
    (r) => `采购流水号${year(r)}${two(month(r))}${two(day(r))}${r.digits(r.between(6, 10))}。`,
    (r) => `发票号码${r.digits(8)}，合计¥${sum(r)}。`,
    (r) => `条目${uuid(r)}已审核，摘要${hex(r, 64)}。`,
    (r) => `${year(r)}/${town(r).slice(0, 6)}/training-course/trainees 共${count(r)}人次`,
    (r) => `单位代码${town(r)}，${year(r)}年${month(r)}月上报。`,
    (r) =>
      `全县总人口${r.between(100, 999)}${r.digits(3)}人，其中壮族${r.between(10, 99)}${r.digits(3)}人，占${r.between(10, 99)}.${r.digits(2)}%。`,
    (r) => `投资${r.between(1, 9)}${r.digits(9)}元，完成${r.digits(2)}%。`,
    (r) => `项目资金${r.between(10, 99)}${r.digits(9)}元已拨付。`,
    (r) => `网站浏览量${r.between(1, 9)}${r.digits(10)}次。`,
    (r) => `统一社会信用代码1${r.int(2)}4514${r.digits(8)}${r.pick(["A", "M", "K"])}${r.digits(3)}。`,
    (r) => `会议于${month(r)}月${day(r)}日${two(r.int(24))}:${two(r.int(60))}召开，${count(r)}人参加。`,
    (r) => `档案号${r.between(1, 9)}${r.digits(3)}-${year(r)}-${r.digits(4)}-${r.digits(4)}。`,
    (r) => `招标项目编号GXZC${year(r)}-G1-${r.digits(6)}-YLZB，采购${count(r)}台。`,
    (r) => `表：${r.digits(3)} ${r.digits(4)} ${r.digits(4)} ${r.digits(2)} ${r.digits(5)} ${r.digits(3)}`,
    (r) =>
      `${town(r).slice(0, 6)},${year(r)},${month(r)},${r.between(0, 999)},${r.between(0, 999)},${r.between(0, 9999)}`,
    (r) => `订单${serial(r)}，设备编号SN${r.digits(11)}，型号E${r.digits(4)}。`,
    (r) => `增长${r.int(99)}.${r.digits(r.between(2, 14))}%，同比${r.int(9)}.${r.digits(2)}个百分点。`,
    (r) => `咨询请拨打12345，监督举报拨打12${r.digits(3)}。`,
    (r) => `网址http://www.example.gov.cn/art/${year(r)}/${month(r)}/${day(r)}/art_${r.digits(5)}_${r.digits(11)}.html`,
    (r) => `时间戳1${r.digits(12)}，版本2.${r.int(20)}.${r.int(20)}。`,
    (r) =>
      `${month(r)}月${day(r)}日至${month(r)}月${day(r)}日，开展宣传活动${count(r)}场，发放资料${r.between(1, 9)}${r.digits(4)}份。`,
    (r) =>
      `按照民委发〔${year(r)}〕${r.between(1, 99)}号和财行〔${year(r)}〕${r.between(1, 500)}号要求，安排经费${r.between(1, 99)}.${r.digits(2)}万元。`,
    (r) => `协议编号${serial(r)}`,
    (r) => `本年度合同共3份，编号分别为${serial(r)}、${serial(r)}和${serial(r)}。`,
    (r) => `支付凭证号：${year(r)}${two(month(r))}${r.digits(12)}；`,
    (r) => `预算${r.between(1, 9)}${r.digits(10)}元，决算${r.between(1, 9)}${r.digits(9)}.${r.digits(2)}元`,
    (r) => `sha256:${hex(r, 64)}`,
    (r) => `版次${uuid(r)}，前一版次${uuid(r)}`,
    (r) => `辖区代码：${town(r)}、${town(r)}`,
    (r) => `${year(r)}/${town(r).slice(0, 6)}/public-outreach/leaflets = ${r.between(1, 99)}${r.digits(4)}`,
    (r) =>
      `户籍人口${r.between(10, 99)}.${r.digits(2)}万人，少数民族占${r.between(10, 99)}%，瑶族${r.digits(4)}人，苗族${r.digits(3)}人。`,
    (r) => `点击${r.between(1, 9)}${r.digits(10)}次，转发${r.digits(5)}次`,
    (r) => `登记证号：桂宗证字（${year(r)}）第${r.digits(r.between(4, 9))}号`,
    (r) => `资产编号${r.between(1, 9)}${r.digits(14)}，原值${sum(r)}元`,
    (r) => `批次号 ${r.between(1, 9)}${r.digits(10)}，数量${count(r)}枚`,
    (r) =>
      `${year(r)}-${two(month(r))}-${two(day(r))}T${two(r.int(24))}:${two(r.int(60))}:${two(r.int(60))}.${r.digits(3)}Z 备份 ${r.digits(9)} 字节`,
    (r) => `${r.digits(4)}\t${r.digits(3)}\t${r.digits(4)}\t${r.digits(4)}\t${r.digits(2)}\t${r.digits(6)}`,
    (r) =>
      `共发放${r.between(1, 9)}${r.digits(3)}册，覆盖${count(r)}户${count(r)}人，${r.pick(["超额", "按期"])}完成全年目标的${r.between(90, 199)}.${r.digits(1)}%。`,
    (r) => `详见https://mzw.example.gov.cn/content_${r.digits(11)}.shtml?id=${r.digits(16)}`,
    (r) => `坐标107.${r.digits(14)}，22.${r.digits(15)}`,
    (r) => `ISBN 978-7-${r.digits(3)}-${r.digits(5)}-${r.int(10)}，定价${r.digits(2)}.00元`,
    (r) =>
      `项目代码${year(r)}-451499-${r.digits(2)}-${r.digits(2)}-${r.digits(6)}，总投资${r.between(1, 9)}${r.digits(10)}元。`,
    (r) =>
      `全年共开展活动${count(r)}场次，受众${r.between(1, 9)}${r.digits(4)}人次，同比增长${r.digits(2)}.${r.digits(2)}%。`,
    (r) =>
      `依据《条例》第${r.between(1, 60)}条和国办发〔${year(r)}〕${r.between(1, 99)}号，落实资金${r.between(1, 9)}.${r.digits(4)}亿元。`,
    (r) => `采购合同（编号${serial(r)}）已履行完毕。`,
    (r) => `付款单${serial(r)}，金额${sum(r)}元，经办日期${year(r)}/${month(r)}/${day(r)}。`,
    (r) => `合同${serial(r)}与合同${serial(r)}合并结算。`,
    (r) => `银行回单流水号${year(r)}${two(month(r))}${two(day(r))}${r.digits(9)}`,
    (r) => `校验值${hex(r, 64)}，大小${r.digits(8)}字节。`,
    (r) => `条目编号 ${uuid(r)}，上一修订 ${uuid(r)}`,
    (r) => `行政区划代码：${town(r)}；${town(r)}；${town(r)}`,
    (r) => `${year(r)}/${town(r).slice(0, 6)}/sports-meet/athletes：${r.between(1, 99)}${r.digits(3)}`,
    (r) => `男${r.digits(4)}人，女${r.digits(4)}人，壮族${r.digits(5)}人，瑶族${r.digits(4)}人，苗族${r.digits(3)}人`,
    (r) => `惠及群众${r.between(1, 9)}${r.digits(10)}人次`,
    (r) => `中标价${r.between(1, 9)}${r.digits(10)}元，节约${r.digits(6)}元`,
    (r) => `设备条码69${r.digits(11)}，保修至${year(r)}-${two(month(r))}-${two(day(r))}`,
    (r) => `${town(r).slice(0, 6)}\t${year(r)}\t${month(r)}\t${count(r)}\t${count(r)}\t${count(r)}`,
    (r) => `视频播放${r.between(1, 9)}${r.digits(9)}次，点赞${r.digits(6)}个，转发${r.digits(5)}次。`,
    (r) => `海拔${r.digits(3)}.${r.digits(1)}米，经度108.${r.digits(6)}，纬度22.${r.digits(6)}`,
    (r) => `立项编号：桂民宗〔${year(r)}〕${r.digits(3)}-${r.digits(4)}`,
    (r) => `第${r.between(1, 40)}期简报，总第${r.digits(3)}期，印${r.digits(3)}份。`,
    (r) => `邮政编码53${r.digits(4)}，信箱${r.digits(3)}号`,
    (r) => `网上公告 https://ggzy.example.gov.cn/${year(r)}${two(month(r))}${two(day(r))}/${hex(r, 32)}.html 已发布。`,
    (r) => `开展宣讲${count(r)}场，参与${r.between(1, 9)}${r.digits(5)}人次，覆盖率${r.digits(2)}.${r.digits(1)}%。`,
    (r) => `执行桂政办发〔${year(r)}〕${r.between(1, 150)}号，争取资金${r.between(1, 99)}${r.digits(6)}元。`,
    (r) => `签订合同2份：合同号${serial(r)}、${serial(r)}。`,
    (r) => `支付凭单编号${serial(r)}，摘要：${hex(r, 40)}。`,
    (r) => `电子发票号${r.digits(20)}，价税合计${sum(r)}元。`,
    (r) => `任务单号${year(r)}${two(month(r))}${two(day(r))}${r.digits(6)}已派发。`,
    (r) => `哈希 ${hex(r, 64)}`,
    (r) => `修订 ${uuid(r)} 取代 ${uuid(r)}`,
    (r) => `${town(r)} ${town(r)} ${town(r)}`,
    (r) => `${year(r)}/${town(r).slice(0, 6)}/media/articles 的值为${r.digits(2)}`,
    (r) => `其中少数民族${r.between(1, 99)}${r.digits(4)}人，壮族${r.between(1, 99)}${r.digits(4)}人。`,
    (r) => `服务群众${r.between(1, 9)}${r.digits(10)}人次`,
    (r) => `项目总投资${r.between(1, 9)}${r.digits(10)}元，其中中央资金${r.between(1, 9)}${r.digits(9)}元`,
    (r) => `资产卡片号${r.between(1, 9)}${r.digits(15)}，存放于${r.digits(3)}室`,
    (r) => `${year(r)}-${two(month(r))}\t${r.digits(4)}\t${r.digits(4)}\t${r.digits(3)}\t${r.digits(4)}`,
    (r) => `${town(r).slice(0, 6)}|${year(r)}|${month(r)}|${count(r)}|${count(r)}`,
    (r) => `短视频播放量${r.between(1, 9)}${r.digits(9)}，评论${r.digits(5)}条。`,
    (r) => `增幅${r.digits(2)}.${r.digits(14)}%，方差0.${r.digits(16)}。`,
    (r) => `批复文号：桂民宗函〔${year(r)}〕${r.digits(3)}号，存档${r.digits(4)}-${r.digits(2)}-${r.digits(4)}`,
    (r) => `编印简报${r.between(1, 60)}期${r.digits(4)}份，邮编53${r.digits(4)}。`,
    (r) => `公示见 http://zwgk.example.gov.cn/t${year(r)}${two(month(r))}${two(day(r))}_${r.digits(11)}.shtml 。`,
    (r) => `备份文件 ledger-${year(r)}${two(month(r))}${two(day(r))}${r.digits(6)}.db，${r.digits(10)}字节`,
  ],
  "held-out": [
    (r) =>
      `组织志愿服务${count(r)}次，累计时长${r.between(1, 9)}${r.digits(4)}小时，人均${r.digits(1)}.${r.digits(2)}小时。`,
    (r) => `依照民发〔${year(r)}〕${r.between(1, 99)}号，核拨补助${r.between(1, 9)}${r.digits(5)}.${r.digits(2)}元。`,
    (r) => `履约合同编号${serial(r)}，验收编号${serial(r)}。`,
    (r) => `本期合同台账：${serial(r)}`,
    (r) => `报销单${serial(r)}附发票${r.between(2, 9)}张，金额${sum(r)}元。`,
    (r) =>
      `系统日志 ${year(r)}-${two(month(r))}-${two(day(r))} ${two(r.int(24))}:${two(r.int(60))}:${two(r.int(60))},${r.digits(3)} 处理${r.digits(6)}条`,
    (r) => `文件指纹${hex(r, 64)}已登记。`,
    (r) => `{"id":"${uuid(r)}","org":"${town(r)}","year":${year(r)},"value":${r.digits(6)}}`,
    (r) => `下辖${town(r)}、${town(r)}等单位。`,
    (r) => `见${year(r)}/${town(r).slice(0, 6)}/translation/plaques，合计${r.digits(3)}枚。`,
    (r) => `汉族${r.digits(6)}人、壮族${r.digits(6)}人、其他${r.digits(4)}人。`,
    (r) => `访问量达${r.between(1, 9)}${r.digits(10)}人次`,
    (r) => `财政拨付${r.between(1, 9)}${r.digits(10)}元，自筹${r.between(1, 9)}${r.digits(10)}元`,
    (r) => `固定资产编号${r.between(1, 9)}${r.digits(15)}，折旧${r.digits(2)}.${r.digits(8)}%`,
    (r) => `${r.digits(4)},${r.digits(4)},${r.digits(3)},${r.digits(4)},${r.digits(2)},${r.digits(5)}`,
    (r) => `${town(r).slice(0, 6)} ${year(r)} ${r.between(1, 12)} ${count(r)} ${count(r)} ${count(r)}`,
    (r) => `直播观看${r.between(1, 9)}${r.digits(9)}次，互动${r.digits(6)}次。`,
    (r) => `系数0.${r.digits(r.between(8, 18))}，指数${r.digits(2)}.${r.digits(15)}`,
    (r) => `备案号桂ICP备${year(r)}${r.digits(6)}号，宗场证字（桂）F${r.digits(9)}号`,
    (r) => `第${r.between(1, 99)}次常务会议纪要〔${year(r)}〕${r.digits(2)}号第${r.between(1, 9)}条`,
    (r) =>
      `详情：https://news.example.com.cn/${year(r)}/${two(month(r))}${two(day(r))}/c${r.digits(6)}-${r.digits(8)}.html`,
    (r) =>
      `导出批次${year(r)}${two(month(r))}${two(day(r))}${two(r.int(24))}${two(r.int(60))}${two(r.int(60))}，共${r.digits(5)}行`,
  ],
};

/** One to four sentences of a clean report. */
export function cleanReport(random: Random, part: Part): string {
  const sentences = Array.from({ length: random.between(1, 4) }, () => random.pick(SENTENCES[part])(random));
  return sentences.map((sentence) => (/[。；]$/.test(sentence) ? sentence : `${sentence}\n`)).join("");
}

const NEITHER: Readonly<Record<Part, readonly Sentence[]>> = {
  tune: [
    (r) => `投入资金1${r.between(3, 9)}${r.digits(9)}元`,
    (r) => `合同编号：1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `1${r.between(3, 9)}${r.digits(9)}人次`,
    (r) => `设备序列号 1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `¥1${r.between(3, 9)}${r.digits(9)}.${r.digits(2)}`,
    (r) => `累计浏览1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `流水号1${r.between(3, 9)}${r.digits(9)}已到账`,
    (r) => `数据1${r.between(3, 9)}${r.digits(9)}字节`,
    (r) => `SN1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `编号0${r.digits(3)}-${r.digits(7)}`,
    (r) => `1${r.between(3, 9)}${r.digits(1)},${r.digits(3)},${r.digits(3)},${r.digits(3)}`,
    (r) => `2023-1${r.between(3, 9)}${r.digits(9)}-02`,
    (r) => `拨款1${r.between(3, 9)}${r.digits(9)}元整`,
    (r) => `订单号1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `协议（编号1${r.between(3, 9)}${r.digits(9)}）`,
    (r) => `产值达1${r.between(3, 9)}${r.digits(9)}元`,
    (r) => `播放1${r.between(3, 9)}${r.digits(9)}次`,
    (r) => `资产编码：1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `人口普查代码1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `面积1${r.between(3, 9)}${r.digits(9)}平方米`,
    (r) => `凭证1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `https://www.example.cn/a/1${r.between(3, 9)}${r.digits(9)}.html`,
    (r) => `GX-1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `档号0${r.digits(2)}-${r.digits(8)}`,
    (r) => `结余1${r.between(3, 9)}${r.digits(9)}元`,
    (r) => `单据编号：1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `受益1${r.between(3, 9)}${r.digits(9)}人次`,
    (r) => `合同号1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `总预算为1${r.between(3, 9)}${r.digits(9)}元`,
    (r) => `发票1${r.between(3, 9)}${r.digits(9)}已报销`,
    (r) => `点击量1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `物料代码1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `No.1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `www.example.cn/1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `WZ20231${r.between(3, 9)}${r.digits(9)}`,
    (r) => `累计投入1${r.between(3, 9)}${r.digits(9)}元`,
    (r) => `划拨1${r.between(3, 9)}${r.digits(9)}元`,
    (r) => `合同号：1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `惠及1${r.between(3, 9)}${r.digits(9)}人`,
    (r) => `快递单号1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `资金总量1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `票据号1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `阅读量1${r.between(3, 9)}${r.digits(9)}次`,
    (r) => `编码1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `No 1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `http://example.cn/id/1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `RK1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `0.1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `安排资金1${r.between(3, 9)}${r.digits(9)}元`,
    (r) => `协议号1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `辐射带动1${r.between(3, 9)}${r.digits(9)}人`,
    (r) => `运单编号1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `销售额1${r.between(3, 9)}${r.digits(9)}元`,
    (r) => `凭证号1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `浏览1${r.between(3, 9)}${r.digits(9)}次`,
    (r) => `序号1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `第1${r.between(3, 9)}${r.digits(9)}号`,
    (r) => `https://m.example.cn/p?id=1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `CG1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `3.1${r.between(3, 9)}${r.digits(9)}倍`,
  ],
  "held-out": [
    (r) => `下达专项1${r.between(3, 9)}${r.digits(9)}元`,
    (r) => `保单号1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `直接受益1${r.between(3, 9)}${r.digits(9)}人`,
    (r) => `物流单1${r.between(3, 9)}${r.digits(9)}件`,
    (r) => `营业收入1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `收据1${r.between(3, 9)}${r.digits(9)}已入账`,
    (r) => `用电1${r.between(3, 9)}${r.digits(9)}度`,
    (r) => `（编号1${r.between(3, 9)}${r.digits(9)}）`,
    (r) => `库存量1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `https://pan.example.cn/s/1${r.between(3, 9)}${r.digits(9)}/a`,
    (r) => `ZC1${r.between(3, 9)}${r.digits(9)}`,
    (r) => `经度10.1${r.between(3, 9)}${r.digits(9)}`,
  ],
};

/** Eleven digits that look like a telephone and are named or measured as something else. */
export function notTelephone(random: Random, part: Part): string {
  return random.pick(NEITHER[part])(random);
}

const NO_PAPERS: Readonly<Record<Part, readonly Sentence[]>> = {
  tune: [
    (r) => `设备编号E${r.digits(8)}`,
    (r) => `合同G${r.digits(8)}号`,
    (r) => `档案编号${r.between(1, 9)}${r.digits(14)}`,
    (r) => `凭证62${r.digits(14)}`,
    (r) => `沿G${r.digits(2)}高速行驶${r.digits(3)}公里`,
    (r) => `订单62${r.digits(17)}，金额${r.digits(4)}元`,
    (r) => `@全体成员 ${month(r)}月${day(r)}日开会`,
    (r) => `版本E${r.digits(4)}，云A区${r.digits(2)}台`,
    (r) => `学号${r.between(1, 9)}${r.digits(14)}`,
    (r) => `统一社会信用代码91450100MA5K${r.digits(5)}X`,
    (r) => `条形码69${r.digits(11)}`,
    (r) => `报告编号：GX${r.digits(7)}，桂林A线${r.digits(3)}米`,
    (r) => `资产编号 E${r.digits(8)}`,
    (r) => `批号G${r.digits(8)}`,
    (r) => `流水${r.between(1, 9)}${r.digits(14)}`,
    (r) => `支付凭证号 62${r.digits(17)}`,
    (r) => `经S${r.digits(3)}省道、G${r.digits(3)}国道到达`,
    (r) => `邮编${r.digits(6)}，编号${r.digits(15)}`,
    (r) => `满意度@2023：${r.digits(2)}.${r.digits(1)}%`,
    (r) => `型号D${r.digits(7)}，数量${r.digits(2)}台`,
    (r) => `系统登记号${r.between(1, 9)}${r.digits(14)}，状态正常`,
    (r) => `统一社会信用代码12451400${r.digits(8)}XK`,
    (r) => `项目库代码B${r.digits(8)}`,
    (r) => `粤港澳大湾区，浙江A组${r.digits(2)}人，新B级${r.digits(1)}项`,
    (r) => `型号E${r.digits(8)}`,
    (r) => `订单G${r.digits(8)}`,
    (r) => `单据号${r.between(1, 9)}${r.digits(14)}`,
    (r) => `合同编号62${r.digits(14)}`,
    (r) => `走G${r.digits(2)}转S${r.digits(3)}约${r.digits(2)}公里`,
    (r) => `产品序列号 ${r.between(1, 9)}${r.digits(14)}`,
    (r) => `@各乡镇 请于${day(r)}日前报送`,
    (r) => `版本号E${r.digits(3)}`,
    (r) => `工号${r.digits(15)}`,
    (r) => `信用代码11451400${r.digits(8)}XQ`,
    (r) => `票据62${r.digits(17)}作废`,
    (r) => `川A组、渝B组各${r.digits(2)}人`,
    (r) => `器材编号E${r.digits(8)}`,
    (r) => `合同编码G${r.digits(8)}`,
    (r) => `快递单号${r.between(1, 9)}${r.digits(14)}`,
    (r) => `流水号62${r.digits(14)}`,
    (r) => `G${r.digits(4)}次列车晚点${r.digits(2)}分`,
    (r) => `样品号 ${r.between(1, 9)}${r.digits(14)}`,
    () => `关注@县民宗局 公众号`,
    (r) => `E${r.digits(3)}会议室，F${r.digits(2)}展位`,
    (r) => `考号${r.digits(15)}`,
    (r) => `社会信用代码12451424${r.digits(8)}0Q`,
    (r) => `回单编号62${r.digits(17)}`,
    (r) => `京A组、沪B组、苏C组各${r.digits(2)}人`,
  ],
  "held-out": [
    (r) => `机器编号E${r.digits(8)}`,
    (r) => `图号G${r.digits(8)}`,
    (r) => `案卷号${r.between(1, 9)}${r.digits(14)}`,
    (r) => `订单编号62${r.digits(14)}`,
    (r) => `K${r.digits(4)}次、D${r.digits(4)}次列车`,
    (r) => `批次编号 ${r.between(1, 9)}${r.digits(14)}`,
    () => `请@办公室 转发`,
    (r) => `T${r.digits(2)}航站楼`,
    (r) => `条码号${r.digits(15)}`,
    (r) => `统一代码12450000${r.digits(8)}8M`,
    (r) => `流水62${r.digits(17)}`,
    (r) => `粤B线、鲁C线共${r.digits(2)}公里`,
  ],
};

/** What resembles a passport, a card, a plate, an address, and is none. */
export function notPapers(random: Random, part: Part): string {
  return random.pick(NO_PAPERS[part])(random);
}
