/** The figures shown, as a table and as a file: the words of every figure are those of the other pages. */

import type { About, Choice, Figure } from "./about.ts";

const columns = [
  ...(["breakdown", "category", "period", "numerator", "denominator"] as const),
  ...(["value", "lower", "upper", "words"] as const),
];

export function tableOf(
  { measures }: Pick<About, "measures">,
  { measure, breakdown }: Choice,
  shown: readonly Figure[],
): HTMLElement {
  const table = document.createElement("table");
  const caption = table.createCaption();
  caption.textContent = measures.find(({ id }) => id === measure)!.title;
  const sure = shown.some(({ interval }) => interval !== "");
  const heads = [...(breakdown === "all" ? [] : ["Category"]), "Period", "Figure", ...(sure ? ["95% interval"] : [])];
  const head = table.createTHead().insertRow();
  for (const each of heads) head.append(cell("th", each, "col"));
  const body = table.createTBody();
  for (const { label, period_words, words, interval } of latestFirst(shown)) {
    const row = body.insertRow();
    const first = breakdown === "all" ? [] : [label];
    for (const [i, each] of [...first, period_words, words, ...(sure ? [interval] : [])].entries())
      row.append(i === 0 ? cell("th", each, "row") : cell("td", each));
  }
  // on a narrow page it can be scrolled, by keyboard too
  const scroll = document.createElement("div");
  scroll.className = "scroll";
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "group");
  scroll.setAttribute("aria-label", caption.textContent);
  scroll.append(table);
  return scroll;
}

/** The categories of each period stay in their order. */
const latestFirst = (shown: readonly Figure[]): readonly Figure[] =>
  shown.toSorted((a, b) => (a.end < b.end ? 1 : a.end > b.end ? -1 : 0));

function cell(name: "th" | "td", text: string, scope?: "row" | "col"): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (scope !== undefined) made.setAttribute("scope", scope);
  return made;
}

/** A link that downloads the rows shown, with the marking of their readers in each. */
export function csvLink(
  about: Pick<About, "marking">,
  { measure, breakdown, kind }: Choice,
  shown: readonly Figure[],
): HTMLElement {
  const link = document.createElement("a");
  link.textContent = `Download what is shown (CSV, ${shown.length} rows)`;
  link.download = `${measure}-${breakdown}-${kind}.csv`.replace(/[^\w.-]+/g, "-");
  link.href = URL.createObjectURL(new Blob([csvOf(about, measure, shown)], { type: "text/csv" }));
  return link;
}

export function csvOf({ marking }: Pick<About, "marking">, measure: string, shown: readonly Figure[]): string {
  const lines = shown.map((row) => [measure, ...columns.map((column) => row[column]), marking]);
  return [["measure", ...columns, "marking"], ...lines].map((line) => `${line.map(field).join(",")}\r\n`).join("");
}

/** RFC 4180; a formula in a spreadsheet is never begun */
function field(value: string | number | null): string {
  if (value === null) return "";
  const text = String(value);
  const safe = typeof value === "string" && /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
