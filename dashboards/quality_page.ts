/** Where readers find what was read and what it lacked: with the chapter about the data, or alone where a site has none. */
import type { Site } from "./site.ts";

/** without the chapter the page is at the same address, so that a link works in every profile */
const alone = "data-quality";

export const chapterAboutTheData = ({ chapters }: Pick<Site, "chapters">) =>
  chapters.find(({ group }) => group === "about the data");

/** from the site's root, without `.html` */
export const qualityPath = (site: Pick<Site, "chapters">): string => chapterAboutTheData(site)?.id ?? alone;
