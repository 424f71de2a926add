/** Every report in one place: what it is, for whom, and in which forms with what size. */
import { html } from "../../pipeline/words/html.ts";
import { reportList } from "../components/report_links.ts";
import type { Page, Site } from "../site.ts";

export const reportsPage = (site: Site): Page => ({
  path: "reports",
  title: "Reports",
  body: html`<h1>Reports</h1>
${
  site.reports.length === 0
    ? html`<p class="lead">None was made of this release: a report is made where its words are written, for the readers of this publication.</p>`
    : html`<p class="lead">Each as a page, for Word, as tables in a workbook and as CSV, with the same figures in all.</p>
${reportList(site.reports, "")}`
}
<p>A report is a declaration and the words of those whose report it is; no figure in it is typed by hand.</p>`,
});
