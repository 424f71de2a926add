/**
 * A page as a browser would parse it, to be asked by selector: parse5 makes the tree (it is the parser inside jsdom), and
 * there is nothing round it. A window for each of two hundred pages took most of the time of a build.
 */
import { compile, type Options } from "css-select";
import { type DefaultTreeAdapterTypes, parse, serializeOuter } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => "tagName" in node;
/** What is in a template counts too: it is on the page as much as the rest. */
const childrenOf = (node: Node): Node[] => [
  ...("childNodes" in node ? node.childNodes : []),
  ...("content" in node ? node.content.childNodes : []),
];
const parentOf = (node: Node): Node | null => ("parentNode" in node ? node.parentNode : null);

/** An attribute by its whole name, as it is written: `href`, `xlink:href`. */
export function attribute(element: Element, name: string): string | null {
  for (const each of element.attrs) if (qualified(each) === name) return each.value;
  return null;
}

/** Every attribute, its name as it is written. */
export const attributesOf = (element: Element): { readonly name: string; readonly value: string }[] =>
  element.attrs.map((each) => ({ name: qualified(each), value: each.value }));

const qualified = ({ prefix, name }: Element["attrs"][number]) => (prefix ? `${prefix}:${name}` : name);

/** All the text within, in order; comments are none. Blank where there is no element. */
export function textOf(node: Node | undefined): string {
  if (node === undefined) return "";
  if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
  return childrenOf(node).map(textOf).join("");
}

/** What a meta element says; blank where there is none. */
export const contentOf = (meta: Element | undefined): string => (meta && attribute(meta, "content")) ?? "";

export const outerHtml = (element: Element): string => serializeOuter(element);

const adapter: NonNullable<Options<Node, Element>["adapter"]> = {
  isTag: isElement,
  getAttributeValue: (element, name) => attribute(element, name) ?? undefined,
  hasAttrib: (element, name) => attribute(element, name) !== null,
  getChildren: childrenOf,
  getName: ({ tagName }) => tagName.toLowerCase(),
  getParent: parentOf,
  getSiblings: (node) => {
    const parent = parentOf(node);
    return parent === null ? [node] : childrenOf(parent);
  },
  getText: textOf,
  removeSubsets: (nodes) => nodes,
};

const compiled = new Map<string, (node: Node) => boolean>();
function matching(selector: string): (node: Node) => boolean {
  let matches = compiled.get(selector);
  if (matches === undefined) {
    matches = compile(selector, { adapter });
    compiled.set(selector, matches);
  }
  return matches;
}

const elementsOf = (node: Node): Element[] =>
  childrenOf(node).flatMap((child) => (isElement(child) ? [child, ...elementsOf(child)] : []));

export class PageTree {
  /** every element, in the order of the page */
  readonly elements: readonly Element[];
  readonly #byId = new Map<string, Element>();

  constructor(text: string) {
    this.elements = elementsOf(parse(text));
    for (const element of this.elements) {
      const id = attribute(element, "id");
      if (id !== null && !this.#byId.has(id)) this.#byId.set(id, element);
    }
  }

  /** the elements that a selector matches, in the order of the page; of those within one, where it is given */
  find(selector: string, within?: Element): Element[] {
    return (within === undefined ? this.elements : elementsOf(within)).filter(matching(selector));
  }

  first(selector: string, within?: Element): Element | undefined {
    return (within === undefined ? this.elements : elementsOf(within)).find(matching(selector));
  }

  byId(id: string): Element | undefined {
    return this.#byId.get(id);
  }
}
