/**
 * A page as a browser would parse it (parse5 is the parser inside jsdom), with an index of its elements by tag, class, id and
 * attribute. The index and the text are made in one pass, since every rule asks of every page: a window for each of two
 * hundred pages, or a selector tried on each of their elements, took most of the time of a build.
 */
import { type DefaultTreeAdapterTypes, parse, serializeOuter } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** An attribute by its whole name, as it is written: `href`, `xlink:href`. */
export function attribute(element: Element, name: string): string | null {
  for (const each of element.attrs) if (qualified(each) === name) return each.value;
  return null;
}

const qualified = ({ prefix, name }: Element["attrs"][number]) => (prefix ? `${prefix}:${name}` : name);

/** Every attribute, its name as it is written. */
export const attributesOf = (element: Element): { readonly name: string; readonly value: string }[] =>
  element.attrs.map((each) => ({ name: qualified(each), value: each.value }));

/** What a meta element says; blank where there is none. */
export const contentOf = (meta: Element | undefined): string => (meta && attribute(meta, "content")) ?? "";

export const outerHtml = (element: Element): string => serializeOuter(element);

/** Where an element stands: among the elements of its page, and in the page's text. What is within it follows it directly. */
interface Place {
  readonly at: number;
  /** the place of the first element that comes after it and is not within it */
  end: number;
  readonly textFrom: number;
  textTo: number;
  readonly parent: Element | undefined;
  /** the element directly before it, of the same parent */
  readonly previous: Element | undefined;
}

/** Kept on the element itself: a map from each element to its place takes longer to fill than the rules take to ask. */
type Placed = Element & { place: Place };

const none: readonly Element[] = [];

export class PageTree {
  /** every element, in the order of the page */
  readonly elements: readonly Element[];
  readonly #text: string;
  readonly #byId = new Map<string, Element>();
  readonly #byTag = new Map<string, Element[]>();
  readonly #byClass = new Map<string, Element[]>();
  readonly #byAttribute = new Map<string, Element[]>();

  constructor(text: string) {
    const elements: Element[] = [];
    this.elements = elements;
    let written = "";
    const walkAll = (nodes: readonly Node[], parent: Element | undefined): void => {
      let previous: Element | undefined;
      for (const node of nodes) {
        if ("tagName" in node) {
          const place = { at: elements.length, end: 0, textFrom: written.length, textTo: 0, parent, previous };
          (node as Placed).place = place;
          elements.push(node);
          this.#index(node);
          walkAll(node.childNodes, node);
          // what is in a template counts too: it is on the page as much as the rest
          if ("content" in node) walkAll((node as DefaultTreeAdapterTypes.Template).content.childNodes, node);
          place.end = elements.length;
          place.textTo = written.length;
          previous = node;
        } else if (node.nodeName === "#text") written += (node as DefaultTreeAdapterTypes.TextNode).value;
      }
    };
    walkAll(parse(text).childNodes, undefined);
    this.#text = written;
  }

  #index(element: Element): void {
    append(this.#byTag, element.tagName, element);
    for (const each of element.attrs) {
      const name = qualified(each);
      append(this.#byAttribute, name, element);
      if (name === "id" && !this.#byId.has(each.value)) this.#byId.set(each.value, element);
      if (name === "class") for (const one of new Set(each.value.split(/\s+/))) append(this.#byClass, one, element);
    }
  }

  byId(id: string): Element | undefined {
    return this.#byId.get(id);
  }

  tagged(...tags: readonly string[]): readonly Element[] {
    return this.inOrder(...tags.map((tag) => this.#byTag.get(tag) ?? none));
  }

  classed(...names: readonly string[]): readonly Element[] {
    return this.inOrder(...names.map((name) => this.#byClass.get(name) ?? none));
  }

  /** the elements that have one of these attributes */
  having(...names: readonly string[]): readonly Element[] {
    return this.inOrder(...names.map((name) => this.#byAttribute.get(name) ?? none));
  }

  /** those of a tag that stand directly in one of these */
  directlyIn(parents: readonly string[], tag: string): readonly Element[] {
    return this.tagged(tag).filter((element) => parents.includes(placeOf(element).parent?.tagName ?? ""));
  }

  /** what is in one list or several, once, in the order of the page */
  inOrder(...lists: readonly (readonly Element[])[]): readonly Element[] {
    const filled = lists.filter(({ length }) => length > 0);
    if (filled.length < 2) return filled[0] ?? none;
    // one pass over the page is quicker than sorting what is most of it
    const wanted = new Uint8Array(this.elements.length);
    for (const list of filled) for (const element of list) wanted[placeOf(element).at] = 1;
    return this.elements.filter((_, at) => wanted[at] === 1);
  }

  /** of `elements`, those within `outer`; itself is not */
  within(outer: Element, elements: readonly Element[]): readonly Element[] {
    const { at, end } = placeOf(outer);
    return elements.filter((element) => {
      const inner = placeOf(element).at;
      return inner > at && inner < end;
    });
  }

  /** whether it stands in an element of that tag, however deep */
  isIn(tag: string, element: Element): boolean {
    for (let outer = placeOf(element).parent; outer !== undefined; outer = placeOf(outer).parent)
      if (outer.tagName === tag) return true;
    return false;
  }

  /** the element directly before it in the same parent */
  before(element: Element): Element | undefined {
    return placeOf(element).previous;
  }

  /** All the text within, in order; comments are none. Blank where there is no element. */
  textOf(element: Element | undefined): string {
    if (element === undefined) return "";
    const { textFrom, textTo } = placeOf(element);
    return this.#text.slice(textFrom, textTo);
  }
}

const placeOf = (element: Element): Place => (element as Placed).place;

function append(index: Map<string, Element[]>, key: string, element: Element): void {
  const found = index.get(key);
  if (found === undefined) index.set(key, [element]);
  else found.push(element);
}
