/**
 * The package that a workbook or a Word document is: parts of XML in a zip (ECMA-376 part 2). What it says of itself is written here for
 * both, and neither says when it was made: the same figures give the same bytes.
 */
import { unzipSync, type Zippable, zipSync } from "fflate";

/** What a document says of itself, and on every printed sheet. */
export interface OfficeDocument {
  readonly title: string;
  /** its marks on one line; blank where it has none */
  readonly mark: string;
  /** ISO: the last day of its data, by which it is dated */
  readonly asAt: string;
}

export const language = "en-GB";

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The part `docProps/core.xml`. */
export function coreProperties({ title, mark, asAt }: OfficeDocument): string {
  const day = `${asAt}T00:00:00Z`;
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}</dcterms:${name}>`;
  return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(mark)}</dc:subject><dc:creator>Quorate</dc:creator>${time("created")}${time("modified")}<dc:language>${language}</dc:language></cp:coreProperties>`;
}

/** The parts of a package by their paths. */
export const partsOf = (written: Uint8Array): Record<string, Uint8Array> => unzipSync(new Uint8Array(written));

/** Zip entries carry a time, and the format begins in 1980. */
const noTime = new Date(Date.UTC(1980, 0, 2));

export const packed = (parts: Zippable): Uint8Array => zipSync(parts, { level: 4, mtime: noTime });
