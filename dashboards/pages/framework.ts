/** Makes the page of the outcomes framework: what corporate parents want for children, by area, then as a matrix that shows what is empty. */
import { counted } from "../../pipeline/words/counted.ts";
import { html } from "../../pipeline/words/html.ts";
import { areasOf, byArea, emptyFields, frameworkMatrix, frameworkRows } from "../components/framework_tables.ts";
import type { Page, Site } from "../site.ts";

export const frameworkTitle = "Outcomes framework";

/** None where the release has no indicator of it. */
export function frameworkPages(site: Site): readonly Page[] {
  const rows = frameworkRows(site);
  if (rows.length === 0) return [];
  const outcomes = new Set(rows.map(({ strategic_outcome }) => strategic_outcome));
  return [
    {
      path: "framework",
      title: frameworkTitle,
      body: html`<h1>Outcomes framework: ${counted(rows.length, "indicator")}, and ${emptyFields(site)} fields still empty</h1>
<p class="lead">What corporate parents want for children in care and care leavers: ${counted(outcomes.size, "outcome")} in ${counted(areasOf(site).length, "area")}, with the figures that show how far each has come true. The Board keeps the framework, in a file beside this software.</p>
<h2>By area</h2>
${byArea(site)}
<h2 id="fields">By wellbeing indicator and service area</h2>
<p>A dash is an empty field: the framework has no indicator there yet.</p>
${frameworkMatrix(site)}`,
    },
  ];
}
