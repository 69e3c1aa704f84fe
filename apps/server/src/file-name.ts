/** Names of files as they are offered for saving (RFC 6266): in Chinese for those who can, plain for the others. */

/** What no file system may be asked to keep, and what would make a name look like another one. */
const AWKWARD = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\\/:*?"<>|%]+/gu;

/** Characters a name may have before its ending. */
const LONGEST = 80;

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/['()*!]/g, (sign) => `%${sign.codePointAt(0)?.toString(16).toUpperCase()}`);

/** The header that offers a file under `title`, or under `plain` (ASCII) to whoever reads only that. */
export function offeredAs(how: "inline" | "attachment", title: string, plain: string, ending: string): string {
  const safe = [
    ...title
      .replace(AWKWARD, " ")
      .trim()
      .replace(/^[. ]+|[. ]+$/g, ""),
  ]
    .slice(0, LONGEST)
    .join("");
  return `${how}; filename="${plain}.${ending}"; filename*=UTF-8''${encoded(`${safe === "" ? plain : safe}.${ending}`)}`;
}
