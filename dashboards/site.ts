/**
 * What every page is made from: the release, its figures and trends, the commentary, and the words on each
 * page. Pages are pure functions of this.
 */

import { Figures } from "../pipeline/release/figures.ts";
import type { Catalogue, CatalogueMeasure, Quality, Release } from "../pipeline/release/format.ts";
import { profiles } from "../pipeline/release/profiles.ts";
import type { CatalogueChapter } from "../pipeline/release/shown.ts";
import type { Html } from "../pipeline/words/html.ts";
import { breakdownPeriod } from "./breakdown_period.ts";
import type { Commentary } from "./commentary.ts";
import { type Trend, trendOf } from "./trend.ts";

export interface Page {
  /** address without `.html`, from the site's root: `index`, `definitions/review-on-time` */
  readonly path: string;
  readonly title: string;
  /** the page of the navigation from which it is reached, where it is in none itself */
  readonly under?: string | undefined;
  /** true: to be read as a whole, without a list of its parts before them, and of its words after */
  readonly isShort?: true;
  /** its body says up to which day the data is and when it was published, so that its foot need not */
  readonly saysDates?: true;
  /** true: its words are explained on the page itself */
  readonly explainsWords?: true;
  readonly body: Html;
}

/** A report that stands beside the site. */
export interface SiteReport {
  readonly id: string;
  readonly title: string;
  /** the chapter that leads to it */
  readonly chapter: string;
  /** the corporate parent whose own it is; null of all others */
  readonly body: string | null;
  /** as what it can be read, each with its address from the site's root */
  readonly forms: readonly { readonly form: string; readonly path: string; readonly bytes: number }[];
}

/** What is known of a release that is not in it: nobody can approve a release that says when it was approved. */
export interface Beside {
  /** what is in print beside the site, so that its pages lead to it */
  readonly reports: readonly SiteReport[];
  /** ISO: the day it was approved or, where nobody need approve it, the day that whoever publishes it gave; null where nobody did */
  readonly published: string | null;
  /** whom to ask, in words; null where the settings name nobody */
  readonly contact: string | null;
}

/** Whether it is for the panel alone, which is told of nothing but deaths. */
export const isOfDeathsAlone = ({ catalogue }: Pick<Site, "catalogue">): boolean =>
  profiles[catalogue.profile].deathsAlone;

export interface Site extends Beside {
  /** the workbook of all measures; left out where none was made */
  readonly workbook?: Uint8Array;
  /** the figures as open data, packed; left out where its readers are not given them so */
  readonly openData?: Uint8Array | undefined;
  readonly catalogue: Catalogue;
  /** null where readers are not told of rows */
  readonly quality: Quality | null;
  readonly figures: Figures;
  readonly previous: Release | undefined;
  readonly commentary: ReadonlyMap<string, Commentary>;
  /** the breakdowns of a measure that have figures to show, as it declares them */
  readonly breakdownsOf: (measure: CatalogueMeasure) => readonly string[];
  readonly trend: (measure: CatalogueMeasure) => Trend;
  /** chapters that have a measure, in the catalogue's order */
  readonly chapters: readonly CatalogueChapter[];
  readonly inChapter: (chapter: string) => readonly CatalogueMeasure[];
}

export function siteOf(
  release: Release,
  previous: Release | undefined,
  commentary: ReadonlyMap<string, Commentary>,
  { reports = [], published = null, contact = null }: Partial<Beside> = {},
): Site {
  const figures = new Figures(release);
  const { catalogue, quality } = release;
  const trends = new Map<string, Trend>();
  const inChapter = (chapter: string) => catalogue.measures.filter((measure) => measure.chapter === chapter);
  return {
    catalogue,
    quality,
    figures,
    previous,
    commentary,
    reports,
    published,
    contact,
    inChapter,
    chapters: catalogue.chapters.filter(({ id }) => inChapter(id).length > 0),
    breakdownsOf: (measure) =>
      [...measure.breakdowns, ...measure.distributions].filter(
        (each) => measure.supplied && breakdownPeriod(figures, trend(measure), each),
      ),
    trend,
  };

  function trend(measure: CatalogueMeasure): Trend {
    let trend = trends.get(measure.id);
    if (!trend) {
      trend = trendOf(figures, measure);
      trends.set(measure.id, trend);
    }
    return trend;
  }
}

/** the way from a page back to the site's root: blank or `../` */
export const toRoot = (path: string): string => "../".repeat(path.split("/").length - 1);
