/** The page on data quality of a site without the chapter about the data: what was read alone. */
import { html } from "../../pipeline/words/html.ts";
import { dataRead, dataReadTables } from "../components/data_read.ts";
import { qualityPath } from "../quality_page.ts";
import type { Page, Site } from "../site.ts";

export const qualityPage = (site: Site): Page => ({
  path: qualityPath(site),
  title: "Data quality",
  body: html`<h1>Data quality</h1>
${dataRead(site)}
${dataReadTables(site)}`,
});
