/** `taizhang report`: the year's paper in one of the formats. */
import { extname } from "node:path";
import { Renderers } from "@taizhang/engine";
import { Effect } from "effect";
import { FORMATS } from "../command-table/index.ts";
import type { Answer, Call } from "../command.ts";
import { DAY, given, ORG, readFlag, requireFlag, YEAR } from "../flag.ts";
import { Misuse } from "../misuse.ts";
import { Office } from "../office.ts";
import { lackingNote, profileOf } from "../profile.ts";

const BY_EXTENSION: Readonly<Record<string, string>> = {
  ...Object.fromEntries(FORMATS.map((format) => [`.${format}`, format])),
  ".markdown": "md",
  ".htm": "html",
  ".text": "txt",
};

/** Formats that no screen shows. */
const BINARY: ReadonlySet<string> = new Set(["docx", "pdf", "xlsx"]);

/** Formats with pages to set. */
const PAGED: ReadonlySet<string> = new Set(["docx", "pdf"]);

/** Options that say how pages are set. */
const LAYOUT = ["profile", "number", "to", "signer", "copy"] as const;

const misuse = (zh: string, en: string) => Effect.fail(new Misuse({ words: { zh, en } }));

/** The format asked for, or the one the file's name tells; what cannot be shown on a screen is refused. */
function formatOf(call: Call): Effect.Effect<string, Misuse> {
  const { format, output } = call.options;
  const toFile = typeof output === "string" && output !== "-";
  const named = toFile ? BY_EXTENSION[extname(output).toLowerCase()] : undefined;
  const asked = typeof format === "string" ? format : undefined;
  if (asked !== undefined && named !== undefined && asked !== named) {
    return misuse(
      `--format ${asked} 与文件名 ${String(output)} 不一致；请去掉 --format，或把扩展名改成 .${asked}`,
      `--format ${asked} does not fit the file name ${String(output)}; leave out --format, or name it .${asked}`,
    );
  }
  if (call.json && !toFile && asked !== undefined && asked !== "json") {
    return misuse(
      `--json 打印的是 JSON；要 ${asked} 请去掉 --json，或用 -o 写入文件`,
      `--json prints JSON; for ${asked} leave it out or write to a file with -o`,
    );
  }
  const chosen = asked ?? named ?? (call.json && !toFile ? "json" : "md");
  if (BINARY.has(chosen) && !toFile && call.terminal.outIsScreen) {
    const name = chosen.toUpperCase();
    return misuse(
      `${name} 不能打印到屏幕，请写入文件：-o 总结.${chosen}`,
      `${name} cannot be shown on a screen; write it to a file: -o report.${chosen}`,
    );
  }
  if (call.options["bundledFonts"] === true && chosen !== "pdf") {
    return misuse(
      `--bundled-fonts 只用于 PDF；${chosen} 里没有字体，请去掉它，或写成 -o 总结.pdf`,
      `--bundled-fonts is for PDF; ${chosen} holds no fonts, so leave it out or write -o report.pdf`,
    );
  }
  const layout = LAYOUT.find((name) => call.options[name] !== undefined);
  if (layout !== undefined && !PAGED.has(chosen)) {
    return misuse(
      `--${layout} 只用于 DOCX 和 PDF；${chosen} 不排版，请去掉它，或写成 -o 总结.docx`,
      `--${layout} is for DOCX and PDF; ${chosen} has no pages, so leave it out or write -o report.docx`,
    );
  }
  return Effect.succeed(chosen);
}

export const writeReport = Effect.fn("report")(function* (call: Call) {
  const format = yield* formatOf(call);
  const profile = PAGED.has(format) ? yield* profileOf(call) : undefined;
  const year = yield* requireFlag(call, "year", YEAR);
  const renderers = yield* Renderers;
  const office = yield* Office;
  const { document, org, worked, faults, unread, sources } = yield* office.report(
    {
      year,
      ...given("org", yield* readFlag(call, "org", ORG)),
      ...given("date", yield* readFlag(call, "date", DAY)),
      submitted: call.options["includeSubmitted"] === true,
    },
    renderers.formats.find(({ name }) => name === format)?.showsSources === true,
  );
  const fonts = call.options["bundledFonts"] === true ? "bundled" : "installed";
  const { bytes: paper, notes } = yield* renderers
    .render(document, format, { fonts, ...given("profile", profile), ...given("sources", sources) })
    .pipe(Effect.mapError(({ message }) => new Misuse({ words: { zh: message, en: message } })));
  const answer: Answer = {
    text: "",
    paper,
    json: { title: document.title, year, org: org.code, format, faults, unread },
    notes: [
      ...notes,
      ...(profile === undefined ? [] : lackingNote(profile)),
      ...(worked ? [] : [`${org.name}的台账里没有 ${year} 年的条目，报告里还没有数`]),
      ...faults.map(({ kind, hook, why }) => `插件 ${kind} 的 ${hook} 出错：${why}；那一节没有写出，数据见附件`),
      ...(unread.length === 0
        ? []
        : [`有 ${unread.length} 条读不出，没有计入，列在附件里（taizhang check --year ${year} 可查）`]),
    ],
    end: faults.length === 0 ? "done" : "faults",
  };
  return answer;
});
