/** Answers requests with the files of a folder, on this machine alone: for `serve`, for whoever works on pages, and for tests. */
import { readFile, stat } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".json": "application/json; charset=utf-8",
};

/** The file that an address names, or a 404. `change`: what is made of a page before it is sent. */
export async function answer(
  folder: string,
  address: string | undefined,
  response: ServerResponse,
  change: (page: string) => string = (page) => page,
): Promise<void> {
  try {
    const path = decodeURIComponent(new URL(address ?? "/", "http://127.0.0.1").pathname);
    // `..` is resolved before it is looked for, so that nothing outside the folder is served
    const file = join(folder, normalize(path.endsWith("/") ? `${path}index.html` : path));
    if (!(await stat(file)).isFile()) throw new Error("no file");
    const content = await readFile(file);
    const type = types[extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "cache-control": "no-store" });
    response.end(extname(file) === ".html" ? change(content.toString()) : content);
  } catch {
    // a browser asks for a site's picture by itself
    response.writeHead(address === "/favicon.ico" ? 204 : 404, { "content-type": "text/plain" });
    response.end(address === "/favicon.ico" ? undefined : "there is no such page");
  }
}

/** Listens on this machine alone; `port` 0 is any that is free. Gives the server and its address. */
export async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export const serverOf = (folder: string): Server =>
  createServer((request, response) => void answer(folder, request.url, response));
