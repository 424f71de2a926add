/**
 * Shows one measure on its chapter's page: the status sentence first, for those who read nothing else; then the chart and its tables;
 * and beside them the definition, the target and the owner's commentary.
 */
import { isPooled } from "../../pipeline/release/codes.ts";
import { lower } from "../../pipeline/words/first_letter.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import { kindHeading } from "../../pipeline/words/kind_words.ts";
import { withoutWords } from "../../pipeline/words/protection_words.ts";
import type { Site } from "../site.ts";
import { shownPoints, type Trend } from "../trend.ts";
import { inChapter } from "../words/under_title.ts";
import { breakdownTable } from "./breakdown_table.ts";
import { commentaryBox } from "./commentary_box.ts";
import { comparators } from "./comparators.ts";
import { definitionLines, definitionList } from "./definition_list.ts";
import { folded } from "./folded.ts";
import { periodTable } from "./period_table.ts";
import { statusTags } from "./status_tags.ts";
import { isDrawable, trendFigure } from "./trend_figure.ts";

const yearsShown = 5;

/** `root`: the way from the page to the site's root; `isOpen`: whether it needs attention, so that nobody has to open it */
export function measureSection(site: Site, trend: Trend, root: string, isOpen: boolean): Html {
  const { measure } = trend;
  const table = `${measure.id}-${trend.kind}`;
  const open = isOpen ? html` open` : null;
  return html`<section class="measure" id="${measure.id}"><details${open}>
<summary><h3>${measure.title}</h3> <span class="status">${inChapter(trend)}</span></summary>
<div class="inside">
<p class="asks">${measure.asks}</p>
${statusTags(trend)}
<div class="beside">
<div class="evidence">
${comparators(site, measure)}
${measure.supplied ? evidence(site, trend, table) : html`<p class="no-chart">No figures: ${notSupplied(trend)}</p>`}
</div>
<div class="about">
${commentaryBox(site, trend)}
${definitionList(definitionLines(measure))}
<ul class="links">
<li><a href="${root}definitions/${measure.id}.html">Everything about this measure<span class="visually-hidden">: ${measure.title}</span></a></li>
<li><a href="${root}data/${measure.id}.csv">Download the figures (CSV)<span class="visually-hidden">: ${measure.title}</span></a></li>
<li><a href="#glance">All measures of this chapter</a></li>
</ul>
</div>
</div>
</div>
</details></section>`;
}

export const notSupplied = ({ measure }: Trend): string =>
  `${measure.needs.length > 0 ? `the extract ${measure.needs.map((need) => need.join(" or ")).join(" and ")} was` : "an extract it needs was"} not supplied.`;

function evidence(site: Site, trend: Trend, table: string): Html {
  const { measure, kind } = trend;
  const series = periodTable(site, { trend, kind, most: shownPoints, id: table });
  const years = kind === "quarter" && site.figures.has(measure.id, "year");
  const drawnAs = isDrawable(trend) && years;
  return html`${trendFigure(site, trend, table)}
${years ? periodTable(site, { trend, kind: "year", most: yearsShown, id: `${measure.id}-year` }) : null}
${years ? folded(drawnAs ? `${kindHeading(kind)}, as drawn` : kindHeading(kind), series) : series}
${yearsOfGap(site, trend)}
${breakdowns(site, trend)}`;
}

/** the years that stand together in a gap, one by one: to be seen, and not to be judged by but for whether many lie
 * along a line */
function yearsOfGap(site: Site, trend: Trend): Html | null {
  const { measure, kind } = trend;
  if (measure.kind !== "gap" || !isPooled(kind) || !site.figures.has(measure.id, "academic_year")) return null;
  const id = `${measure.id}-academic_year`;
  return html`${trend.gapByYear ? html`<p class="also">${trend.gapByYear}</p>` : null}${folded(
    kindHeading("academic_year"),
    periodTable(site, { trend, kind: "academic_year", most: yearsShown, id }),
  )}`;
}

/** The first breakdown, with links to the others; for a death it is shown open, since it is what the panel learnt. */
function breakdowns(site: Site, trend: Trend): Html | null {
  const { measure } = trend;
  const [first, ...others] = site.breakdownsOf(measure);
  const name = (breakdown: string) => lower(site.figures.breakdown(breakdown)?.title ?? breakdown);
  const without = withoutWords(measure, name);
  const note = without === "" ? null : html`<p class="also">${without}</p>`;
  if (!first) return note;
  const table = breakdownTable(site, trend, first, `${measure.id}-by-${first}`.replace(/\W+/g, "-"));
  const links = others.map(
    (breakdown, i) =>
      html`${i > 0 ? (i === others.length - 1 ? " and " : ", ") : ""}<a href="definitions/${measure.id}.html#${breakdownId(breakdown)}">${name(breakdown)}<span class="visually-hidden">: ${measure.title}</span></a>`,
  );
  return html`${measure.discloses === "death" ? table : folded(`By ${name(first)}`, table)}
${others.length > 0 ? html`<p class="also">Also by ${links}.</p>` : null}${note}`;
}

/** the id of a breakdown's table on the measure's own page */
export const breakdownId = (breakdown: string): string => `by-${breakdown}`.replace(/\W+/g, "-");
