/**
 * Which measures stand beside no other place, and why, so that a reader who misses one need not guess (service specification, section 7: all
 * measures are compared where possible). Deaths come first: of them a comparison would mean least and be asked for most.
 */
import { isDeath } from "../../pipeline/release/figures.ts";
import type { CatalogueMeasure } from "../../pipeline/release/format.ts";
import { counted } from "../../pipeline/words/counted.ts";
import { type Html, html } from "../../pipeline/words/html.ts";
import type { BesideRow } from "../beside_rows.ts";
import type { Site } from "../site.ts";
import { folded } from "./folded.ts";

/** `beside`: the rows of measures that stand beside others. Null where all do. */
export function notBeside(site: Site, beside: readonly Pick<BesideRow, "measure">[], root: string): Html | null {
  const missing = site.catalogue.measures.filter(({ id }) => !beside.some(({ measure }) => measure.id === id));
  const byReason = new Map<string, CatalogueMeasure[]>();
  for (const measure of missing) {
    const { words } = measure.benchmark;
    byReason.set(words, [...(byReason.get(words) ?? []), measure]);
  }
  // the reason of most needs no list: each says it on its own page too
  const [commonest, ...others] = [...byReason].sort(([, a], [, b]) => b.length - a.length);
  if (commonest === undefined) return null;
  const link = ({ id, title }: CatalogueMeasure) => html`<a href="${root}definitions/${id}.html">${title}</a>`;
  return folded(
    `Not beside others, and why: ${counted(missing.length, "measure", "measures")}`,
    html`${missing.some((measure) => isDeath(site.catalogue, measure)) ? deaths : null}
<p>Of ${counted(commonest[1].length, "measure", "measures")}, ${commonest[0]}.${others.length === 0 ? null : " Of the others:"}</p>
${others.length === 0 ? null : html`<ul>${others.map(([words, measures]) => html`<li>${measures.map((each, at) => html`${at === 0 ? null : ", "}${link(each)}`)}: ${words}</li>`)}</ul>`}`,
  );
}

/** The same bound as of the rate itself: there is none of fewer than ten (how_to_read.ts). */
const deaths = html`<p><strong>Deaths of children</strong> are among them. There are so few that one more or fewer would turn any comparison round, and no rate is made of fewer than ten. Where others publish a rate, it is of other ages.</p>`;
