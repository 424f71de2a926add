/**
 * Makes a table with a caption and scoped headings. Where a page is too narrow, the table can be scrolled sideways by keyboard; with
 * `cards`, each row becomes a card instead, with every figure under its own heading.
 */
import { Html, html, type Part } from "../../pipeline/words/html.ts";

export interface DataTable {
  /** unique on the page */
  readonly id: string;
  readonly caption: Part;
  /** the first heads the rows */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id?: string; readonly cells: readonly Part[] }[];
  /** columns whose figures are set to the right */
  readonly numbers?: readonly number[];
  /** a last row, of sums */
  readonly foot?: readonly Part[];
  readonly cards?: boolean;
  /** whether each figure of a card has its column's head before it; not where the stylesheet sets it among the others */
  readonly labels?: boolean;
  /** true: the stylesheet lays its parts out anew on a narrow screen, in a way of its own */
  readonly relaid?: boolean;
  /** for the stylesheet */
  readonly name?: string;
  /** said where there is no row */
  readonly empty?: string;
}

export function dataTable({
  id,
  caption,
  columns,
  rows,
  numbers = [],
  cards = false,
  labels = cards,
  relaid = cards,
  name,
  empty,
  foot,
}: DataTable): Html {
  if (rows.length === 0) return html`<p>${empty ?? "Nothing to show."}</p>`;
  const at = (column: number) => (numbers.includes(column) ? html` class="number"` : null);
  const head = columns.map((column, i) => html`<th scope="col"${role("columnheader")}${at(i)}>${column}</th>`);
  const rowOf = ({ id: row, cells }: DataTable["rows"][number]) => {
    const inner = cells.map((cell, i) =>
      i === 0
        ? html`<th scope="row"${role("rowheader")}>${cell}</th>`
        : html`<td${role("cell")}${at(i)}${labels ? html` data-head="${columns[i]}"` : null}>${labels && cell instanceof Html ? html`<div>${cell}</div>` : cell}</td>`,
    );
    return html`<tr${role("row")}${row ? html` id="${row}"` : null}>${inner}</tr>\n`;
  };
  const table = html`<table id="${id}"${cards || name ? html` class="${[cards ? "cards" : "", name ?? ""].join(" ").trim()}"` : null}${role("table")}>
<caption><span id="${id}-caption">${caption}</span></caption>
<thead${role("rowgroup")}><tr${role("row")}>${head}</tr></thead>
<tbody${role("rowgroup")}>
${rows.map(rowOf)}</tbody>${foot ? html`\n<tfoot${role("rowgroup")}>${rowOf({ cells: foot })}</tfoot>` : null}
</table>`;
  return html`<div class="scroll" role="group" aria-labelledby="${id}-caption" tabindex="0">${table}</div>`;

  /** laid out anew, a table loses its meaning to some screen readers unless its parts say what they are */
  function role(name: string): Html | null {
    return relaid ? html` role="${name}"` : null;
  }
}
