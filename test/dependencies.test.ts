/** Every package that is installed is used: by the program itself, or for its development alone. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const textsIn = (...folders: string[]) =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(ts|js)$/.test(file))
      .map((file) => readFileSync(join(root, folder, file), "utf8")),
  );
const isUsedIn = (texts: readonly string[]) => (name: string) =>
  texts.some((text) => new RegExp(`(from|import\\(|resolve\\()\\s*"${name}(/[^"]*)?"`).test(text));

test("by the program", () => {
  const isUsed = isUsedIn(textsIn("pipeline", "dashboards", "reports"));
  expect(Object.keys(dependencies).filter((name) => !isUsed(name))).toEqual([]);
  expect(Object.keys(devDependencies).filter(isUsed)).toEqual([]);
});

test("or by its tests and checks", () => {
  const isUsed = isUsedIn(textsIn("test", "bench"));
  // run by name, and types of what is used
  const tools = ["@biomejs/biome", "typescript", "@types/markdown-it"];
  expect(Object.keys(devDependencies).filter((name) => !isUsed(name) && !tools.includes(name))).toEqual([]);
});
