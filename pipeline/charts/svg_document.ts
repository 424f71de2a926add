/**
 * A document for Observable Plot to draw on: SVG elements with attributes, children and text, written out as a browser writes them. It
 * has what Plot and its selections ask for and nothing else, so that a new version of Plot that asks for more stops with an error
 * instead of drawing something wrong. With a whole browser's document, charts took ten times as long.
 */

const htmlNamespace = "http://www.w3.org/1999/xhtml";
const svgNamespace = "http://www.w3.org/2000/svg";

export class SvgElement {
  readonly ownerDocument: SvgDocument;
  readonly namespaceURI: string;
  readonly localName: string;
  readonly attributes = new Map<string, string>();
  readonly childNodes: (SvgElement | string)[] = [];
  parentNode: SvgElement | null = null;

  constructor(ownerDocument: SvgDocument, namespaceURI: string, localName: string) {
    this.ownerDocument = ownerDocument;
    this.namespaceURI = namespaceURI;
    this.localName = localName;
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  appendChild(child: SvgElement): SvgElement {
    return this.insertBefore(child, null);
  }

  /** Before one of its own children, or last; a child that stood elsewhere is moved. Throws where `next` is no child of it. */
  insertBefore(child: SvgElement, next: SvgElement | null): SvgElement {
    child.remove();
    const place = next === null ? this.childNodes.length : this.childNodes.indexOf(next);
    if (place === -1) throw new Error(`<${next!.localName}> is no child of <${this.localName}>`);
    this.childNodes.splice(place, 0, child);
    child.parentNode = this;
    return child;
  }

  remove(): void {
    const siblings = this.parentNode?.childNodes;
    siblings?.splice(siblings.indexOf(this), 1);
    this.parentNode = null;
  }

  get textContent(): string {
    return this.childNodes.map((child) => (typeof child === "string" ? child : child.textContent)).join("");
  }

  /** in place of all its children; null is nothing */
  set textContent(text: unknown) {
    for (const child of this.children) child.parentNode = null;
    const content = text === null ? "" : String(text);
    this.childNodes.splice(0, this.childNodes.length, ...(content === "" ? [] : [content]));
  }

  /** the elements among its children */
  get children(): SvgElement[] {
    return this.childNodes.filter((child) => typeof child !== "string");
  }

  /** itself, and every element within */
  all(): SvgElement[] {
    return [this, ...this.children.flatMap((child) => child.all())];
  }

  get innerHTML(): string {
    return this.childNodes.map((child) => (typeof child === "string" ? escapeText(child) : child.outerHTML)).join("");
  }

  get outerHTML(): string {
    return `${this.openTag}${this.innerHTML}</${this.localName}>`;
  }

  get openTag(): string {
    const attributes = [...this.attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
    return `<${this.localName}${attributes.join("")}>`;
  }
}

export class SvgDocument {
  /** what Plot begins from: it asks whose document this is */
  readonly documentElement: SvgElement = new SvgElement(this, htmlNamespace, "html");

  createElementNS(namespace: string, name: string): SvgElement {
    if (namespace !== svgNamespace) throw new Error(`a chart is of SVG alone, and <${name}> is not`);
    return new SvgElement(this, namespace, name);
  }
}

const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("\u00a0", "&nbsp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', "&quot;");
