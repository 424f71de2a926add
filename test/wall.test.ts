/** The wall: what is about one child stays in `pipeline/sensitive`. Only a release leaves it, and pages and reports read that. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const files = ["pipeline", "dashboards", "reports"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|sql)$/.test(file))
    .map((file) => join(folder, file)),
);
const textOf = (file: string) => readFileSync(join(root, file), "utf8");
const imports = new Map(
  files.map((file) => [
    file,
    [...textOf(file).matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map((found) =>
      relative(root, join(root, dirname(file), found[1]!)),
    ),
  ]),
);
const importsTo = (isFrom: (file: string) => boolean, isTo: (file: string) => boolean) =>
  [...imports].flatMap(([file, targets]) => targets.filter((to) => isFrom(file) && isTo(to)).map((to) => [file, to]));
const within = (folder: string) => (file: string) => file.startsWith(`${folder}/`);

test("imports are found", () =>
  expect(importsTo(within("dashboards"), within("pipeline")).length).toBeGreaterThan(100));

test("nothing outside `sensitive` but the commands imports from it", () => {
  const outside = (file: string) => !/^pipeline\/(sensitive|commands)\//.test(file);
  expect(importsTo(outside, within("pipeline/sensitive"))).toEqual([]);
});

test("pages and reports are brothers, and the pipeline's rooms stand on neither", () => {
  expect(importsTo(within("reports"), within("dashboards"))).toEqual([]);
  expect(importsTo(within("dashboards"), within("reports"))).toEqual([]);
  const rooms = (file: string) => within("pipeline")(file) && !within("pipeline/commands")(file);
  expect(importsTo(rooms, (to) => /^(dashboards|reports)\//.test(to))).toEqual([]);
});

test("no SQL names a schema of another room", () => {
  const owners = /^pipeline\/sensitive\/(intake|warehouse)\//;
  const others = files.filter((file) => within("pipeline")(file) && !owners.test(file));
  const withoutImports = (file: string) => textOf(file).replaceAll(/from "[^"]+"/g, "");
  const named = others.flatMap((file) =>
    [...withoutImports(file).matchAll(/\b(?:intake|register)\.(?!ts\b)"?[a-z_]+/g)].map(([found]) => [file, found]),
  );
  expect(named).toEqual([]);
  const register = "pipeline/sensitive/warehouse/register.ts";
  expect(
    importsTo(
      (file) => !owners.test(file),
      (to) => to === register,
    ),
  ).toEqual([]);
});

test("no statement says which database the next one means", () => {
  const sql = files.filter((file) => /sql`/.test(textOf(file)) || file.endsWith(".sql"));
  expect(sql.length).toBeGreaterThan(50);
  expect(sql.filter((file) => /(?:sql`|;)\s*use\s/i.test(textOf(file)))).toEqual([]);
});

test("no circle of imports", () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at !== -1) circles.push([...way.slice(at), file].join(" → "));
    if (at !== -1 || done.has(file)) return;
    for (const to of imports.get(file) ?? []) walk(to, [...way, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  expect(circles).toEqual([]);
});
