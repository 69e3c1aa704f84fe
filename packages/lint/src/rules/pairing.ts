/** Quotation marks and brackets: Chinese ones, each with its other half. */
import type { Line } from "../line.ts";
import type { Rule, Spot } from "../rule.ts";

type Quote = Spot & { readonly kind: "pair" | "ascii" };

const ASCII = /["＂]/;

/** What is wrong with the double quotation marks of one line. */
function* quotesOf(line: Line): Generator<Quote> {
  const place = (from: number) => ({ line, from, to: from + 1 });
  const lonely = (from: number): Quote => {
    const sign = line.text.charAt(from);
    const other = sign === "”" ? "前引号“" : "后引号”";
    return { ...place(from), kind: "pair", says: `此处的引号${sign}没有另一半；请补上${other}或删去` };
  };
  let open: number | undefined;
  for (const { index, 0: sign } of line.text.matchAll(/[“”"＂]/g)) {
    const before = open === undefined ? undefined : line.text.charAt(open);
    if (ASCII.test(sign)) {
      if (before === "“") {
        const says = `前引号“配了半角的${sign}，引号不成对；应写”`;
        yield { ...place(index), kind: "pair", says, fix: "”" };
        open = undefined;
      } else if (open !== undefined) {
        const says = `引号应写“”，此处是半角的${sign}`;
        yield { ...place(open), kind: "ascii", says, fix: "“" };
        yield { ...place(index), kind: "ascii", says, fix: "”" };
        open = undefined;
      } else open = index;
    } else if (sign === "“") {
      if (open !== undefined) yield lonely(open);
      open = index;
    } else if (open === undefined) yield lonely(index);
    else {
      if (before !== "“") {
        const says = `后引号”配了半角的${before}，引号不成对；应写“`;
        yield { ...place(open), kind: "pair", says, fix: "“" };
      }
      open = undefined;
    }
  }
  if (open !== undefined) yield lonely(open);
}

const only = (kind: Quote["kind"]): Rule["find"] =>
  function* ({ lines }) {
    for (const line of lines) {
      for (const { kind: it, ...spot } of quotesOf(line)) if (it === kind) yield spot;
    }
  };

const quotePair: Rule = {
  code: "punct/quote",
  title: "引号不成对",
  says: "引号不成对，请补上另一半",
  source: "GB/T 15834—2011 4.8",
  strength: "must",
  severity: "warning",
  examples: {
    bad: ['牢固树立“三个离不开",增强“五个认同”。', "深化“七进活动。", "深化七进”活动。", '深化"七进”活动。'],
    good: ["深化“七进”活动。", "增强“五个认同”“四个与共”。", "（“七进”活动）", '深化"七进"活动。'],
  },
  find: only("pair"),
};

const quoteAscii: Rule = {
  code: "punct/quote-half",
  title: "半角引号",
  says: "引号应写“”，此处是半角引号",
  source: "GB/T 15834—2011 4.8",
  strength: "must",
  severity: "warning",
  examples: { bad: ['深化"七进"活动。', "深化＂七进＂活动。"], good: ["深化“七进”活动。"] },
  find: only("ascii"),
};

const CLOSER: Readonly<Record<string, string>> = { "（": "）", "《": "》", "〔": "〕", "【": "】" };
const OPENER: Readonly<Record<string, string>> = { "）": "（", "》": "《", "〕": "〔", "】": "【" };

const brackets: Rule = {
  code: "punct/pair",
  title: "括号、书名号不成对",
  says: "括号或书名号不成对，请补上另一半或删去",
  source: "GB/T 15834—2011 4.9、4.15",
  strength: "must",
  severity: "warning",
  examples: {
    bad: ["印发《宣传月方案，明确任务。", "全县（含乡镇共举办3期。", "全县含乡镇）共举办3期。"],
    good: ["印发《宣传月方案》（2023年版）。", "全县(含乡镇）共举办3期。", "1）加强学习。", "《〈条例〉释义》（试行）"],
  },
  *find({ lines }) {
    for (const line of lines) {
      const open: number[] = [];
      for (const { index, 0: sign } of line.plain.matchAll(/[（《〔【）》〕】]/g)) {
        if (sign in CLOSER) {
          open.push(index);
          continue;
        }
        const last = open.at(-1);
        if (last !== undefined && line.plain.charAt(last) === OPENER[sign]) open.pop();
        else if (!/^\s{0,8}(?:\d{1,2}|[A-Za-z一二三四五六七八九十])$/.test(line.plain.slice(0, index))) {
          const says = `${sign}没有配对的${OPENER[sign]}；请补上或删去`;
          yield { line, from: index, to: index + 1, says };
        }
      }
      for (const from of open) {
        const sign = line.plain.charAt(from);
        yield { line, from, to: from + 1, says: `${sign}没有配对的${CLOSER[sign]}；请补上或删去` };
      }
    }
  },
};

/** Rules about marks that come in pairs. */
export const pairing: readonly Rule[] = [quotePair, quoteAscii, brackets];
