/** The page on data quality of a site without the chapter about the data: what was read alone. */
import { html } from "../../pipeline/words/html.ts";
import { dataRead, dataReadTables } from "../components/data_read.ts";
import type { Page, Site } from "../site.ts";

export const hasChapterAboutTheData = ({ chapters }: Site): boolean =>
  chapters.some(({ group }) => group === "about the data");

export const qualityPage = (site: Site): Page => ({
  path: "quality",
  title: "Data quality",
  body: html`<h1>Data quality</h1>
${dataRead(site)}
${dataReadTables(site)}`,
});
