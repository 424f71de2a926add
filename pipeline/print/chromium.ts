/**
 * Starts a browser to print with, and to test with: on Linux the Chromium inside a registry package, elsewhere an installed Chrome. Where
 * there is none, `undefined`.
 */
import { platform } from "node:process";
import type { Browser } from "playwright-core";
import { unpackedChromium } from "./unpacked_chromium.ts";

export async function startBrowser(): Promise<Browser | undefined> {
  // read only where something is printed: it is large
  const { chromium } = await import("playwright-core");
  if (platform !== "linux") return chromium.launch({ channel: "chrome" }).catch(() => undefined);
  const { default: packed } = await import("@sparticuz/chromium");
  // nothing here draws with WebGL, and what would is packed apart
  packed.setGraphicsMode = false;
  // in one process, as the package asks for, closing one page ends them all
  const unwanted = ["--single-process", "--no-zygote", "--in-process-gpu"];
  const args = [...packed.args.filter((arg) => !unwanted.includes(arg)), "--disable-gpu"];
  return chromium.launch({ executablePath: await unpackedChromium(), args, headless: true });
}
