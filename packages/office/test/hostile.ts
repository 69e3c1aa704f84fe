/** Texts that mean something to XML, to Word or to XPath, for tests that read the paper back. */

export const HOSTILE: readonly string[] = [
  "<w:p/></w:t>",
  "&amp; &#65; &x",
  "]]> <?xml?> <!--",
  "\"双\" '单'",
  "两  个空格 ",
  " 前空格",
  "a\nb\tc\rd",
  '{ INCLUDETEXT "C:\\x" } { DDEAUTO }',
  "](javascript:x) **甲**",
  "'] | //*['",
  "x".repeat(300),
];
