/** The one way tests find the data that is shared between checkouts and never copied in: `../shared/data`. A test that
 * needs it is skipped, visibly, where it is missing: `describe.skipIf(!shared("vectors"))`. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The whole path of a file or folder of the shared data; undefined where it isn't there. */
export function shared(path: string): string | undefined {
  const found = fileURLToPath(new URL(`../../shared/data/${path}`, import.meta.url));
  return existsSync(found) ? found : undefined;
}
