/** `serve` shows a published site to this machine alone, for the page that a browser does not run from a folder. It ends with Ctrl+C. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { listen, serverOf } from "../../dashboards/static_server.ts";
import { QuorateError } from "../messages.ts";
import type { Context } from "./command.ts";

export interface ServeOptions {
  /** where the site was published to */
  readonly folder: string | undefined;
  readonly port: string | undefined;
}

const usualPort = 4173;

/** Ends only where it can't begin. Throws `usage` where there is no site, or the port is none or taken. */
export async function serveCommand(context: Context, { folder = "dist", port }: ServeOptions): Promise<void> {
  const at = resolve(context.folder, folder);
  const wrong = (why: string) => new QuorateError("usage", "", { why, command: "serve" });
  if (!existsSync(join(at, "index.html"))) throw wrong("there is no published site: run npm start, or name its folder");
  const wanted = port === undefined ? usualPort : Number(port);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) throw wrong("--port must be a number up to 65535");
  try {
    const address = await listen(serverOf(at), wanted);
    context.print(`open ${address}/index.html (Ctrl+C ends it)`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE")
      throw wrong(`port ${wanted} is taken: name another with --port`);
    throw error;
  }
}
