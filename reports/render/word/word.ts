/**
 * A report as a Word document, for those who go on editing it: real headings with a table of contents, captions, tables with heads, charts
 * with a text, the marks on every page. The same document gives the same bytes.
 */
import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun,
} from "docx";
import { strFromU8, strToU8 } from "fflate";
import { coreProperties, packed, partsOf } from "../../../pipeline/office/package.ts";
import type { DocumentSection, ReportDocument } from "../../document.ts";
import { wordBlocks } from "./blocks.ts";
import { numbering, page, styleOf, styles, textWidth } from "./styles.ts";

export async function reportWord(document: ReportDocument): Promise<Uint8Array> {
  const { title, mark } = document;
  const made = new Document({
    title,
    styles,
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.top, bottom: page.bottom, left: page.side, right: page.side, header: 567, footer: 567 },
          },
        },
        headers: { default: new Header({ children: [new Paragraph({ style: styleOf.head, text: mark })] }) },
        footers: { default: new Footer({ children: [foot(title)] }) },
        children: [...front(document), ...(await body(document)), ...provenance(document)],
      },
    ],
  });
  const written = partsOf(new Uint8Array(await Packer.toArrayBuffer(made)));
  return packed({
    ...written,
    "word/document.xml": strToU8(countedAnew(strFromU8(written["word/document.xml"]!))),
    // the library's own say when they were written
    "docProps/core.xml": strToU8(coreProperties(document)),
  });
}

/** The marks of headings to which the contents lead, from 1: the library counts them on from one document to the next. */
function countedAnew(xml: string): string {
  const known = new Map<string, number>();
  return xml.replace(
    /(_Toc|<w:bookmarkEnd w:id="|(?<=w:name="_Toc\d+)" w:id=")(\d+)/g,
    (_, before: string, id: string) => {
      if (!known.has(id)) known.set(id, known.size + 1);
      return `${before}${known.get(id)}`;
    },
  );
}

const front = ({ title, subtitle, mark }: ReportDocument) => [
  ...(mark === "" ? [] : [new Paragraph({ style: styleOf.mark, text: `${mark}.` })]),
  new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
  new Paragraph({ style: styleOf.subtitle, text: subtitle }),
  new Paragraph({ style: styleOf.contents, text: "Contents" }),
  new TableOfContents("Contents", { hyperlink: true, headingStyleRange: "1-1" }),
];

async function body({ sections }: ReportDocument) {
  const made = [];
  let lists = 0;
  for (const section of sections) {
    made.push(...heading(section));
    for (const block of section.blocks) {
      if (block.kind === "list") lists += 1;
      made.push(...(await wordBlocks(block, lists)));
    }
  }
  return made;
}

const heading = ({ title, clause }: DocumentSection): Paragraph[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_1, text: title }),
  ...(clause === "" ? [] : [new Paragraph({ style: styleOf.clause, text: clause })]),
];

const provenance = ({ provenance: pairs }: ReportDocument): Paragraph[] =>
  pairs.map(
    ([term, words]) =>
      new Paragraph({
        style: styleOf.provenance,
        children: [new TextRun({ text: `${term}: `, bold: true }), new TextRun(words)],
      }),
  );

const foot = (title: string): Paragraph =>
  new Paragraph({
    style: styleOf.foot,
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [
      new TextRun(`${title}\t`),
      new TextRun({ children: [PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] }),
    ],
  });
