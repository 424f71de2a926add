/** The Content-Security-Policy is there, and nothing on the page would break it: no script, no inline style. */
import type { Fault, Rule } from "../check.ts";

export const checkPolicy: Rule = ({ document, text }) => {
  const faults: Fault[] = [];
  const find = (selector: string) => [...document.querySelectorAll(selector)];
  const policy = document.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "";
  if (!/default-src 'none'/.test(policy)) faults.push(["no-policy", "there is no Content-Security-Policy"]);
  if (/unsafe-inline|unsafe-eval/.test(policy)) faults.push(["no-policy", `the policy allows too much: ${policy}`]);
  for (const script of find("script, link[rel=modulepreload]")) {
    faults.push(["script", script.getAttribute("src") ?? script.getAttribute("href") ?? "an inline script"]);
  }
  if (find("style").length > 0) faults.push(["inline-style", "a style element"]);
  for (const element of find("[style]")) faults.push(["inline-style", element.outerHTML.slice(0, 120)]);
  for (const element of /\son\w+\s*=/i.test(text) ? find("*") : []) {
    for (const { name } of element.attributes) {
      if (/^on/.test(name)) faults.push(["inline-script", `${name} on ${element.tagName.toLowerCase()}`]);
    }
  }
  for (const link of find("[href^='javascript:' i]")) faults.push(["inline-script", link.textContent ?? ""]);
  return faults;
};
