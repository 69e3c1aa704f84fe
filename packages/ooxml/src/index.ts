/** Untrusted Office files opened within hard limits: parts as bytes or as XML events, everything else refused in Chinese. */
export type { OfficeKind } from "./dangers.ts";
export { LIMITS, megabytes } from "./limits.ts";
export { openOffice, type OfficeFile } from "./open.ts";
export { propertiesOf } from "./properties.ts";
export { damaged, OfficeRefusal, type RefusalCode } from "./refusal.ts";
export { walkXml, type XmlElement, type XmlVisitor } from "./xml.ts";
