import { startBrowser } from "./test/browser/chromium.ts";

const [site, ...pages] = process.argv.slice(2);
for (const each of pages) {
  const browser = await startBrowser();
  const [path, width = "1280", from = "0", height = "2400"] = each.split("@");
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: Number(width), height: 900 },
  });
  const page = await context.newPage();
  await page.goto(`file://${site}/${path}.html`);
  await page.screenshot({
    path: `/tmp/shot-${path!.replaceAll("/", "-")}-${width}-${from}.png`,
    fullPage: true,
    clip: { x: 0, y: Number(from), width: Number(width), height: Number(height) },
  });
  await browser.close();
}
