/** Sentences that can print only figures, and fall silent where there is nothing to say. */
import {
  amountOf,
  chineseNumeral,
  figure,
  text,
  type Amount,
  type DateNode,
  type Figure,
  type Inline,
} from "@taizhang/document";

/** What one statement says; empty when it had nothing to say. */
export interface Sentence {
  readonly content: readonly Inline[];
}

/** 第六批: an ordinal, which is a name and no count. */
export interface Ordinal {
  readonly ordinal: string;
}

/** What a sentence may hold between its words. A bare number is none of these. `undefined` drops its clause. */
export type Sayable = string | Figure | DateNode | Ordinal | Sentence | undefined;

export const SILENCE: Sentence = Object.freeze({ content: [] });

const isSilent = (sentence: Sentence): boolean => sentence.content.length === 0;

/** The inline content of a part, or undefined when it has nothing to say (zero, not reported, unknown, empty). */
function inlineOf(part: Sayable): readonly Inline[] | undefined {
  if (part === undefined || part === "") return undefined;
  if (typeof part === "string") return [text(part)];
  if ("content" in part) return isSilent(part) ? undefined : part.content;
  if ("ordinal" in part) return [text(part.ordinal)];
  if ("type" in part) return [part];
  const amount = amountOf(part.quantity);
  return amount === "one" || amount === "many" ? [figure(part)] : undefined;
}

interface Clause {
  content: Inline[];
  /** Whether a part had nothing to say. */
  mute: boolean;
  /** Whether it holds more than the author's own words. */
  informed: boolean;
  /** The mark that closed it. */
  mark: string;
}

const fresh = (): Clause => ({ content: [], mute: false, informed: false, mark: "" });

function clausesOf(strings: readonly string[], parts: readonly Sayable[]): Clause[] {
  const clauses: Clause[] = [];
  let clause = fresh();
  strings.forEach((literal, at) => {
    for (const piece of literal.split(/(?<=[，；。：])/)) {
      const mark = /[，；。：]$/.exec(piece)?.[0] ?? "";
      const words = mark === "" ? piece : piece.slice(0, -1);
      if (words !== "") clause.content.push(text(words));
      if (mark === "") continue;
      clauses.push({ ...clause, mark });
      clause = fresh();
    }
    if (at >= parts.length) return;
    const inline = inlineOf(parts[at]);
    if (inline === undefined) clause.mute = true;
    else {
      clause.content.push(...inline);
      clause.informed = true;
    }
  });
  if (clause.content.length > 0 || clause.mute) clauses.push(clause);
  return clauses;
}

/**
 * A sentence as a template. A clause (up to ， ； ： 。) whose figure is zero, not reported or unknown, or whose text
 * is undefined, is dropped; so is a sentence of which only the author's own words would be left.
 * Never prints 0.
 */
export function say(strings: TemplateStringsArray, ...parts: readonly Sayable[]): Sentence {
  return sentenceOf(strings, parts);
}

/** `say` for words and parts that come as lists; one more string than parts. */
export function sentenceOf(strings: readonly string[], parts: readonly Sayable[]): Sentence {
  const clauses = clausesOf(strings, parts);
  const kept = clauses.filter((clause) => !clause.mute && clause.content.length > 0);
  const dropped = kept.length < clauses.length;
  if (kept.length === 0 || (dropped && !kept.some((clause) => clause.informed))) return SILENCE;
  const closing = clauses.at(-1)?.mark ?? "";
  const content: Inline[] = [];
  kept.forEach((clause, at) => {
    content.push(...clause.content);
    const mark = at === kept.length - 1 ? closing : clause.mark;
    if (mark !== "") content.push(text(mark));
  });
  return { content: merged(content) };
}

/** Neighbouring texts made one, so that the same words are the same nodes. */
export function merged(content: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const node of content) {
    const last = out.at(-1);
    if (node.type === "text" && last?.type === "text") out[out.length - 1] = text(last.value + node.value);
    else out.push(node);
  }
  return out;
}

/** The parts that have something to say, joined by 、; silent when none has. */
export function listed(...parts: readonly Sayable[]): Sentence {
  const content = parts
    .map(inlineOf)
    .filter((inline) => inline !== undefined)
    .flatMap((inline, at) => (at === 0 ? inline : [text("、"), ...inline]));
  return { content: merged(content) };
}

/** The parts that have something to say, one right after the other; silent when none has. */
export function joined(...parts: readonly Sayable[]): Sentence {
  return { content: merged(parts.flatMap((part) => inlineOf(part) ?? [])) };
}

/** The wording that fits a figure's amount; silent where no wording is given. */
export function by(of: Figure, wordings: Partial<Readonly<Record<Amount, Sentence>>>): Sentence {
  return wordings[amountOf(of.quantity)] ?? SILENCE;
}

/** 第六批, 第三届: undefined when there is no number. */
export function ordinal(n: number | undefined, measure: string): Ordinal | undefined {
  return n === undefined ? undefined : { ordinal: `第${chineseNumeral(n)}${measure}` };
}
