/**
 * A page that brings earlier years along packed, as it stands when its script has put one of them in the place of the latest: what the
 * rules ask of a page they ask of each year that a reader can pick.
 */
import { type DefaultTreeAdapterTypes, parse, parseFragment, serialize } from "parse5";
import { yearsPacked } from "../components/years_to_pick.ts";
import { attribute, type Element, type PageTree } from "./page_tree.ts";

export interface Picked {
  readonly year: string;
  readonly text: string;
}

/** None of a page that brings none; null where what it brings cannot be read, or is not one body for each of its years. */
export function picked(text: string, tree: PageTree): readonly Picked[] | null {
  const all = tree.having("data-bodies").map((place, at) => {
    const years = (attribute(place, "data-years") ?? "").split(" ");
    const bodies = yearsPacked(attribute(place, "data-bodies")!);
    return bodies?.length === years.length ? withBodies(text, at, years, bodies) : null;
  });
  return all.includes(null) ? null : all.flatMap((each) => each ?? []);
}

/** As the script does it: all that stands in the place gives way. `at`: which of the places that bring years along. Read once for all
 * of its years, since reading is most of the time that a check takes. */
function withBodies(text: string, at: number, years: readonly string[], bodies: readonly string[]): Picked[] {
  const page = parse(text);
  const place = bringing(page)[at]!;
  return years.map((year, i) => {
    place.childNodes = parseFragment(place, bodies[i]!, {}).childNodes;
    return { year, text: serialize(page) };
  });
}

function bringing(node: DefaultTreeAdapterTypes.Node): readonly Element[] {
  const own = "tagName" in node && attribute(node, "data-bodies") !== null ? [node] : [];
  const within = "content" in node ? [node.content] : "childNodes" in node ? node.childNodes : [];
  return [...own, ...within.flatMap(bringing)];
}
