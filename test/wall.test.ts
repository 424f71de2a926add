/** The wall: what publishes reads a release and nothing before it, and no room leads back into an earlier one. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** For each room, the rooms it may open. */
const doors: Readonly<Record<string, readonly string[]>> = {
  "pipeline/calendar": [],
  "pipeline/contracts": [],
  "pipeline/folders": [],
  "pipeline/intake": ["pipeline/contracts", "pipeline/folders", "pipeline/warehouse"],
  "pipeline/sources": ["pipeline/contracts", "pipeline/folders", "pipeline/intake", "pipeline/warehouse"],
  "pipeline/warehouse": ["pipeline/calendar", "pipeline/contracts", "pipeline/folders"],
  // statistics are pure functions: they know no row
  "pipeline/measures": ["pipeline/contracts", "pipeline/release", "pipeline/statistics", "pipeline/warehouse"],
  "pipeline/statistics": ["pipeline/release"],
  "pipeline/sample": ["pipeline/calendar", "pipeline/contracts"],
  "pipeline/release": [
    "pipeline/calendar",
    "pipeline/contracts",
    "pipeline/folders",
    "pipeline/intake",
    "pipeline/measures",
    "pipeline/statistics",
    "pipeline/warehouse",
  ],
  dashboards: ["pipeline/folders", "pipeline/release", "pipeline/statistics"],
  reports: ["dashboards", "pipeline/release", "pipeline/statistics"],
};
/** What the safe rooms may read of a room that has both: shapes, and files already released. */
const safe: Readonly<Record<string, readonly string[]>> = {
  dashboards: ["pipeline/release/format.ts", "pipeline/release/read.ts"],
  reports: ["pipeline/release/format.ts", "pipeline/release/read.ts"],
  "pipeline/statistics": ["pipeline/release/format.ts"],
  "pipeline/measures": ["pipeline/release/format.ts"],
};

const roomOf = (file: string) =>
  file.startsWith("pipeline/") ? file.split("/").slice(0, 2).join("/") : file.split("/")[0]!;

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = ["pipeline", "dashboards", "reports"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, file)),
);

const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(join(root, file), "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map((found) => ({
    file,
    target: relative(root, join(root, dirname(file), found[1]!)),
  })),
);

test("imports are found", () => expect(imports.length).toBeGreaterThan(100));

describe.each(Object.entries(doors))("%s", (room, allowed) => {
  test("opens only its own doors", () => {
    const own = imports.filter(({ file }) => roomOf(file) === room);
    const wrong = own.filter(({ target }) => {
      const to = roomOf(target);
      if (to === room || !(to in doors)) return false;
      if (!allowed.includes(to)) return true;
      return safe[room] !== undefined && to === "pipeline/release" && !safe[room].includes(target);
    });
    expect(wrong).toEqual([]);
  });
});
