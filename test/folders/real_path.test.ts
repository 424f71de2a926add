/** Two names of one place are told to be one, however they are spelt, linked or not there yet. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ignoresCase, liesIn, realPath } from "../../pipeline/folders/real_path.ts";

let work = "";
beforeAll(() => {
  work = realPath(mkdtempSync(join(tmpdir(), "quorate-paths-")));
  mkdirSync(join(work, "there/within"), { recursive: true });
  writeFileSync(join(work, "there/file"), "");
  symlinkSync("there", join(work, "link"));
  symlinkSync("link/within", join(work, "link-to-link"));
  symlinkSync("not-there", join(work, "dangling"));
  symlinkSync("dangling/deeper", join(work, "dangling-twice"));
  symlinkSync("round", join(work, "about"));
  symlinkSync("about", join(work, "round"));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test.each([
  ["there", "there"],
  ["link", "there"],
  ["link/within/../file", "there/file"],
  ["link-to-link", "there/within"],
  ["link/new/newer", "there/new/newer"],
  ["dangling", "not-there"],
  ["dangling/tail", "not-there/tail"],
  ["dangling-twice/tail", "not-there/deeper/tail"],
  ["there/file/below", "there/file/below"],
])("%s is really %s", (path, really) => expect(realPath(join(work, path))).toBe(join(work, really)));

test("links that lead round in a circle lead nowhere", () => {
  expect(() => realPath(join(work, "about/dist"))).toThrow(/ELOOP/);
});

test.each([
  ["there", "there", true],
  ["link", "there", true],
  ["there", "link", true],
  ["link-to-link", "there", true],
  ["there", "link-to-link", false],
  ["there/new", "link", true],
  ["thereabouts", "there", false],
  ["dangling/a", "not-there", true],
  ["not-there/b/c", "dangling", true],
  ["there/../there/within/", "link", true],
])("%s lies in %s: %s", (inner, outer, expected) => {
  expect(liesIn(join(work, inner), join(work, outer))).toBe(expected);
});

test("whether letters large and small are the same is asked of the file system, by the nearest name that is there", () => {
  const asked: string[] = [];
  const answering = (answer: (path: string) => string) => (path: string) => {
    asked.push(path);
    return answer(path);
  };
  const path = join(work, "there/not/there/yet");
  expect(
    ignoresCase(
      path,
      answering((at) => at.toLowerCase()),
    ),
  ).toBe(true);
  expect(asked).toEqual([join(work, "THERE"), join(work, "there")]);
  expect(
    ignoresCase(
      path,
      answering((at) => at),
    ),
  ).toBe(false);
  // as it is where the tests run
  expect(liesIn(join(work, "New/x"), join(work, "new"))).toBe(ignoresCase(work));
});

test("everything lies in the root", () => expect(liesIn(work, "/")).toBe(true));
