/** The browser that comes with a package is started whole, whoever else is unpacking it and whatever a killed run left. */
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { platform, tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { unpackedChromium } from "../../pipeline/print/unpacked_chromium.ts";

const work = mkdtempSync(join(tmpdir(), "quorate-unpack-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

test.skipIf(platform() !== "linux")("two that unpack at once have one whole browser, which stays", async () => {
  const files = await Promise.all([unpackedChromium(work), unpackedChromium(work)]);
  expect(files[1]).toBe(files[0]);
  expect(readdirSync(dirname(files[0]!))).toEqual([basename(files[0]!)]);
  const { size, mode, mtimeMs } = statSync(files[0]!);
  expect(size).toBeGreaterThan(100_000_000);
  expect(mode & 0o777).toBe(0o700);
  await unpackedChromium(work);
  expect(statSync(files[0]!).mtimeMs).toBe(mtimeMs);
});

test.skipIf(platform() !== "linux")("where nothing can be kept it is unpacked for this run alone", async () => {
  const file = join(work, "a file in the way");
  writeFileSync(file, "");
  const found = await unpackedChromium(join(file, "kept"));
  expect(found.startsWith(join(tmpdir(), "quorate-"))).toBe(true);
  expect(statSync(found).size).toBeGreaterThan(100_000_000);
});
