/**
 * `npm run dev`: shows the pages of a release and reloads them when one of their files changes, for whoever works on pages. Published
 * pages have no script, so the script that reloads a page is added only here.
 *
 * Node starts this file again whenever a module that it imports changes (`--watch`); a page notices that the connection was lost and
 * found again, and reloads itself.
 */
import { existsSync, readdirSync, readFileSync, statSync, watchFile } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolderFor } from "../pipeline/folders/temporary.ts";
import { readRelease } from "../pipeline/release/read.ts";
import { buildSite } from "./build.ts";

const [given, port = "4173"] = process.argv.slice(2);
const releases = fileURLToPath(new URL("../dist/release", import.meta.url));
const css = fileURLToPath(new URL("site.css", import.meta.url));

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Listens for messages; a second message means that the pages were made again. */
const reload = `<script>
  let met = false;
  new EventSource("/made").onmessage = () => { if (met) location.reload(); met = true; };
</script>`;

/** The release named, or the one last made by `npm start`. */
function releaseFolder(): string {
  if (given !== undefined && given !== "latest") return given;
  const [latest] = existsSync(releases) ? readdirSync(releases).sort().reverse() : [];
  if (latest === undefined) throw new Error("there is no release yet: run npm start first, or name a release's folder");
  return join(releases, latest);
}

async function make(): Promise<string> {
  const to = await temporaryFolderFor("dev");
  const { pages } = await buildSite(readRelease(releaseFolder()), { to });
  console.log(`${pages} pages made; open http://127.0.0.1:${port}/index.html`);
  return to;
}

let site = await make();
const waiting = new Set<() => void>();

const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://127.0.0.1").pathname);
  if (path === "/made") {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    const tell = () => response.write("retry: 300\ndata: made\n\n");
    tell();
    waiting.add(tell);
    request.on("close", () => waiting.delete(tell));
    return;
  }
  // `..` is resolved before it is looked for, so that nothing outside the site is served
  const file = join(site, normalize(path === "/" ? "/index.html" : path));
  const type = types[extname(file)];
  if (type === undefined || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404, { "content-type": "text/plain" }).end("there is no such page");
    return;
  }
  const content = readFileSync(file);
  const shown = type.startsWith("text/html")
    ? content
        .toString()
        .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
        .replace("</body>", `${reload}</body>`)
    : content;
  response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(shown);
});
server.listen(Number(port), "127.0.0.1");

// a stylesheet is no module, so Node does not watch it
watchFile(css, { interval: 300 }, async () => {
  site = await make();
  for (const tell of waiting) tell();
});
