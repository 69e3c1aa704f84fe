/** A page's blocks are found with their file names, their reasons not to run, and their lines. */
import { expect, test } from "vitest";
import { snippetsOf } from "./snippet.ts";

const page = `# Page

\`\`\`sh
taizhang init
\`\`\`

1. In a list

   \`\`\`ts
   // plugins/fair/src/index.ts
   export {};
   \`\`\`

\`\`\`yaml fair.yaml
kind: fair
\`\`\`

<!-- not run: needs a screen -->

\`\`\`sh
open report.html
\`\`\`
`;

test("blocks of a page", () => {
  expect(snippetsOf(page)).toEqual([
    { language: "sh", line: 3, text: "taizhang init\n" },
    { language: "ts", line: 9, text: "// plugins/fair/src/index.ts\nexport {};\n", path: "plugins/fair/src/index.ts" },
    { language: "yaml", line: 14, text: "kind: fair\n", path: "fair.yaml" },
    { language: "sh", line: 20, text: "open report.html\n", skip: "needs a screen" },
  ]);
});
