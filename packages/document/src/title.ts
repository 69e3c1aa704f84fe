/** Where a title may break: lines keep words whole (GB/T 9704—2012, 7.3.1). */

// What cannot begin a line of a title, and what cannot end one.
const CLINGS_BACK = /^(?:[\p{Pe}\p{Pf}\p{Po}×]|[省州市区县旗乡镇村局委办厅处科所站年月日号期次的]$)/u;
const CLINGS_ON = /(?:[\p{Ps}\p{Pi}×]|^[和与及暨在])$/u;

// Made when the first title is cut, and kept: making one takes longer than cutting with it.
let segmenter: Intl.Segmenter | undefined;

/** The title cut into pieces that stay whole; joined they are the title again. */
export function titleWords(title: string): string[] {
  const words: string[] = [];
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  for (const { segment } of segmenter.segment(title)) {
    const last = words.at(-1);
    if (last !== undefined && (CLINGS_BACK.test(segment) || CLINGS_ON.test(last)))
      words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}
