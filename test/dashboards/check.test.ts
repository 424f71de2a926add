/** Each trap is planted in a site that is otherwise sound, and seen to be found. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkSite } from "../../dashboards/check.ts";
import { yearsToPick } from "../../dashboards/components/years_to_pick.ts";
import type { Catalogue } from "../../pipeline/release/format.ts";
import { Html, html } from "../../pipeline/words/html.ts";
import { fixtureCatalogue } from "./fixture.ts";

const catalogue: Catalogue = { ...fixtureCatalogue, measures: [fixtureCatalogue.measures[0]!] };
const id = catalogue.measures[0]!.id;

const foot = `<footer>Data up to 31 December 2025. Made from release X. Next update later.</footer>`;
const marks = "<p>Not for publication</p><p>Synthetic sample data: no real child</p>";
const page = (title: string, body: string, root = "") => `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="stylesheet" href="${root}site.css"></head>
<body>${marks}<a href="${root}definitions/index.html">Definitions</a><main><h1>${title}</h1>
${body}</main>${foot}</body></html>`;

const body = `<ol><li>one</li></ol><section class="measure" id="${id}"><h2>Reviews</h2>
<p class="status">41 of 52 reviews (79%) in 2025.</p>
<figure data-table="t"><figcaption>Reviews</figcaption><svg role="img" aria-labelledby="n"><title id="n">79% · 41 of 52</title><text font-size="12">a</text></svg></figure>
<table id="t"><caption>Reviews</caption><thead><tr><th scope="col">Year</th><th scope="col">Share</th></tr></thead>
<tbody><tr><th scope="row">2025</th><td><span class="figure">79% · 41 of 52</span></td></tr></tbody></table>
<a href="definitions/${id}.html">Definition</a> <a href="data/${id}.csv">CSV</a></section>`;

const sound: Readonly<Record<string, string>> = {
  "index.html": page("Home", body),
  "definitions/index.html": page("Definitions", "", "../"),
  [`definitions/${id}.html`]: page("Reviews", '<p class="status">41 of 52 (79%)</p>', "../"),
  [`data/${id}.csv`]: "a,b\r\n",
  "site.css": "body { color: #000 }",
};

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "quorate-check-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let made = 0;
async function check(site: Readonly<Record<string, string>>, held: Catalogue = catalogue) {
  const root = join(folder, String(made++));
  for (const [path, text] of Object.entries(site)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return (await checkSite(root, { catalogue: held })).findings;
}

test("a sound site has no finding", async () => {
  expect(await check(sound)).toEqual([]);
});

type Trap = readonly [rule: string, from: string | RegExp, to: string];

const traps: readonly Trap[] = [
  ["framework-error", "<main>", '<main><p class="observablehq--error">SyntaxError</p>'],
  ["framework-error", "<main>", "<main><observablehq-loading></observablehq-loading>"],
  ["expression", "<main>", "<main>$" + "{value}"],
  ["markup-shown", "<main>", "<main><pre><code>&lt;td&gt;</code></pre>"],
  ["markup-shown", "<main>", "<main>&lt;svg class=chart"],
  ["broken-link", `data/${id}.csv`, `data/none/${id}.csv`],
  ["broken-link", "definitions/index.html", "definitions/index.html#nowhere"],
  ["missing-file", 'href="site.css"', 'href="other.css"'],
  ["missing-file", "<main>", '<main><img alt="a" src="chart.png">'],
  ["absolute-link", "definitions/index.html", "/definitions/index.html"],
  ["broken-reference", 'aria-labelledby="n"', 'aria-labelledby="m"'],
  ["external-host", "<main>", '<main><a href="https://example.org/">out</a>'],
  ["external-host", "<main>", '<main><img alt="a" src="//example.org/a.png">'],
  ["external-host", "<main>", '<main><img alt="a" srcset="data:, 1x, https://example.org/a.png 2x">'],
  ["external-host", "<main>", '<main><svg aria-hidden="true"><rect fill="url(https://example.org/a)"/></svg>'],
  ["external-host", "<main>", '<main><svg aria-hidden="true"><use xlink:href="https://example.org/a"/></svg>'],
  ["script", "</head>", "<script>1</script></head>"],
  ["script", "<main>", "<main><template><script>1</script></template>"],
  ["script", "</head>", '<link rel="modulepreload" href="site.css"></head>'],
  ["inline-style", "<main>", '<main style="color:red">'],
  ["inline-style", "</head>", "<style>p{}</style></head>"],
  ["inline-script", "<main>", '<main onclick="go()">'],
  ["inline-script", "<main>", '<main><a href="javascript:go()">go</a>'],
  ["no-policy", /<meta http-equiv[^>]*>/, ""],
  ["no-policy", "style-src 'self'", "style-src 'unsafe-inline'"],
  ["no-lang", ' lang="en-GB"', ""],
  ["no-title", "<title>Home</title>", ""],
  ["zoom-forbidden", "initial-scale=1", "initial-scale=1, maximum-scale=1"],
  ["label-in-list", "<ol>", "<ol><label>a</label>"],
  ["one-heading", "<h1>Home</h1>", "<p>Home</p>"],
  ["heading-skipped", "<h2>Reviews</h2>", "<h4>Reviews</h4>"],
  ["no-caption", "<caption>Reviews</caption>", ""],
  ["no-caption", "<figcaption>Reviews</figcaption>", ""],
  ["no-scope", '<th scope="row">', "<th>"],
  ["no-alt", ' role="img"', ""],
  ["no-alt", "<main>", '<main><img src="site.css">'],
  ["type-too-small", 'font-size="12"', 'font-size="11"'],
  ["duplicate-id", "<main>", '<main><p id="t"></p>'],
  ["figure-without-table", 'data-table="t"', ""],
  ["figure-without-table", 'data-table="t"', 'data-table="n"'],
  ["percentage-alone", '<span class="figure">79% · 41 of 52', '<span class="figure">79%'],
  ["percentage-alone", "41 of 52 reviews (79%) in", "79% of reviews in"],
  ["percentage-of-few", '<span class="figure">79% · 41 of 52', '<span class="figure">75% · 3 of 4'],
  ["percentage-of-few", "41 of 52 reviews (79%)", "3 of 4 reviews (75%)"],
  ["too-many-decimals", "<main>", "<main><p>from 0.14285714285714285 to 20.857142857142858</p>"],
  ["part-of-a-day", "<main>", "<main><p>242.5 days</p>"],
  ["not-a-figure", "<main>", "<main>NaN"],
  ["not-a-figure", "<main>", "<main>undefined"],
  ["not-a-figure", "<main>", "<main>[object Object]"],
  ["no-restricted-mark", "Not for publication", ""],
  ["no-synthetic-mark", "Synthetic sample data: no real child", ""],
  ["no-provenance", "Data up to", ""],
  ["no-provenance", "Next update", ""],
  ["no-definition-link", '<a href="definitions/index.html">Definitions</a>', ""],
  ["no-definition-link", `<a href="definitions/${id}.html">Definition</a>`, ""],
  ["no-csv", `<a href="data/${id}.csv">CSV</a>`, ""],
  ["no-status", /<p class="status">.*?<\/p>/, ""],
  ["no-licence", "<main>", '<main><p class="comparators">England 81%</p>'],
  ["no-licence", "<main>", '<main><span class="elsewhere">England 81%</span>'],
];

describe("a trap planted on a page is found", () => {
  test.each(traps)("%s: %s → %s", async (rule, from, to) => {
    const text = sound["index.html"]!.replace(from, to);
    expect(text).not.toBe(sound["index.html"]);
    const findings = await check({ ...sound, "index.html": text });
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    expect(findings.every((finding) => finding.page === "index.html")).toBe(true);
  });
});

/** What stands on a page is asked of each year that it brings along packed, which no other rule can see into. */
describe("a trap planted in a year that can be picked is found", () => {
  const bringing = (...years: readonly (readonly [year: string, body: string])[]) => {
    const bodies = years.map(([year, text]) => ({ year, body: new Html(text) }));
    const latest = html`<p id="latest">The latest</p>`;
    return { ...sound, "index.html": page("Home", body + yearsToPick(latest, bodies, html`Its years`).text) };
  };
  const inEarlier = traps.flatMap(([rule, from, to]) =>
    from === "<main>" ? [[rule, to.replace("<main>", "")] as const] : [],
  );

  const planted: readonly (readonly [rule: string, planted: string])[] = [
    ...inEarlier,
    ["broken-link", '<a href="#latest">what gave way to the year</a>'],
    ["inline-script", '<img alt="a" src="site.css" onerror="go()">'],
    ["percentage-of-few", "<table><tr><td>75% · 3 of 4</td></tr></table>"],
    ["percentage-alone", '<p class="status">79% of reviews</p>'],
    ["no-scope", "<table><caption>a</caption><tr><th>a</th></tr></table>"],
    ["duplicate-id", `<p id="${id}"></p>`],
  ];
  test.each(planted)("%s: %s", async (rule, planted) => {
    const findings = await check(bringing(["2024", "<p>Sound.</p>"], ["2023", `<p>Sound.</p>${planted}`]));
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    expect([...new Set(findings.map((finding) => finding.page))]).toEqual(["index.html?year=2023"]);
  });

  test("nothing is found in sound years, and a place that only they have is one", async () => {
    expect(await check(bringing(["2024", '<h2 id="here">Then</h2><a href="#here">here</a>'], ["2023", ""]))).toEqual(
      [],
    );
  });

  test.each([
    ["is not what was packed", 'data-bodies="eJyrVkrLz1eyUkpKLFKqBQAe"'],
    ["is one body for two years", 'data-years="2024 2023"'],
  ])("what %s", async (_, written) => {
    const [name] = written.split("=");
    const text = bringing(["2024", "<p>Sound.</p>"])["index.html"]!.replace(new RegExp(`${name}="[^"]*"`), written);
    expect(await check({ ...sound, "index.html": text })).toMatchObject([{ page: "index.html", rule: "not-unpacked" }]);
  });
});

describe("a trap planted elsewhere is found", () => {
  test.each([
    ["body { background: url(https://example.org/a.png) }"],
    ['@import "//example.org/a.css";'],
    ["@font-face { src: url('http://example.org/a.woff2') }"],
  ])("stylesheet: %s", async (css) => {
    expect(await check({ ...sound, "site.css": css })).toMatchObject([{ page: "site.css", rule: "external-host" }]);
  });

  test("a measure without a page", async () => {
    const { [`definitions/${id}.html`]: _, ...rest } = sound;
    expect((await check(rest)).map(({ rule }) => rule)).toContain("no-definition-page");
  });

  test("a definition that does not open with its status", async () => {
    const path = `definitions/${id}.html`;
    expect(await check({ ...sound, [path]: page("Reviews", "", "../") })).toMatchObject([
      { page: path, rule: "no-status" },
    ]);
  });

  test("a chapter of deaths that does not open with what it is about", async () => {
    const deaths = {
      ...catalogue,
      measures: [{ ...catalogue.measures[0]!, chapter: "deaths", discloses: "death" as const }],
    };
    const with_ = (body: string) =>
      check({ ...sound, "deaths.html": page("Deaths", body) }, deaths).then((all) => all.map(({ rule }) => rule));
    const notice = '<div class="notice"><p>This page is about the deaths of children.</p></div>';
    expect(await with_(notice)).toEqual([]);
    expect(await with_(`<p>Twelve.</p>${notice}`)).toEqual(["no-notice"]);
    expect(await with_("")).toEqual(["no-notice"]);
  });

  test("a page too heavy", async () => {
    const noise = Array.from({ length: 40_000 }, (_, i) => ((i * 2654435761) % 4294967296).toString(36)).join(" ");
    const heavy = { ...sound, "index.html": sound["index.html"]!.replace("<main>", `<main>${noise}`) };
    expect((await check(heavy)).map(({ rule }) => rule)).toEqual(["too-heavy"]);
  });
});
