/** Serves a folder on this machine alone, at a port of its own, for tests: by what `quorate serve` does. */
import { listen, serverOf } from "../../dashboards/static_server.ts";

export interface StaticServer {
  readonly origin: string;
  close(): Promise<void>;
}

export async function serve(folder: string): Promise<StaticServer> {
  const server = serverOf(folder);
  return {
    origin: await listen(server, 0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
