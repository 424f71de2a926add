/** The browser that comes with a package is started whole, whoever else is unpacking it and whatever a killed run left. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { platform, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { unpackedChromium } from "../../pipeline/print/unpacked_chromium.ts";

const home = mkdtempSync(join(tmpdir(), "quorate-unpack-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

test.skipIf(platform() !== "linux")("two that unpack at once have one whole browser, and nothing is left", async () => {
  const [old, recent] = ["unpacking-killed", "unpacking-now"].map((name) => join(home, name));
  for (const folder of [old!, recent!]) {
    mkdirSync(folder);
    writeFileSync(join(folder, "chromium"), "half of it");
  }
  const twoHoursAgo = Date.now() / 1000 - 7200;
  utimesSync(old!, twoHoursAgo, twoHoursAgo);
  const files = await Promise.all([unpackedChromium(home), unpackedChromium(home)]);
  expect(files[1]).toBe(files[0]);
  expect(statSync(files[0]!).size).toBeGreaterThan(100_000_000);
  expect(statSync(files[0]!).mode & 0o111).toBeGreaterThan(0);
  // what somebody may still be unpacking stays
  expect(readdirSync(home).filter((name) => name.startsWith("unpacking-"))).toEqual(["unpacking-now"]);
});
