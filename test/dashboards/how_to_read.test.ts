/** No figure on "How to read this" is typed: an example that was typed once said −18.6 for what is −22.0. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { howToReadPage } from "../../dashboards/pages/how_to_read.ts";
import { siteOf } from "../../dashboards/site.ts";
import { looks, shareInterval } from "../../pipeline/words/examples.ts";
import { fixtureRelease } from "./fixture.ts";

/** a share (but “not 0%”, which is a sign), a decimal, so many of so many, points */
const figure = /(?!\b0%)\d[\d.,]*\s?%|\d+\.\d+|\d+ (?:out )?of \d+|\d+ points?\b/;

test("its prose holds no figure that is not put in", () => {
  const source = readFileSync(new URL("../../dashboards/pages/how_to_read.ts", import.meta.url), "utf8");
  const prose = source.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "…").replace(/^\s*(?:\/\*\*|\*|\/\/|import).*$/gm, "");
  expect(prose.split("\n").filter((line) => figure.test(line))).toEqual([]);
});

test("its examples are what the figures are", () => {
  // 12 of 30 is 40, 620 of 1,000 is 62
  expect(looks.gap).toBe("−22.0 points · 12 of 30 against 620 of 1,000");
  // 87 · 10,000 / 19,371
  expect(looks.rate).toBe("44.9 per ten thousand children: 87 of 19,371");
  // 1,122 / 85
  expect(looks.score).toBe("13.2 · mean of 85");
  // R: prop.test(41, 52, correct = FALSE)
  expect(shareInterval).toBe("66% to 88%");
});

test("it explains the words that pages use", () => {
  const { text } = howToReadPage(siteOf(fixtureRelease, undefined, new Map())).body;
  for (const word of [
    "provisional",
    "Too few to tell",
    "Slow and sharp change",
    "owed in every case",
    "clearly lower",
    "probably lower",
  ])
    expect(text).toContain(word);
  expect(text).toContain("fewer than four submissions are kept (1)");
});
