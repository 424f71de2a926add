/** Whether releases are as they were written: each file by the hash that the manifest holds of it. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { QuorateError } from "../messages.ts";

/** What of a manifest is read back. */
interface Listed {
  readonly outputs: readonly { readonly file: string; readonly sha256: string }[];
}

/** Looks at every release in `folders`. Throws `output-changed`. */
export function refuseBroken(folders: readonly string[]): void {
  for (const folder of folders)
    for (const release of readdirSync(folder)) {
      const home = join(folder, release);
      const { outputs } = JSON.parse(readFileSync(join(home, "manifest.json"), "utf8")) as Listed;
      for (const { file, sha256 } of outputs)
        if (
          createHash("sha256")
            .update(readFileSync(join(home, file)))
            .digest("hex") !== sha256
        )
          throw new QuorateError("output-changed", release);
    }
}
