/**
 * Two pages bound into one, so that a browser prints them as one file: the first as it is, and from a new sheet on the second, with its
 * own margins and foot. Each keeps its own stylesheet, which does not reach into the other, and sheets are counted through.
 */

export interface StyledPage {
  readonly html: string;
  /** of the one stylesheet that it links */
  readonly css: string;
}

/** what the second page stands in */
const bound = "bound";

/** A page by itself as it is printed: with its stylesheet in it and, since no other page can be reached from a file, no link to one. */
export const pageAlone = ({ html, css }: StyledPage): string =>
  html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>\n${css}\n</style>`)
    .replace(/(<a\b[^>]*?) href="(?!#)[^"]*"/g, "$1");

/** Both, under the title of the second. */
export function boundPages(first: StyledPage, second: StyledPage): string {
  const [own, theirs] = [split(first.css), split(second.css)];
  const css = [
    ...own.sheets,
    `@scope (:root) to (.${bound}) {\n${rooted(own.rules, ":root|html")}\n}`,
    ...theirs.sheets.map((sheet) => sheet.replace("@page", `@page ${bound}`)),
    `.${bound} { page: ${bound}; break-before: page; }`,
    `@scope (.${bound}) {\n${asPart(theirs.rules)}\n}`,
  ].join("\n");
  return pageAlone({ html: first.html, css })
    .replace(/<title>.*?<\/title>/, () => titleOf(second.html))
    .replace("</body>", () => `<div class="${bound}">${withOtherIds(bodyOf(second.html))}</div></body>`);
}

const titleOf = (page: string): string => /<title>.*?<\/title>/.exec(page)![0];
const bodyOf = (page: string): string => /<body>([\s\S]*)<\/body>/.exec(page)![1]!;

/** What a page calls its parts the other may call its own. */
const withOtherIds = (body: string): string =>
  body
    .replace(/( id| aria-labelledby)="([^"]+)"/g, `$1="${bound}-$2"`)
    .replace(/ href="#([^"]+)"/g, ` href="#${bound}-$1"`);

/** The rules for sheets, which cannot stand inside others, and the rest. */
function split(css: string): { readonly sheets: readonly string[]; readonly rules: string } {
  const sheets: string[] = [];
  let rules = "";
  let rest = css;
  for (let at = rest.indexOf("@page"); at !== -1; at = rest.indexOf("@page")) {
    const end = endOf(rest, at);
    rules += rest.slice(0, at);
    sheets.push(rest.slice(at, end));
    rest = rest.slice(end);
  }
  return { sheets, rules: rules + rest };
}

/** Where the block ends that begins next. */
function endOf(css: string, from: number): number {
  let depth = 0;
  for (let at = css.indexOf("{", from); at < css.length; at++) {
    if (css[at] === "{") depth += 1;
    if (css[at] === "}") depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw new Error("a stylesheet has a block without an end");
}

/** points to the size that a page is set in unless it says otherwise */
const rem = 12;

/** What rules say of the whole page said of the part that they are for. */
const rooted = (rules: string, whole: string): string =>
  rules.replace(new RegExp(`(^|[{},;\\s])(?:${whole})(?=\\s*[{,])`, "g"), "$1:scope");

/** The rules of a page that is now a part, with sizes of its own: the size of the whole is the first page's. */
const asPart = (rules: string): string =>
  rooted(rules, ":root|html|body").replace(
    /(\d*\.?\d+)rem\b/g,
    (_, size: string) => `${Number((Number(size) * rem).toFixed(3))}pt`,
  );
