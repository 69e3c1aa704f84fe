/** A row of the table of commands: how a command is typed, what it says, and what it needs. */
import type { AccountCommand, LedgerCommand, OfficeCommand, PlainCommand } from "./command.ts";
import type { Bilingual } from "./lang.ts";

export interface OptionRow {
  /** As commander writes it: `--year <year>`. */
  readonly flags: string;
  readonly says: Bilingual;
  readonly choices?: readonly string[];
  /** What fills its place when a shell completes it. */
  readonly completes?: "kind" | "file";
  readonly repeats?: true;
}

export interface ArgumentRow {
  /** As commander writes it: `<file...>`. */
  readonly name: string;
  readonly says: Bilingual;
  /** What may stand there; a list is of the words themselves. */
  readonly completes?: "kind" | "file" | "shell" | readonly string[];
}

interface RowBase {
  /** As it is typed; `report check` is a command below `report`. */
  readonly name: string;
  readonly says: Bilingual;
  readonly arguments: readonly ArgumentRow[];
  readonly options: readonly OptionRow[];
  /** Whether the arguments are files that may be tables, which take a while to read. */
  readonly readsTables?: true;
  /** Lines as somebody would type them. */
  readonly examples: readonly string[];
}

/** A command over an open ledger, one over that or a service, one over its accounts, one that opens it itself, or one that needs none. */
export type CommandRow =
  | (RowBase & { readonly needs: "ledger"; readonly load: () => Promise<LedgerCommand> })
  | (RowBase & { readonly needs: "office"; readonly load: () => Promise<OfficeCommand> })
  | (RowBase & { readonly needs: "accounts"; readonly load: () => Promise<AccountCommand> })
  | (RowBase & { readonly needs: "place"; readonly load: () => Promise<PlainCommand> })
  | (RowBase & { readonly needs: "nothing"; readonly load: () => Promise<PlainCommand> });

export const YEAR: OptionRow = {
  flags: "--year <year>",
  says: { zh: "年度，例如 2023", en: "the year, such as 2023" },
};
export const REQUIRED_YEAR: OptionRow = {
  ...YEAR,
  says: { zh: "年度，例如 2023（必填）", en: "the year, such as 2023 (required)" },
};
export const ORG: OptionRow = {
  flags: "--org <code>",
  says: { zh: "单位代码；连同其下级单位", en: "code of the organisation; those below it are included" },
};
export const KIND: ArgumentRow = {
  name: "[kind]",
  says: { zh: "类别，例如 training-course", en: "the activity, such as training-course" },
  completes: "kind",
};
