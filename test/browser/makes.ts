/**
 * What pages are made of. A look at an element takes long, and most are alike: the rows of a table, the definitions of measures. What is
 * looked at is chosen by what it is made of, so that what is new on a page is looked at without being named here.
 */
import { attribute, PageTree } from "../../dashboards/check/page_tree.ts";
import type { Page } from "../../dashboards/site.ts";

const distinguishing = ["class", "role", "type", "scope"];

/** Every element of a page as what it is and where: its tag, classes and role, within those of the element that it stands in. */
function makesOf(html: string): ReadonlySet<string> {
  const tree = new PageTree(html);
  const own = (element: (typeof tree.elements)[number]) =>
    [element.tagName, ...distinguishing.map((name) => attribute(element, name) ?? "")].join(" ");
  return new Set(
    tree.elements.map((element) => {
      const parent = element.parentNode;
      return `${parent && "tagName" in parent ? own(parent) : ""} > ${own(element)}`;
    }),
  );
}

/** The fewest pages, nearly, on which every make of element stands: each time the page with most that is on none before. Their addresses. */
export function pagesOfEveryMake(pages: readonly Pick<Page, "path" | "body">[]): readonly string[] {
  const makes = new Map(pages.map(({ path, body }) => [path, makesOf(body.text)]));
  const left = new Set([...makes.values()].flatMap((each) => [...each]));
  const chosen: string[] = [];
  while (left.size > 0) {
    const isNew = (path: string) => [...makes.get(path)!].filter((make) => left.has(make)).length;
    const [next] = [...makes.keys()].sort((a, b) => isNew(b) - isNew(a));
    chosen.push(next!);
    for (const make of makes.get(next!)!) left.delete(make);
  }
  return chosen;
}

/** Of neighbours that are made alike, in all but their words and addresses, two are left: axe looks at every element for seconds, and most
 * are the rows of a few tables. */
export function leaveTwoOfEachMake(): void {
  const makeOf = (element: Element): string =>
    element.outerHTML
      .replaceAll(/>[^<]+</g, "><")
      .replaceAll(
        / (?!class=|style=|role=|type=|scope=|hidden|fill=|stroke=|aria-hidden=|tabindex=)[\w:-]+="[^"]*"/g,
        "",
      );
  const within = (parent: Element): void => {
    const met = new Map<string, number>();
    for (const child of [...parent.children]) {
      const make = makeOf(child);
      const before = met.get(make) ?? 0;
      met.set(make, before + 1);
      if (before < 2) within(child);
      else child.remove();
    }
  };
  for (const main of document.querySelectorAll("main")) within(main);
}
