/** Values of flags, read strictly: what does not fit is answered with what to type. */
import { daysOf, orgCode } from "@taizhang/core";
import { Effect } from "effect";
import { z } from "zod";
import type { Call } from "./command.ts";
import type { Bilingual } from "./lang.ts";
import { Misuse } from "./misuse.ts";

interface Flag<T> {
  readonly schema: z.ZodType<T>;
  readonly wants: Bilingual;
}

const isDay = (text: string): boolean => daysOf(text)?.precision === "day";

export const YEAR: Flag<number> = {
  schema: z
    .string()
    .regex(/^(?:(?:19|20)\d\d|2100)$/)
    .transform(Number),
  wants: { zh: "年度请写四位数，例如 2023", en: "a year in four digits, such as 2023" },
};

export const ORG: Flag<string> = {
  schema: orgCode,
  wants: { zh: "单位代码请写 6、9 或 12 位数字，例如 451499", en: "a code of 6, 9 or 12 digits, such as 451499" },
};

export const PERIOD: Flag<string> = {
  schema: z.string().regex(/^(?:(?:19|20)\d\d|2100)(?:-(?:0[1-9]|1[0-2]))?$/),
  wants: { zh: "写月份 2023-10，或年份 2023", en: "a month such as 2023-10, or a year" },
};

export const LIMIT: Flag<number> = {
  schema: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number),
  wants: { zh: "条数请写 1 至 999999 的整数", en: "a whole number from 1 to 999999" },
};

export const DAY: Flag<string> = {
  schema: z.string().refine(isDay),
  wants: { zh: "日期请写成 2024-01-15", en: "a day such as 2024-01-15" },
};

export const HEAD: Flag<string> = {
  // reports print it in groups
  schema: z
    .string()
    .transform((head) => head.replace(/\s/g, ""))
    .pipe(z.string().regex(/^[0-9a-f]{64}$/)),
  wants: {
    zh: "链头请写 64 位的 0-9、a-f，照 taizhang audit head 显示的抄",
    en: "64 hex digits as audit head shows them",
  },
};

export const TEXT: Flag<string> = {
  schema: z.string().regex(/\S/),
  wants: { zh: "不能空着", en: "some text" },
};

/** The value of a flag, undefined when it was not given. */
export function readFlag<T>(call: Call, name: string, flag: Flag<T>): Effect.Effect<T | undefined, Misuse> {
  const written = call.options[name];
  if (typeof written !== "string") return Effect.succeed(undefined);
  const read = flag.schema.safeParse(written);
  if (read.success) return Effect.succeed(read.data);
  const folded = written.normalize("NFKC");
  const half = folded !== written && flag.schema.safeParse(folded).success ? folded : undefined;
  return Effect.fail(
    new Misuse({
      words: {
        zh: `--${name} “${written}”不对：${half === undefined ? flag.wants.zh : `请用半角，写成 ${half}`}`,
        en: `--${name} "${written}" is wrong: expected ${flag.wants.en}`,
      },
    }),
  );
}

/** The value of a flag that the program has made sure was given. */
export const requireFlag = <T>(call: Call, name: string, flag: Flag<T>): Effect.Effect<T, Misuse> =>
  Effect.flatMap(readFlag(call, name, flag), (value) =>
    value === undefined
      ? Effect.fail(
          new Misuse({
            words: { zh: `缺少 --${name}：${flag.wants.zh}`, en: `--${name} is missing: ${flag.wants.en}` },
          }),
        )
      : Effect.succeed(value),
  );

/** The flags that narrow a question, ready to be spread: a flag not given leaves no key behind. */
export function given<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T };
}
