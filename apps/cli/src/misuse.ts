/** What was asked cannot be done: a flag, a file or a place to write to is wrong. */
import { Data } from "effect";
import type { Bilingual } from "./lang.ts";

/** `words` say what is wrong and what to type instead. */
export class Misuse extends Data.TaggedError("Misuse")<{ readonly words: Bilingual }> {}
