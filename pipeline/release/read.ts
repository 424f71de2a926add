/** Reads a release back from its folder, for the dashboards and reports of a release made earlier. */
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type DueNext, dueNextFiles } from "./due_next.ts";
import { fileIn } from "./files.ts";
import type { Catalogue, CatalogueMeasure, DutyRow, Quality, Release } from "./format.ts";
import { likeForLikeFiles, noLikeForLike } from "./like_for_like.ts";
import { unpackPublished } from "./published.ts";
import type { Revision } from "./revision.ts";
import { seriesFile } from "./series.ts";
import { valuesIn } from "./value_columns.ts";
import { refuseOther } from "./whole.ts";

/** The release in `folder`. Throws `release-changed`, `release-other`. */
export function readRelease(folder: string): Release {
  // what is as this version wrote it is what the types say
  const release = refuseOther(folder, basename(folder));
  const place = (file: string) => join(folder, fileIn(release, file));
  const read = (file: string) => readFileSync(place(file));
  const json = (file: string) => JSON.parse(read(file).toString());
  const packed = json("catalogue.json");
  const catalogue: Catalogue = { ...packed, published: unpackPublished(packed.published) };
  return {
    values: valuesIn(read("values.csv").toString()),
    catalogue,
    series: seriesFile.parse(json("series.json")).measures,
    quality: json("quality.json") as Quality | null,
    duties: json("duties.json") as DutyRow[],
    revisions: json("revisions.json") as Revision[],
    likeForLike: existsSync(place(likeForLikeFiles.forms))
      ? {
          forms: json(likeForLikeFiles.forms) as readonly CatalogueMeasure[],
          values: valuesIn(read(likeForLikeFiles.values).toString()),
        }
      : noLikeForLike,
    // not in every profile, nor in a release made before there was one
    dueNext: existsSync(place(dueNextFiles.totals)) ? (json(dueNextFiles.totals) as DueNext) : null,
  };
}
