/** The fenced blocks of a Markdown page, with what each asks for. */

/** One block as written. `path` is the file it shows; `skip` the reason it is not run. */
export interface Snippet {
  readonly language: string;
  readonly line: number;
  readonly text: string;
  readonly path?: string;
  readonly skip?: string;
}

const fence = /^(?<indent>[ \t]*)```(?<language>\w+)[ \t]*(?<info>[^\n]*)\n(?<body>[\s\S]*?)^[ \t]*```[ \t]*$/gm;
const note = /<!--\s*not run:\s*(?<reason>[^>]*?)\s*-->\s*$/;
const title = /^(?:\/\/|#)\s*(?<path>[\w./-]+\.\w+)[ \t]*\n/;

/**
 * All fenced blocks in order. A block names its file after the language (```yaml entry.yaml) or in a comment on its first
 * line; a comment `<!-- not run: reason -->` just above keeps it from being run.
 */
export function snippetsOf(page: string): Snippet[] {
  return Array.from(page.matchAll(fence), ({ index, groups = {} }) => {
    const { indent = "", language = "", info = "", body = "" } = groups;
    const text = indent === "" ? body : body.replaceAll(`\n${indent}`, "\n").slice(indent.length);
    const before = page.slice(0, index);
    const path = info.trim() || title.exec(text)?.groups?.["path"];
    const skip = note.exec(before)?.groups?.["reason"];
    const line = before.split("\n").length;
    return { language, line, text, ...(path === undefined ? {} : { path }), ...(skip === undefined ? {} : { skip }) };
  });
}

/** The same text without the comment that names its file, and without blank lines around it. */
export const untitled = (text: string): string => text.replace(title, "").trim();
