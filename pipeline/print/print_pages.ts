/**
 * Prints finished pages to PDF, as their own stylesheet lays them out on paper: tagged, with the headings as bookmarks. The same pages give
 * the same bytes.
 */
import { pathToFileURL } from "node:url";
import { QuorateError } from "../messages.ts";
import { startBrowser } from "./chromium.ts";
import { settledPdf } from "./settled_pdf.ts";

/** Prints each page, a file of HTML, in turn. `asAt`: ISO. Throws `no-browser`. */
export async function printPages(files: readonly string[], asAt: string): Promise<Buffer[]> {
  const browser = await startBrowser();
  if (browser === undefined) throw new QuorateError("no-browser", "");
  try {
    const printed: Buffer[] = [];
    for (const file of files) {
      // nothing a page prints needs a script, and nothing is asked of a network
      const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
      const page = await context.newPage();
      await page.goto(pathToFileURL(file).href);
      const pdf = await page.pdf({
        format: "A4",
        preferCSSPageSize: true,
        tagged: true,
        outline: true,
        printBackground: true,
      });
      printed.push(settledPdf(pdf, asAt));
      await context.close();
    }
    return printed;
  } finally {
    await browser.close();
  }
}
