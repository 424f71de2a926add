/**
 * Small multiples: a picture for each category, all on one scale, so that they can be compared by eye. Figures too few for a percentage are
 * not drawn; the table says what they are.
 */
import * as Plot from "@observablehq/plot";
import type { About, Choice, Figure } from "./about.ts";

const height = 170;

export function chartOf(
  { measures, breakdowns }: About,
  { measure, breakdown }: Choice,
  shown: readonly Figure[],
  width: number,
): HTMLElement {
  const { title, unit, isShare } = measures.find(({ id }) => id === measure)!;
  const drawn = shown.filter(({ value }) => value !== null);
  const categories = [...new Set(shown.map(({ label }) => label))];
  const figure = document.createElement("figure");
  const caption = document.createElement("figcaption");
  const by = breakdown === "all" ? "" : `, by ${(breakdowns[breakdown]?.title ?? breakdown).toLowerCase()}`;
  caption.textContent = `${title}${by}: ${unit}.${categories.length > 1 ? " Each picture has the same scale." : ""}${drawn.some(({ lower }) => lower !== null) ? " A thin line is a figure’s 95% interval." : ""}`;
  figure.append(caption);
  if (drawn.length === 0) {
    const none = document.createElement("p");
    none.textContent = "Nothing can be drawn: no period has enough for a figure. The table says what is known.";
    figure.append(none);
    return figure;
  }
  const across = Math.max(1, Math.min(categories.length, Math.floor(width / 300)));
  const place = new Map(categories.map((label, i) => [label, { fx: i % across, fy: Math.floor(i / across) }]));
  // one that is not drawn breaks the line
  const rows = shown.map((each) => ({ ...each, ...place.get(each.label), day: new Date(each.end) }));
  const heads = categories.map((label) => ({ label, ...place.get(label) }));
  const values = drawn.flatMap(({ value, lower, upper }) => [value!, lower ?? value!, upper ?? value!]);
  const domain = isShare ? [0, 100] : [Math.min(0, ...values), Math.max(1, ...values)];
  const plot = Plot.plot({
    width,
    height: 40 + Math.ceil(categories.length / across) * height,
    marginLeft: 48,
    marginTop: 26,
    fx: { axis: null, padding: 0.12 },
    fy: { axis: null, padding: 0.22 },
    x: { type: "utc", label: null, ticks: 4 },
    y: { domain, label: null, grid: true, ticks: 4, ...(isShare && { tickFormat: (each: number) => `${each}%` }) },
    marks: [
      Plot.ruleY([0]),
      Plot.ruleX(
        rows.filter(({ lower }) => lower !== null),
        { fx: "fx", fy: "fy", x: "day", y1: "lower", y2: "upper", className: "interval" },
      ),
      Plot.line(rows, { fx: "fx", fy: "fy", x: "day", y: "value", className: "line" }),
      Plot.dot(
        rows.filter(({ value }) => value !== null),
        {
          fx: "fx",
          fy: "fy",
          x: "day",
          y: "value",
          r: 2.5,
          className: "dots",
          title: ({ label, period_words, words }: Figure) => `${label}, ${period_words}: ${words}`,
        },
      ),
      ...(categories.length > 1 || breakdown !== "all"
        ? [
            Plot.text(heads, {
              fx: "fx",
              fy: "fy",
              text: "label",
              frameAnchor: "top-left",
              dy: -16,
              fontWeight: 700,
              className: "type",
            }),
          ]
        : []),
    ],
  });
  // the page allows no inline style: the site's stylesheet has what is needed
  for (const style of plot.querySelectorAll("style")) style.remove();
  // one name for the whole picture
  for (const inner of plot.querySelectorAll("[aria-label]")) inner.removeAttribute("aria-label");
  plot.setAttribute("role", "img");
  plot.setAttribute("aria-label", `${caption.textContent} The table below has every figure.`);
  figure.append(plot);
  return figure;
}
