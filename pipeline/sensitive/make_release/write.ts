/**
 * Writes a release into an empty folder: figures as CSV and Parquet, the catalogue, what was judged of the series, the
 * data-quality account and the manifest, which holds the SHA-256 of every input and output and no time of day.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dueNextFiles } from "../../release/due_next.ts";
import { fileIn } from "../../release/files.ts";
import type { Release } from "../../release/format.ts";
import { likeForLikeFiles } from "../../release/like_for_like.ts";
import { packPublished } from "../../release/published.ts";
import { releaseFormat } from "../../release/whole.ts";
import { releaseName } from "../../words/release_words.ts";
import type { Account } from "../disclosure/account.ts";
import type { Warehouse } from "../warehouse/connection.ts";
import { toParquetSql } from "../warehouse/file_sql.ts";
import { sql } from "../warehouse/sql.ts";
import { FigureText } from "./figure_text.ts";
import { readValuesSql } from "./files.ts";

export interface ReleaseInputs {
  /** how it was made safe; null where nothing is kept from its readers */
  readonly account: Account | null;
  /** the version of Quorate that made it */
  readonly quorate: string;
  readonly inputs: readonly { readonly submission: string; readonly file: string; readonly sha256: string }[];
  readonly settings: Readonly<Record<string, unknown>>;
  /** what only readers who are told of rows are given: every finding, a line each, for whoever mends the source; and months by
   * breakdown, which no page shows and which are nearly half of all figures, for Parquet alone */
  readonly rows: { readonly findings: string; readonly byMonth: FigureText } | null;
  /** a row for each of what falls due next; null where readers are not told of it */
  readonly dueNext: string | null;
}

export async function writeRelease(
  warehouse: Warehouse,
  release: Release,
  from: ReleaseInputs,
  folder: string,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { catalogue } = release;
  const named = (file: string) => fileIn(catalogue, file);
  const written: string[] = [];
  const write = (file: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, named(file)), content);
    written.push(named(file));
  };
  const { rows } = from;
  FigureText.of(release.values).write(join(folder, named("values.csv")));
  const besides = join(folder, "by-month.csv");
  rows?.byMonth.write(besides);
  const shown = readValuesSql(join(folder, named("values.csv")));
  const all = rows === null ? shown : sql`(${shown}) union all (${readValuesSql(besides)})`;
  // DuckDB writes on its own threads while the other files are made
  const parquet = warehouse.run(sql`copy (${all}) ${toParquetSql(join(folder, named("values.parquet")))}`);
  try {
    written.push(named("values.csv"), named("values.parquet"));
    write("catalogue.json", catalogueJson(catalogue));
    write("series.json", seriesJson(release.series));
    write("quality.json", json(release.quality));
    write("duties.json", json(release.duties));
    write("revisions.json", linesJson(release.revisions));
    const { forms, values } = release.likeForLike;
    if (forms.length > 0) {
      write(likeForLikeFiles.forms, linesJson(forms));
      FigureText.of(values).write(join(folder, named(likeForLikeFiles.values)));
      written.push(named(likeForLikeFiles.values));
    }
    if (from.account !== null) write("disclosure.json", json(from.account));
    if (rows !== null) write("findings.csv", rows.findings);
    if (release.dueNext !== null) write(dueNextFiles.totals, json(release.dueNext));
    if (from.dueNext !== null) write(dueNextFiles.rows, from.dueNext);
  } catch (error) {
    // a warehouse that is closed while it writes never ends, nor does the process
    await parquet.catch(() => {});
    throw error;
  }
  await parquet;
  rmSync(besides, { force: true });
  const manifest = {
    format: releaseFormat,
    quorate: from.quorate,
    release: releaseName(catalogue),
    profile: catalogue.profile,
    draft: catalogue.draft,
    not_for_publication: catalogue.profile !== "public",
    synthetic: catalogue.synthetic,
    figures: release.values.length + (rows?.byMonth.figures ?? 0),
    settings: from.settings,
    definitions: catalogue.measures.map(({ id, version }) => ({ measure: id, version })),
    inputs: from.inputs,
    outputs: written.sort().map((file) => ({ file, sha256: sha256(readFileSync(join(folder, file))) })),
  };
  writeFileSync(join(folder, "manifest.json"), json(manifest));
}

const json = (content: unknown) => `${JSON.stringify(content, null, 1)}\n`;

/** A line a measure: laid out a number a line it would be many times as long. */
const seriesJson = (series: Release["series"]): string =>
  `{"format":1,"measures":[\n${series.map((judged) => JSON.stringify(judged)).join(",\n")}\n]}\n`;

/** A line for each measure, breakdown, published figure …: laid out a value a line it would be twice as long. */
const catalogueJson = (catalogue: Release["catalogue"]): string =>
  `{\n${Object.entries({ ...catalogue, published: packPublished(catalogue.published) })
    .map(
      ([name, held]) =>
        `${JSON.stringify(name)}: ${Array.isArray(held) ? linesJson(held).trimEnd() : JSON.stringify(held)}`,
    )
    .join(",\n")}\n}\n`;

const linesJson = (rows: readonly unknown[]): string =>
  rows.length === 0 ? "[]\n" : `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;

const sha256 = (content: Buffer) => createHash("sha256").update(content).digest("hex");
