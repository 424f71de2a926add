/** Makes the workbook of a release. */

import { writeWorkbook } from "../../pipeline/office/write_workbook.ts";
import { releaseMark } from "../../pipeline/words/release_words.ts";
import type { Site } from "../site.ts";
import { sheetsOf, workbookTitle } from "./sheets.ts";

export const workbookOf = (site: Site): Promise<Uint8Array> =>
  writeWorkbook(sheetsOf(site), {
    title: workbookTitle(site),
    mark: releaseMark(site.catalogue),
    asAt: site.catalogue.as_at,
  });
