/** What Home of a publication has to say beside each of its figures, and how long it is. */
import { pathToFileURL } from "node:url";
import { JSDOM } from "jsdom";
import type { Browser } from "playwright-core";
import { textOf } from "./text_of.ts";

/** The words of each figure, with what its list says once of all its lines: of some period each must be. */
export function figuresOfHome(html: string): string[] {
  const { document } = new JSDOM(html).window;
  return [...document.querySelectorAll(".card:not(.card-note), .outs li, .owed li")].map((each) => {
    // the years of a drawing and of a reason are not the period of a figure
    for (const years of each.querySelectorAll(".years, .why")) years.remove();
    const section = each.matches(".owed li") ? each.closest("section") : null;
    return [...(section?.querySelectorAll("h2, h2 + .small") ?? []), each]
      .map(({ innerHTML }) => textOf(innerHTML))
      .join(" ");
  });
}

/** in pixels, without scripts */
export async function heightOf(browser: Browser, file: string, width: number, height: number): Promise<number> {
  const page = await browser.newPage({ viewport: { width, height }, javaScriptEnabled: false });
  await page.goto(pathToFileURL(file).href);
  const found = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.close();
  return found;
}
