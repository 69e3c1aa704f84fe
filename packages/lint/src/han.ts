/** Chinese characters, as a range for use inside a character class. */
export const HAN = "\\u3400-\\u9fff〇";
