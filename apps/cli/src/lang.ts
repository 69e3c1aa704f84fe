/** The language the program speaks with its user: Chinese unless asked otherwise. */
export type Lang = "zh" | "en";

/** One sentence in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** `--lang` as typed before anything else is read, else the locale, else Chinese. */
export function langOf(argv: readonly string[], env: Environment): Lang {
  const at = argv.indexOf("--lang");
  const asked = at >= 0 ? argv[at + 1] : argv.find((arg) => arg.startsWith("--lang="))?.slice("--lang=".length);
  if (asked === "zh" || asked === "en") return asked;
  const locale = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((each) => each !== undefined && each !== "");
  return locale?.startsWith("en") === true ? "en" : "zh";
}
