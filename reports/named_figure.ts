/**
 * Figures by name: `deaths-notified 2021-2025` is the whole of a measure in a period, `death-category 2021-2025
 * death-category=5` one category of it. The words are those of the dashboards, so that a figure is described in the same words
 * everywhere and a percentage is never shown without its counts.
 */
import { absenceOf } from "../pipeline/figures/figure.ts";
import { figureWords } from "../pipeline/figures/figure_words.ts";
import { kindOf } from "../pipeline/figures/kinds.ts";
import { Figures } from "../pipeline/release/figures.ts";
import {
  type CatalogueMeasure,
  type PeriodKind,
  periodKinds,
  type Release,
  type Value,
} from "../pipeline/release/format.ts";

export interface NamedFigure {
  readonly measure: CatalogueMeasure;
  readonly value: Value;
  /** as written in a sentence: `12 deaths`, `7 of 10 (70%)` */
  readonly words: string;
}

/** looked through once: many reports are made of one release */
const made = new WeakMap<Release, NamedFigures>();

export class NamedFigures {
  readonly figures: Figures;

  static of(release: Release): NamedFigures {
    const own = made.get(release) ?? new NamedFigures(release);
    made.set(release, own);
    return own;
  }

  constructor(release: Release) {
    this.figures = new Figures(release);
  }

  /** The figure of a name, or what is wrong with the name. */
  find(name: string): NamedFigure | string {
    const found = /^([a-z0-9-]+) (\d{4}(?:-\d{4}|\/\d{2}|-Q[1-4]|-\d{2})?)(?: ([a-z-]+)=(\S+))?$/.exec(name.trim());
    if (!found)
      return `{{ ${name} }} is not the name of a figure: write {{ measure period }} or {{ measure period breakdown=category }}`;
    const [, id = "", period = "", breakdown = "all", category = "all"] = found;
    const measure = this.figures.measure(id);
    if (measure === undefined) return `{{ ${name} }} does not name a measure in the release`;
    const values = periodKinds.flatMap((kind) => this.figures.at(id, kind, period, breakdown, category) ?? []);
    const [value] = values;
    if (value === undefined) {
      const known = this.periodsOf(measure).join(", ");
      return `{{ ${name} }} has no figure in the release; ${id} has figures for ${known}`;
    }
    return { measure, value, words: inSentence(measure, value) };
  }

  private periodsOf(measure: CatalogueMeasure): string[] {
    const kinds: readonly PeriodKind[] = ["year", "pooled_3_years", "pooled_5_years"];
    return kinds.flatMap((kind) => this.figures.series(measure.id, kind).map(({ period }) => period));
  }
}

function inSentence(measure: CatalogueMeasure, value: Value): string {
  return absenceOf(value) === null ? kindOf(measure).inReport(measure, value) : figureWords(measure, value).plain;
}
