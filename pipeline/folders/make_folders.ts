/** Folders that a run makes on the way to what it is for, and takes away again where it comes to nothing. */
import { mkdirSync, rmdirSync } from "node:fs";
import { dirname } from "node:path";
import { atEnd } from "./at_end.ts";
import { isEmptyFolder } from "./mark.ts";

export interface MadeFolders {
  /** takes away those that this run made and that are empty */
  remove(): void;
  /** from here on they stay, for something is in them */
  keep(): void;
}

/** Makes a folder and those above it that are not there, with a mode where one is given. */
export function makeFolders(folder: string, mode?: number): MadeFolders {
  const first = mkdirSync(folder, { recursive: true, ...(mode === undefined ? {} : { mode }) });
  const made: string[] = [];
  if (first !== undefined) for (let at = folder; at.length >= first.length; at = dirname(at)) made.push(at);
  const removeEmpty = () => {
    for (const each of made) {
      if (!isEmptyFolder(each)) return;
      rmdirSync(each);
    }
  };
  const keep = atEnd(removeEmpty);
  return {
    keep,
    remove() {
      keep();
      removeEmpty();
    },
  };
}
