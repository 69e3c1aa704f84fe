import { expect, it } from "vitest";
import { forbiddenCharacter } from "./characters.ts";

const between = (code: number, from: number, to: number): boolean => code >= from && code <= to;

/** Controls but the line feed, what turns or hides text, halves of pairs, and what is no character. */
const isForbidden = (code: number): boolean =>
  (code < 0x20 && code !== 0x0a) ||
  between(code, 0x7f, 0x9f) ||
  between(code, 0x200b, 0x200f) ||
  between(code, 0x2028, 0x202e) ||
  between(code, 0x2060, 0x2064) ||
  between(code, 0x2066, 0x206f) ||
  between(code, 0xd800, 0xdfff) ||
  between(code, 0xfdd0, 0xfdef) ||
  between(code, 0xfff9, 0xfffb) ||
  code === 0xfeff ||
  (code & 0xfffe) === 0xfffe;

it("finds every character that no text may hold, and no other", () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0x10_ffff; code += 1) {
    const found = forbiddenCharacter(`文${String.fromCodePoint(code)}字`);
    const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
    if (found !== (isForbidden(code) ? name : undefined)) wrong.push(name);
  }
  expect(wrong).toEqual([]);
});

it("tells the first of several", () => {
  expect(forbiddenCharacter("好\u0007\u200b")).toBe("U+0007");
  expect(forbiddenCharacter("😀\ud83d")).toBe("U+D83D");
});
