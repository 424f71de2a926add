/**
 * Where a path really leads, so that two paths can be compared: symbolic links are followed, those that lead to nothing yet
 * too, and of what is not there yet the part that is there is followed.
 */
import { lstatSync, readlinkSync, realpathSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** More links than this in one path lead round in a circle; Linux stops there too. */
const mostLinks = 40;

/** The path with every link followed, whether it is there or not. Throws `ELOOP` as the system does. */
export function realPath(path: string): string {
  let at = resolve(path);
  for (let link = 0; link < mostLinks; link++) {
    const { head, tail } = partThere(at);
    if (!lstatSync(head).isSymbolicLink()) return join(realpathSync.native(head), ...tail);
    // a link that leads to nothing yet: what is written there comes where it leads
    if (statOf(head) !== undefined) return join(realpathSync.native(head), ...tail);
    at = resolve(realpathSync.native(dirname(head)), readlinkSync(head), ...tail);
  }
  throw Object.assign(new Error(`ELOOP: too many symbolic links, '${path}'`), { code: "ELOOP", syscall: "realpath" });
}

/** The longest beginning of a path that is there, be it as a link to nothing, and the rest. */
function partThere(path: string): { head: string; tail: string[] } {
  const tail: string[] = [];
  let head = path;
  while (!isThere(head) && dirname(head) !== head) {
    tail.unshift(basename(head));
    head = dirname(head);
  }
  return { head, tail };
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // below a file there is nothing
    return false;
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // a link in a circle, or something below a file
    return undefined;
  }
}

/** Whether a path is another or lies in it, wherever links, mounts and the case of letters lead. */
export function liesIn(inner: string, outer: string): boolean {
  const wanted = realPath(outer);
  for (let at = realPath(inner); ; at = dirname(at)) {
    if (isSame(at, wanted)) return true;
    if (dirname(at) === at) return false;
  }
}

/** Whether two real paths are of one file or folder. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [identityOf(one), identityOf(other)];
  if (a !== undefined && b !== undefined) return a === b;
  const plain = (path: string) => path.normalize("NFC").toLowerCase();
  return a === b && plain(one) === plain(other) && ignoresCase(one);
}

function identityOf(path: string): string | undefined {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    return found === undefined ? undefined : `${found.dev} ${found.ino}`;
  } catch {
    return undefined;
  }
}

/** Whether the file system takes large and small letters for the same, told by the nearest name that is there and has any.
 * `identity`: what tells one file from another, undefined where there is none. */
export function ignoresCase(path: string, identity = identityOf): boolean {
  const { head } = partThere(path);
  for (let at = head; dirname(at) !== at; at = dirname(at)) {
    const there = basename(at);
    const other = there === there.toLowerCase() ? there.toUpperCase() : there.toLowerCase();
    if (other !== there) return identity(join(dirname(at), other)) === identity(at);
  }
  return false;
}
