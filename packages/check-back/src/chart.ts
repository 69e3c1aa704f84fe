/** Reads the native charts of a file, and where they stand in it. */
import { walkXml, type OfficeFile } from "@taizhang/ooxml";
import type { Chart, Unit, Value } from "./paper.ts";

const PART = /^word\/charts\/chart\d*\.xml$/i;

const decoder = new TextDecoder();

function chartIn(part: string, bytes: Uint8Array): Chart {
  const source = decoder.decode(bytes);
  const labels = new Map<string, string>();
  const values = new Map<string, Value>();
  let [title, within, at, from, words] = ["", "", "", 0, ""];
  walkXml(part, bytes, {
    open: ({ local, attributes, end }) => {
      if (local === "tx" || local === "cat" || local === "val") within = local;
      if (local === "pt") at = attributes["idx"] ?? "";
      if (local === "v") [from, words] = [end, ""];
    },
    text: (more) => void (words += more),
    close: ({ local, end }) => {
      if (local === within) within = "";
      if (local !== "v") return;
      if (within === "tx") title = words;
      if (within === "cat") labels.set(at, words);
      if (within === "val") values.set(at, { words, from, to: source.lastIndexOf("<", end - 1) });
    },
  });
  return { part, source, title, labels, values };
}

/** The parts that relations of the main part lead to, by their ids. */
async function relationsOf(file: OfficeFile): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const folder = file.main.replace(/[^/]*$/, "");
  await file.walk(file.main.replace(/([^/]*)$/, "_rels/$1.rels"), {
    open: ({ attributes: { Id = "", Target = "" } }) =>
      void found.set(Id, Target.startsWith("/") ? Target.slice(1) : folder + Target),
  });
  return found;
}

/** Every chart of a file, with the unit in which the main part refers to it. */
export async function chartsOf(file: OfficeFile, units: readonly Unit[]): Promise<Chart[]> {
  const relations = await relationsOf(file);
  // a picture that stands twice counts where it stands first
  const places = new Map(
    units.toReversed().flatMap(({ charts, n }) => charts.map((id) => [relations.get(id) ?? "", n] as const)),
  );
  const found: Chart[] = [];
  for (const part of file.names.filter((name) => PART.test(name))) {
    const bytes = await file.read(part);
    const n = places.get(part);
    if (bytes !== undefined) found.push({ ...chartIn(part, bytes), ...(n === undefined ? {} : { n }) });
  }
  return found;
}
