/** What can be downloaded of a measure, each file with its address from the site's root: what its page shows, and every figure. */
import type { CatalogueMeasure } from "../pipeline/release/format.ts";
import { releaseName } from "../pipeline/words/release_words.ts";
import { measureCsv, shownCsv } from "./csv.ts";
import { shownFigures } from "./shown_figures.ts";
import type { Site } from "./site.ts";

export interface Download {
  readonly path: string;
  readonly text: string;
}

interface Downloads {
  /** what the measure's page shows */
  readonly shown: Download;
  readonly every: Download;
}

const made = new WeakMap<Site, Map<string, Downloads>>();

/** Made once for a site: a page says how large its files are, and then they are written. */
export function downloadsOf(site: Site, measure: CatalogueMeasure): Downloads {
  const own = made.get(site) ?? new Map<string, Downloads>();
  made.set(site, own);
  const known = own.get(measure.id);
  if (known !== undefined) return known;
  const { catalogue, figures } = site;
  const downloads = {
    shown: { path: `data/shown/${measure.id}.csv`, text: shownCsv(shownFigures(site, measure), catalogue) },
    every: { path: `data/${measure.id}.csv`, text: measureCsv(figures.ofMeasure(measure.id), catalogue) },
  };
  own.set(measure.id, downloads);
  return downloads;
}

/** The workbook of all measures, named as its release so that it says by itself what it is. */
export const workbookPath = ({ catalogue }: Pick<Site, "catalogue">): string => `data/${releaseName(catalogue)}.xlsx`;

/** Data and meta files in DfE's form, packed together. */
export const openDataPath = ({ catalogue }: Pick<Site, "catalogue">): string =>
  `data/${releaseName(catalogue)}-open-data.zip`;

/** "under 1 kB", "12 kB", "1.4 MB" */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return "under 1 kB";
  return bytes < 999_500 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
