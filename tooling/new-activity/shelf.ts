/** The list of the house's plugins, with one more put on it. */
import { exportName, packageName } from "./template.ts";

/** The source of plugins/standard with the activity imported and listed last. */
export function listedIn(source: string, kind: string): string {
  const line = `import { ${exportName(kind)} } from "${packageName(kind)}";`;
  const imports = source
    .split("\n")
    .filter((each) => each.startsWith("import {") && each.includes("@taizhang/plugin-"));
  const after = imports.findLast((each) => each < line) ?? 'import type { Activity } from "@taizhang/core";';
  return source.replace(after, `${after}\n${line}`).replace(/,?\s*\];\s*$/, `, ${exportName(kind)}];\n`);
}

/** The package.json of plugins/standard with the activity among its dependencies. */
export function dependedOn(manifest: string, kind: string): string {
  const parsed = JSON.parse(manifest) as { dependencies: Record<string, string> };
  const dependencies = { ...parsed.dependencies, [packageName(kind)]: "workspace:^" };
  const sorted = Object.fromEntries(Object.entries(dependencies).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ ...parsed, dependencies: sorted }, undefined, 2)}\n`;
}
