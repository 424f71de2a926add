/**
 * Checks a built site and says what is wrong with it. Framework's build succeeds even if a link is broken, a cell has a syntax error or
 * a file is missing, so nothing is published without this check.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { checkContent } from "./check/content.ts";
import { checkFigures } from "./check/figures.ts";
import { checkHosts, checkStyleHosts } from "./check/hosts.ts";
import { checkLinks } from "./check/links.ts";
import { PageTree } from "./check/page_tree.ts";
import { picked } from "./check/picked_years.ts";
import { checkPolicy } from "./check/policy.ts";
import type { Checked, CheckedCatalogue, Fault, Finding, Rule, Weight } from "./check/rule.ts";
import { checkStructure } from "./check/structure.ts";

const rules: readonly Rule[] = [checkStructure, checkPolicy, checkHosts, checkLinks, checkFigures, checkContent];
const heaviestAllowed = 60_000;

/** `beside`: files that are there already where the site is wanted, so that its pages may lead to them. */
export async function checkSite(
  folder: string,
  { catalogue, beside = [] }: { readonly catalogue: CheckedCatalogue; readonly beside?: readonly string[] },
): Promise<{ readonly findings: readonly Finding[]; readonly heaviest: Weight }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
  const texts = new Map<string, string>();
  for (const path of paths.filter((one) => /\.(html|css)$/.test(one)))
    texts.set(path, await readFile(join(folder, path), "utf8"));
  const pages = paths.filter((path) => path.endsWith(".html"));
  const ids = new Map(pages.map((page) => [page, idsOf(texts.get(page)!)]));
  const files = new Set([...paths, ...beside]);

  const findings: Finding[] = [];
  const add = (page: string, faults: readonly Fault[]) => {
    for (const [rule, what] of faults) findings.push({ page, rule, what });
  };
  const faultsOf = (checked: Omit<Checked, "catalogue" | "files">): readonly Fault[] =>
    rules.flatMap((rule) => rule({ ...checked, catalogue, files }));
  let heaviest: Weight = { page: "", bytes: 0 };
  const styles = paths.filter((path) => path.endsWith(".css"));
  const style = styles.reduce((sum, path) => sum + gzipSync(texts.get(path)!).length, 0);
  for (const page of pages) {
    const text = texts.get(page)!;
    const tree = new PageTree(text);
    add(page, faultsOf({ page, text, tree, ids }));
    const years = picked(text, tree);
    if (years === null) add(page, [["not-unpacked", "its earlier years can't be read, or are not one for each named"]]);
    for (const { year, text } of years ?? []) {
      const asPicked = { page, text, tree: new PageTree(text), ids: new Map(ids).set(page, idsOf(text)) };
      add(`${page}?year=${year}`, faultsOf(asPicked));
    }
    // a page that is lighter without gzip than the heaviest so far with it need not be compressed
    const bytes = Buffer.byteLength(text) + style < heaviest.bytes ? 0 : gzipSync(text).length + style;
    if (bytes > heaviest.bytes) heaviest = { page, bytes };
    if (bytes > heaviestAllowed) add(page, [["too-heavy", `${bytes} bytes gzip; at most ${heaviestAllowed}`]]);
  }
  for (const path of styles) add(path, checkStyleHosts(texts.get(path)!));
  for (const { id } of catalogue.measures) {
    const page = `definitions/${id}.html`;
    if (!files.has(page)) add(page, [["no-definition-page", `measure ${id} has no page`]]);
  }
  return { findings, heaviest };
}

/** read from the text, so that no more than one page need be parsed at a time */
const idsOf = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!));
