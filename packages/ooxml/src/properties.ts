/** What a file says of itself beside its content. */
import type { OfficeFile } from "./open.ts";

/** The custom properties: names with what they say. */
export async function propertiesOf(file: OfficeFile): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  let name = "";
  let words = "";
  await file.walk("docProps/custom.xml", {
    open: ({ local, attributes }) => {
      if (local === "property") name = attributes["name"] ?? "";
      words = "";
    },
    text: (more) => void (words += more),
    close: ({ local }) => {
      if (local !== "property" && local !== "Properties") found.set(name, words.trim());
    },
  });
  return found;
}
