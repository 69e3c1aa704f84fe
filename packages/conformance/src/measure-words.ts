/** The measure words a fact may be counted in. A unit outside this list is a typing mistake or no unit at all. */
export const MEASURE_WORDS: readonly string[] = (
  "场 场次 次 期 轮 届 人 名 人次 户 份 册 本 条 张 幅 块 版 面 处 个 家 家次 所 件 部 例 枚 批 批次 篇 篇次 " +
  "项 宗 起 支 队 台 套 间 座 辆 句 段 首 种 类 元 万元 亿元 天 个工作日 课时 学时 小时 分钟 米 公里 平方米 亩 公斤 吨"
).split(" ");
