/**
 * `npm run dev`: shows the pages of a release and reloads them when one of their files changes, for whoever works on pages. Published
 * pages have no script, so the script that reloads a page is added only here.
 *
 * Node starts this file again whenever a module that it imports changes (`--watch`); a page notices that the connection was lost and
 * found again, and reloads itself.
 */
import { existsSync, readdirSync, watchFile } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolderFor } from "../pipeline/folders/temporary.ts";
import { readRelease } from "../pipeline/release/read.ts";
import { buildSite } from "./build.ts";
import { answer, listen } from "./static_server.ts";

const [given, port = "4173"] = process.argv.slice(2);
const releases = fileURLToPath(new URL("../dist/release", import.meta.url));
const css = fileURLToPath(new URL("site.css", import.meta.url));

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
  void answer(site, request.url, response, (page) =>
    page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "").replace("</body>", `${reload}</body>`),
  );
});
await listen(server, Number(port));

// a stylesheet is no module, so Node does not watch it
watchFile(css, { interval: 300 }, async () => {
  site = await make();
  for (const tell of waiting) tell();
});
