/** What a finding of a check-back says to the officer, in one line. */
import type { Finding, FindingCode } from "@taizhang/check-back";

const short = (text: string, most = 60): string => {
  const words = text.replace(/\|$/, "").replaceAll("|", "｜").replace(/\s+/g, " ");
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
};

/** Two wordings of one sentence cut to where they differ, with a few characters around. */
function contrast(from: string, to: string): string {
  const most = Math.min(from.length, to.length);
  let [same, end] = [0, 0];
  while (same < most && from[same] === to[same]) same += 1;
  while (end < most - same && from.at(-1 - end) === to.at(-1 - end)) end += 1;
  const cut = (text: string): string => {
    const [a, b] = [Math.max(0, same - AROUND), Math.min(text.length, text.length - end + AROUND)];
    return `“${a > 0 ? "…" : ""}${short(text.slice(a, b))}${b < text.length ? "…" : ""}”`;
  };
  return `${cut(from)} → ${cut(to)}`;
}

/** Characters shown beside what differs. */
const AROUND = 6;

const list = (words: readonly string[] = []): string => words.map((each) => `“${short(each)}”`).join("");

const WORDS: { readonly [C in FindingCode]: (finding: Finding) => string } = {
  "figure-changed": ({ from, to, ledger }) =>
    from === ledger ? `数被改动：${from} → ${to}；台账是 ${ledger}` : `数被改动：${from} → ${to}；台账现在是 ${ledger}`,
  "figure-outdated": ({ to, ledger }) => `数过时：文中 ${to}，台账现在是 ${ledger}；可用 report refresh 更新`,
  "figure-unknown": ({ to, ref }) => `台账里没有这个数：${to}（${ref}）`,
  "figure-deleted": ({ from }) => `数被删去：${from}`,
  "figure-overwritten": ({ severity, from, to }) =>
    severity === "error"
      ? `数被手写替换：${from} → ${to}，与台账不符，也不再随台账更新`
      : `数被手写替换：${to} 与台账相符，但不再随台账更新`,
  "figure-restyled": ({ to, ledger }) => `写法不同，数相符：${to}（台账写作 ${ledger}）`,
  "figure-multiplied": ({ to, count }) => `${to} 连着重复了 ${count} 次（LibreOffice 另存所致），请只留一个`,
  "figure-split": ({ from, to }) => `正文是 ${to}，绑定的数据是 ${from}：用 Word 打开会变回 ${from}`,
  "figure-unbound": ({ to }) => `${to} 与数据的绑定断了，report refresh 仍能更新它`,
  "number-known": ({ to, refs }) =>
    `手写的数 ${to}，与台账的 ${refs?.join("、")} 相同；如就是那个数，请复制它的控件过来`,
  "number-unknown": ({ to }) => `手写的数 ${to}，台账里没有，来历不明`,
  "head-changed": ({ from, to }) => `台账链头被改动：${from} → ${to}；写这份报告时是前者，不能用后者核对台账`,
  "paragraph-added": ({ to }) => `新加一段：${short(to ?? "")}`,
  "paragraph-removed": ({ from, refs }) =>
    `删去一段：${short(from ?? "")}${refs?.length ? `（其中有 ${refs.length} 个数）` : ""}`,
  "paragraph-moved": ({ to, count = 1 }) =>
    `移动了位置：${short(to ?? "", 30)}${count > 1 ? `（连同后面共 ${count} 段）` : ""}`,
  "paragraph-reworded": ({ sentences }) => {
    const [from, to] = [list(sentences?.from), list(sentences?.to)];
    if (from === "") return to === "" ? "改写：句子调换了次序" : `改写：加了${to}`;
    if (to === "") return `改写：删去${from}`;
    const [before, after] = [sentences?.from ?? [], sentences?.to ?? []];
    const one = before.length === 1 && after.length === 1;
    return `改写：${one ? contrast(before[0] ?? "", after[0] ?? "") : `${from} → ${to}`}`;
  },
  "paragraph-joined": ({ from }) => `并入别的段落：${short(from ?? "")}`,
  "paragraph-split": ({ to }) => `从别的段落拆出：${short(to ?? "")}`,
  "ledger-added": ({ from }) => `台账此后写出的一段，文中没有：${short(from ?? "")}`,
  "ledger-dropped": ({ from, to }) =>
    from === undefined ? `台账现在不再写这一段：${short(to ?? "")}` : `台账现在写作：${short(from)}`,
  "bar-changed": ({ from, to, ledger }) =>
    from === ledger
      ? `图中的数被改动：${from} → ${to}；台账是 ${ledger}`
      : `图中的数被改动：${from} → ${to}；台账现在是 ${ledger}`,
  "bar-outdated": ({ to, ledger }) => `图中的数过时：图中 ${to}，台账现在是 ${ledger}；可用 report refresh 更新`,
  "bar-renamed": ({ from, to }) => `图中的一项改了名称：${from} → ${to}`,
  "bar-added": ({ to }) => `图中加了台账没有的一项：${to}`,
  "bar-removed": ({ from }) => `图中删去一项：${from}`,
  "chart-added": ({ to }) => `新加一幅图：${to === "" ? "没有标题" : short(to ?? "")}；其中的数台账里没有，来历不明`,
  "chart-removed": ({ from }) => `删去一幅图：${short(from ?? "")}`,
  "chart-renamed": ({ from, to }) => `图的标题改动：${short(from ?? "")} → ${short(to ?? "")}`,
  comment: ({ by, to }) => `批注（${by.join("、")}）：${short(to ?? "")}`,
};

/** What is so when tracked changes are accepted, or only until then. */
function hanging({ state, by }: Finding): string {
  if (state === "made") return "";
  const who = by.filter((each) => each !== "").join("、");
  return state === "pending"
    ? `［接受${who === "" ? "" : ` ${who} `}的修订后］`
    : `［${who === "" ? "" : `${who} `}的修订接受后消除］`;
}

/** The finding in words, without its place. */
export const findingWords = (finding: Finding): string => hanging(finding) + WORDS[finding.code](finding);

/** Where it is: the nearest heading, and the paragraph as counted from the beginning of the file. */
export function placeWords({ code, paragraph, under }: Finding): string {
  const gone = code === "paragraph-removed" || code === "ledger-added";
  const heading = under.at(-1);
  const place = paragraph === 0 ? "文首" : `第 ${paragraph} 段${gone ? "之后" : ""}`;
  return heading === undefined ? place : `${heading}（${place}）`;
}

/** The sentence a figure or a number stands in; the words of other findings tell it themselves. */
export const quoteWords = ({ code, quote }: Finding): string[] =>
  /^(?:figure|number|bar)-/.test(code) || (code === "comment" && quote !== "") ? [`“${short(quote)}”`] : [];
