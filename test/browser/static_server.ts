/** Serves a folder on this machine alone, at a port of its own, for tests. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const types: Readonly<Record<string, string>> = { ".html": "text/html", ".css": "text/css", ".csv": "text/csv" };

export interface StaticServer {
  readonly origin: string;
  close(): Promise<void>;
}

export async function serve(folder: string): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = join(folder, normalize(path));
    readFile(file).then(
      (bytes) => {
        response.writeHead(200, {
          "content-type": `${types[extname(file)] ?? "application/octet-stream"}; charset=utf-8`,
        });
        response.end(bytes);
      },
      () => response.writeHead(path === "/favicon.ico" ? 204 : 404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
