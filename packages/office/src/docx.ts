/** The report as a Word document. */
import type { DocumentNode } from "@taizhang/document";
import { bodyXml, type Paper } from "./body.ts";
import { FIGURES_PROPERTIES, figuresXml } from "./figures.ts";
import { zipped } from "./package.ts";
import {
  appXml,
  CONTENT_TYPES,
  coreXml,
  customXml,
  DOCUMENT_RELATIONS,
  documentXml,
  FIGURES_RELATIONS,
  footerXml,
  PACKAGE_RELATIONS,
  SETTINGS,
} from "./parts.ts";
import { gbt9704, type Profile } from "@taizhang/layout";
import { digestsOf } from "./digest.ts";
import { fontTableXml, stylesXml } from "./styles.ts";

/**
 * The document as the bytes of a DOCX (ECMA-376, transitional), laid out after the profile. Every number of a
 * figure is a plain-text control titled with its ref and bound to the figures' own part. Same document, same bytes.
 */
export function renderDocx(document: DocumentNode, profile: Profile = gbt9704): Uint8Array {
  const paper: Paper = { profile, figures: new Map(), controls: 0 };
  const body = bodyXml(document, paper);
  return zipped([
    ["[Content_Types].xml", CONTENT_TYPES],
    ["_rels/.rels", PACKAGE_RELATIONS],
    ["word/document.xml", documentXml(body, profile)],
    ["word/_rels/document.xml.rels", DOCUMENT_RELATIONS],
    ["word/styles.xml", stylesXml(profile)],
    ["word/settings.xml", SETTINGS],
    ["word/fontTable.xml", fontTableXml(profile)],
    ["word/footer1.xml", footerXml("right")],
    ["word/footer2.xml", footerXml("left")],
    ["customXml/item1.xml", figuresXml(paper.figures, digestsOf(body))],
    ["customXml/itemProps1.xml", FIGURES_PROPERTIES],
    ["customXml/_rels/item1.xml.rels", FIGURES_RELATIONS],
    ["docProps/core.xml", coreXml(document)],
    ["docProps/app.xml", appXml(document)],
    ["docProps/custom.xml", customXml(document)],
  ]);
}
