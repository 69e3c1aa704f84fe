/** One line of text in an entry: the name of a unit, a theme. */
import { z } from "zod";

/** Schema of a line of at most `most` characters: no line break, no blank at its ends. */
export function line(most: number) {
  return z
    .string()
    .max(most)
    .regex(/^\S(.*\S)?$/, { error: "请写成一行文字，首尾不留空格" });
}
