/** A chart: native bars between the labels and the figures of a table, each bar in the middle of its row. */
import type { ChartNode, FigureNode } from "@taizhang/document";
import { keptNext, paragraph, run } from "./prose.ts";
import { cell, gridOf, tableOf } from "./table.ts";
import { escapeXml, XML_HEAD } from "./xml.ts";

/** Height of a row, twips. */
const ROW = 400;

/** Rows that stay together on a page; a longer chart goes on in others, as even as may be. */
const MOST = 20;

/** English Metric Units of a twip. */
const EMU = 635;

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The picture's cell has no margin: the bars are as high as the rows. */
const BARE =
  '<w:tcMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar>';

type Bars = ChartNode["bars"];

const amountOf = ({ value: { figure } }: Bars[number]): number =>
  typeof figure.quantity === "string" ? 0 : figure.quantity.value;

const points = (values: readonly (string | number)[]): string =>
  `<c:ptCount val="${values.length}"/>${values.map((value, at) => `<c:pt idx="${at}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`).join("")}`;

/**
 * `word/charts/chart1.xml`. The plot fills the picture and has no axis or number of its own: each bar lies in the row of the
 * table that says its label and its figure, so that no number is printed that is no figure.
 */
function chartXml(title: string, bars: Bars, most: number): string {
  const axis = (type: "catAx" | "valAx", id: number, other: number, more: string): string =>
    `<c:${type}><c:axId val="${id}"/><c:scaling><c:orientation val="${type === "catAx" ? "maxMin" : "minMax"}"/>${type === "valAx" ? `<c:max val="${most}"/><c:min val="0"/>` : ""}</c:scaling>` +
    `<c:delete val="1"/><c:axPos val="${type === "catAx" ? "l" : "t"}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:crossAx val="${other}"/><c:crosses val="autoZero"/>${more}</c:${type}>`;
  const bare = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>";
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONSHIPS}"><c:roundedCorners val="0"/>` +
    '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
    '<c:x val="0"/><c:y val="0"/><c:w val="1"/><c:h val="1"/></c:manualLayout></c:layout>' +
    '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/>' +
    `<c:tx><c:v>${escapeXml(title)}</c:v></c:tx><c:spPr><a:solidFill><a:srgbClr val="7F7F7F"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
    `<c:cat><c:strLit>${points(bars.map(({ label }) => label))}</c:strLit></c:cat>` +
    `<c:val><c:numLit><c:formatCode>General</c:formatCode>${points(bars.map(amountOf))}</c:numLit></c:val></c:ser>` +
    '<c:gapWidth val="80"/><c:axId val="1"/><c:axId val="2"/></c:barChart>' +
    axis("catAx", 1, 2, '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>') +
    `${axis("valAx", 2, 1, '<c:crossBetween val="between"/>')}${bare}</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${bare}</c:chartSpace>`
  );
}

function picture(
  number: number,
  about: { readonly title: string; readonly alt: string },
  width: number,
  height: number,
): string {
  return (
    `<w:r><w:drawing><wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width * EMU}" cy="${height * EMU}"/>` +
    `<wp:docPr id="${number}" name="图${number}" title="${escapeXml(about.title)}" descr="${escapeXml(about.alt)}"/>` +
    `<wp:cNvGraphicFramePr/><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/chart">` +
    `<c:chart xmlns:c="${DRAWING}/chart" r:id="${chartId(number)}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  );
}

/** The relation of the body to its nth chart. */
export const chartId = (number: number): string => `rIdChart${number}`;

/**
 * The chart as tables in the body, the parts of its pictures added to those of the paper; `print` writes a figure. A long chart is cut
 * into several, all to one scale.
 */
export function chartTables(
  node: ChartNode,
  width: number,
  { paper: { charts }, kept }: { readonly paper: { readonly charts: string[] }; readonly kept: boolean },
  print: (value: FigureNode) => string,
): string {
  const grid = gridOf([30, 52, 18], width);
  const [labels = 0, middle = 0, values = 0] = grid;
  const most = Math.max(1, ...node.bars.map(amountOf));
  let out = "";
  const together = Math.ceil(node.bars.length / Math.ceil(node.bars.length / MOST));
  for (let from = 0; from < node.bars.length; from += together) {
    const bars = node.bars.slice(from, from + together);
    const last = kept && from + together >= node.bars.length;
    const number = charts.push(chartXml(node.title, bars, most));
    const image = picture(number, node, middle, ROW * bars.length);
    const rows = bars.map(({ label, value }, at) => {
      const keep = keptNext(last || at < bars.length - 1);
      // one cell over all rows holds the picture
      const bar = cell(
        middle,
        paragraph("Bars", at === 0 ? image : ""),
        at === 0 ? `<w:vMerge w:val="restart"/>${BARE}` : `<w:vMerge/>${BARE}`,
      );
      return (
        `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${ROW}" w:hRule="exact"/></w:trPr>` +
        `${cell(labels, paragraph("BarLabel", run(label), keep))}${bar}${cell(values, paragraph("BarLabel", print(value), keep))}</w:tr>`
      );
    });
    out += tableOf(grid, rows.join(""), { borders: "", title: node.title, alt: node.alt, kept: last });
  }
  return out;
}
