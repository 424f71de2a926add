/** A report as one accessible page: headings in order, tables with captions and scopes, no script, prints on A4. */
import { type Html, html } from "../../pipeline/words/html.ts";
import type { Block, Chart, ReportDocument, Run, Table } from "../document.ts";
import { captionOf, noteHeads } from "./captions.ts";

const policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

/** The line of a page that says who may read it, and the one that says of which release it was made. */
const apart = [/<p class="mark">.*?<\/p>/, /<div><dt>Made from<\/dt><dd>.*?<\/dd><\/div>/];

/** What a page says, word for word and figure for figure: the same for a draft and for what is published of it. */
export const contentOf = (page: string): string => apart.reduce((rest, line) => rest.replace(line, ""), page);

/** `stylesheet`: its address from the page */
export function reportHtml(document: ReportDocument, stylesheet: string): string {
  const { title, subtitle, mark, provenance, sections } = document;
  const page = html`<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${stylesheet}">
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
${mark === "" ? null : html`<p class="mark"><strong>${mark}.</strong></p>`}
<h1>${title}</h1>
<p class="subtitle">${subtitle}</p>
</header>
<main id="content" tabindex="-1">
<nav aria-labelledby="contents"><h2 id="contents">Contents</h2>
<ol>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>
${sections.map(
  ({ id, title, clause, blocks }) => html`<section id="${id}">
<h2>${title}</h2>
${clause === "" ? null : html`<p class="clause">${clause}</p>`}
${blocks.map(block)}
</section>
`,
)}</main>
<footer><dl>${provenance.map(([term, words]) => html`<div><dt>${term}</dt><dd>${words}</dd></div>`)}</dl></footer>
</body>
</html>
`;
  return `<!doctype html>\n${page.text}`;
}

function block(each: Block): Html {
  switch (each.kind) {
    case "paragraph":
      return html`<p>${each.runs.map(run)}</p>`;
    case "list": {
      const items = each.items.map((runs) => html`<li>${runs.map(run)}</li>`);
      return each.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case "note":
      return html`<p class="note note-${each.as}"><strong>${noteHeads[each.as]}</strong> ${each.text}</p>`;
    case "table":
      return tableHtml(each.table);
    case "chart":
      return chartHtml(each.chart);
  }
}

function run({ text, strong, emphasis }: Run): Html {
  const inner = emphasis ? html`<em>${text}</em>` : html`${text}`;
  return strong ? html`<strong>${inner}</strong>` : inner;
}

function tableHtml(table: Table): Html {
  const { columns, rows, note } = table;
  const caption = captionOf("Table", table);
  return html`<div class="table" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([head, ...cells]) =>
      html`<tr><th scope="row">${head}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
  )}</tbody>
</table></div>
<p class="table-note">${note}.</p>`;
}

function chartHtml(chart: Chart): Html {
  const caption = captionOf("Chart", chart);
  return html`<figure><figcaption>${caption}</figcaption>
<div class="picture" role="region" aria-label="${caption}" tabindex="0">${chart.picture}</div>
<p class="table-note">${chart.note}.</p></figure>`;
}
