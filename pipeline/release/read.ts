/** Reads a release back from its folder, for the dashboards and reports of a release made earlier. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import type { Catalogue, DutyRow, Quality, Release, Value } from "./format.ts";
import { seriesFile } from "./series.ts";
import { refuseOther } from "./whole.ts";

/** The release in `folder`. Throws `release-changed`, `release-other`. */
export function readRelease(folder: string): Release {
  // what is as this version wrote it is what the types say
  refuseOther(folder, basename(folder));
  const json = (file: string) => JSON.parse(readFileSync(join(folder, file), "utf8"));
  const catalogue = json("catalogue.json") as Catalogue;
  const table = tableFromIPC(readFileSync(join(folder, "values.arrow")));
  const columns = table.schema.names.map((name) => [name, table.getChild(name)!] as const);
  const values = Array.from(
    { length: table.numRows },
    (_, row) => Object.fromEntries(columns.map(([name, cells]) => [name, cells.get(row)])) as unknown as Value,
  );
  return {
    values,
    catalogue,
    series: seriesFile.parse(json("series.json")).measures,
    quality: json("quality.json") as Quality,
    duties: json("duties.json") as DutyRow[],
  };
}
