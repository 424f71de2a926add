/** The earlier years that a page brings along packed, as its script shows them: what is searched for must be found there too. */
import { strFromU8, unzlibSync } from "fflate";

/** The HTML of each year; none of a page that brings none. */
export function pickedYears(page: string): readonly string[] {
  const [, bodies] = /\sdata-bodies="([^"]*)"/.exec(page) ?? [];
  return bodies === undefined ? [] : JSON.parse(strFromU8(unzlibSync(Buffer.from(bodies, "base64url"))));
}
