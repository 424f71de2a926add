/** Every page of a site, in the order they are written. A new page is one line here and one in `navigation`. */
import { aToZPage } from "./pages/a_to_z.ts";
import { benchmarksPages } from "./pages/benchmarks.ts";
import { bodyPages } from "./pages/body.ts";
import { changesPage } from "./pages/changes.ts";
import { chapterPage } from "./pages/chapter.ts";
import { childsVoicePage } from "./pages/childs_voice.ts";
import { definitionPage } from "./pages/definition.ts";
import { definitionsPage } from "./pages/definitions.ts";
import { dictionaryPage } from "./pages/dictionary.ts";
import { dueNextPages } from "./pages/due_next.ts";
import { explorePage } from "./pages/explore.ts";
import { forYouPage } from "./pages/for_you.ts";
import { frameworkPages } from "./pages/framework.ts";
import { homePage } from "./pages/home.ts";
import { howToReadPage } from "./pages/how_to_read.ts";
import { measuresPage } from "./pages/measures.ts";
import { panelHomePage } from "./pages/panel_home.ts";
import { qualityPage } from "./pages/quality.ts";
import { reportsPage } from "./pages/reports.ts";
import { chapterAboutTheData } from "./quality_page.ts";
import { isOfDeathsAlone, type Page, type Site } from "./site.ts";

/** `cells`: those of the page to explore, as Framework built them; without them it is empty. */
export const pagesOf = (site: Site, cells = ""): readonly Page[] => [
  isOfDeathsAlone(site) ? panelHomePage(site) : homePage(site),
  measuresPage(site),
  aToZPage(site),
  ...(isOfDeathsAlone(site) ? [] : [childsVoicePage(site), forYouPage(site)]),
  ...site.chapters.map((chapter) => chapterPage(site, chapter)),
  ...frameworkPages(site),
  ...benchmarksPages(site),
  ...bodyPages(site),
  ...dueNextPages(site),
  ...(chapterAboutTheData(site) ? [] : [qualityPage(site)]),
  dictionaryPage(site),
  changesPage(site),
  reportsPage(site),
  definitionsPage(site),
  ...site.chapters.flatMap(({ id }) => site.inChapter(id).map((measure) => definitionPage(site, measure))),
  howToReadPage(site),
  explorePage(cells),
];
