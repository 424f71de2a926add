/** Checks that there is a Content-Security-Policy and that nothing on the page breaks it: no script but the site's own, no inline style. */

import { scripts } from "../scripts.ts";
import { toRoot } from "../site.ts";
import { attribute, attributesOf, contentOf, outerHtml } from "./page_tree.ts";
import type { Fault, Rule } from "./rule.ts";

export const checkPolicy: Rule = ({ page, tree, text }) => {
  const faults: Fault[] = [];
  const policy = contentOf(
    tree.tagged("meta").find((meta) => attribute(meta, "http-equiv")?.toLowerCase() === "content-security-policy"),
  );
  if (!/default-src 'none'/.test(policy)) faults.push(["no-policy", "there is no Content-Security-Policy"]);
  if (/unsafe-inline|unsafe-eval/.test(policy)) faults.push(["no-policy", `the policy allows too much: ${policy}`]);
  for (const script of tree.tagged("script", "link")) {
    if (script.tagName === "link" && attribute(script, "rel")?.toLowerCase() !== "modulepreload") continue;
    // it finds measures among those that are on the page without it
    const own = scripts.find(({ name }) => attribute(script, "src") === `${toRoot(page)}${name}`);
    if (own?.isOn(page) && tree.textOf(script) === "") continue;
    faults.push(["script", attribute(script, "src") ?? attribute(script, "href") ?? "an inline script"]);
  }
  if (tree.tagged("style").length > 0) faults.push(["inline-style", "a style element"]);
  for (const element of tree.having("style")) faults.push(["inline-style", outerHtml(element).slice(0, 120)]);
  for (const element of /\son\w+\s*=/i.test(text) ? tree.elements : []) {
    for (const { name } of attributesOf(element)) {
      if (/^on/.test(name)) faults.push(["inline-script", `${name} on ${element.tagName}`]);
    }
  }
  for (const link of tree.having("href")) {
    if (/^javascript:/i.test(attribute(link, "href")!)) faults.push(["inline-script", tree.textOf(link)]);
  }
  return faults;
};
