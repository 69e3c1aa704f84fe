/** The report as a Word document. */
import type { DocumentNode } from "@taizhang/document";
import { bodyXml, type Paper } from "./body.ts";
import { FIGURES_PROPERTIES, figuresXml } from "./figures.ts";
import { zipped } from "./package.ts";
import { documentXml, firstPage, footerXml } from "./page.ts";
import {
  contentTypes,
  documentRelations,
  FIGURES_RELATIONS,
  PACKAGE_RELATIONS,
  SETTINGS,
  type Extra,
} from "./parts.ts";
import { appXml, coreXml, customXml } from "./properties.ts";
import { gbt9704, type Profile } from "@taizhang/layout";
import { chartId } from "./chart.ts";
import { digestsOf } from "./digest.ts";
import { fontTableXml, stylesXml } from "./styles.ts";

/**
 * The document as the bytes of a DOCX (ECMA-376, transitional), laid out after the profile. Every number of a
 * figure is a plain-text control titled with its ref and bound to the figures' own part. Same document, same bytes.
 */
export function renderDocx(document: DocumentNode, profile: Profile = gbt9704): Uint8Array {
  const paper: Paper = { profile, figures: new Map(), charts: [], controls: 0 };
  const body = bodyXml(document, paper);
  const first = firstPage(document, profile);
  const charts = paper.charts.map((xml, at) => ["chart", `charts/chart${at + 1}.xml`, chartId(at + 1), xml] as const);
  const extras = [...first, ...charts];
  const known = extras.map(([type, name, id]): Extra => [type, name, id]);
  return zipped([
    ["[Content_Types].xml", contentTypes(known)],
    ["_rels/.rels", PACKAGE_RELATIONS],
    ["word/document.xml", documentXml(body, profile, first)],
    ["word/_rels/document.xml.rels", documentRelations(known)],
    ["word/styles.xml", stylesXml(profile)],
    ["word/settings.xml", SETTINGS],
    ["word/fontTable.xml", fontTableXml(profile)],
    ["word/footer1.xml", footerXml("right")],
    ["word/footer2.xml", footerXml("left")],
    ...extras.map(([, name, , xml]) => [`word/${name}`, xml] as const),
    ["customXml/item1.xml", figuresXml(paper.figures, digestsOf(body))],
    ["customXml/itemProps1.xml", FIGURES_PROPERTIES],
    ["customXml/_rels/item1.xml.rels", FIGURES_RELATIONS],
    ["docProps/core.xml", coreXml(document)],
    ["docProps/app.xml", appXml(document)],
    ["docProps/custom.xml", customXml(document, profile.name)],
  ]);
}
