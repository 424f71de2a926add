/** The Content-Security-Policy is there, and nothing on the page would break it: no script, no inline style. */

import { attribute, attributesOf, contentOf, outerHtml, textOf } from "./page_tree.ts";
import type { Fault, Rule } from "./rule.ts";

export const checkPolicy: Rule = ({ tree, text }) => {
  const faults: Fault[] = [];
  const find = (selector: string) => tree.find(selector);
  const policy = contentOf(tree.first("meta[http-equiv=Content-Security-Policy]"));
  if (!/default-src 'none'/.test(policy)) faults.push(["no-policy", "there is no Content-Security-Policy"]);
  if (/unsafe-inline|unsafe-eval/.test(policy)) faults.push(["no-policy", `the policy allows too much: ${policy}`]);
  for (const script of find("script, link[rel=modulepreload]")) {
    faults.push(["script", attribute(script, "src") ?? attribute(script, "href") ?? "an inline script"]);
  }
  if (find("style").length > 0) faults.push(["inline-style", "a style element"]);
  for (const element of find("[style]")) faults.push(["inline-style", outerHtml(element).slice(0, 120)]);
  for (const element of /\son\w+\s*=/i.test(text) ? tree.elements : []) {
    for (const { name } of attributesOf(element)) {
      if (/^on/.test(name)) faults.push(["inline-script", `${name} on ${element.tagName}`]);
    }
  }
  for (const link of find("[href^='javascript:' i]")) faults.push(["inline-script", textOf(link)]);
  return faults;
};
