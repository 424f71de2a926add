/** The document that charts are drawn on gives, to the byte, what a browser's gives. */
import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { SvgDocument, type SvgElement } from "../../pipeline/charts/svg_document.ts";

const svgNamespace = "http://www.w3.org/2000/svg";
const browser = new JSDOM().window.document;

const drawnOn = (document: unknown, options: Plot.PlotOptions): string =>
  (Plot.plot({ ...options, document: document as Document }) as unknown as SvgElement).outerHTML;

const rows = [
  { x: 0, y: 12.3456, low: 3, high: 20, label: 'a & b < c > "d"', kind: "one" },
  { x: 1, y: null, low: null, high: null, label: "no break\u00a0here", kind: "two" },
  { x: 2, y: -4, low: -9, high: 1, label: "two\nlines", kind: "one" },
  { x: 3, y: 7, low: 6, high: 8, label: "", kind: "three" },
];

describe("is drawn the same as on a browser's document", () => {
  test.each<[string, Plot.PlotOptions]>([
    ["nothing", { marks: [] }],
    [
      "lines and areas",
      { marks: [Plot.areaY(rows, { x: "x", y1: "low", y2: "high" }), Plot.lineY(rows, { x: "x", y: "y" })] },
    ],
    [
      "rules and links",
      {
        marks: [
          Plot.ruleY([0]),
          Plot.ruleX(rows, { x: "x", y1: 0, y2: "y" }),
          Plot.link(rows, { x1: "low", x2: "high", y1: "x", y2: "x" }),
        ],
      },
    ],
    [
      "dots and symbols",
      {
        marks: [
          Plot.dot(rows, { x: "x", y: "y", symbol: "star", rotate: 30, title: "label" }),
          Plot.dot(rows, { x: "x", y: "y", r: 3 }),
        ],
        symbol: { legend: false },
      },
    ],
    [
      "text of one line and of several",
      { marks: [Plot.text(rows, { x: "x", y: "low", text: "label", fontSize: 13, dx: 4 })] },
    ],
    ["axes and a grid", { grid: true, marks: [Plot.dot(rows, { x: "x", y: "y", ariaLabel: "dots" })] }],
    ["small pictures side by side", { marks: [Plot.dot(rows, { x: "x", y: "y", fx: "kind" })] }],
    [
      "a warning of its own",
      { marks: [Plot.dot(rows, { x: "label", y: "y", fill: "kind" })], x: { type: "point" }, y: { type: "log" } },
    ],
  ])("%s", (_, options) => {
    expect(drawnOn(new SvgDocument(), options)).toBe(drawnOn(browser, options));
  });
});

describe("its elements", () => {
  /** the same done on both documents */
  const both = (build: (make: (name: string) => SvgElement) => SvgElement): [ours: string, theirs: string] => {
    const ours = new SvgDocument();
    return [
      build((name) => ours.createElementNS(svgNamespace, name)).outerHTML,
      build((name) => browser.createElementNS(svgNamespace, name) as unknown as SvgElement).outerHTML,
    ];
  };

  test("are moved, put before one another and taken away", () => {
    const [ours, theirs] = both((make) => {
      const [root, first, second, third] = ["g", "line", "path", "rect"].map(make) as [
        SvgElement,
        SvgElement,
        SvgElement,
        SvgElement,
      ];
      for (const child of [first, second, third]) root.appendChild(child);
      root.insertBefore(third, first);
      second.appendChild(first);
      third.remove();
      third.remove();
      return root;
    });
    expect(ours).toBe("<g><path><line></line></path></g>");
    expect(ours).toBe(theirs);
  });

  test("keep the place of an attribute that is written over, and lose one that is removed", () => {
    const [ours, theirs] = both((make) => {
      const root = make("rect");
      root.setAttribute("x", 1);
      root.setAttribute("y", 2);
      root.setAttribute("x", '3 & "4" < 5');
      root.removeAttribute("y");
      root.setAttribute("width", null);
      return root;
    });
    expect(ours).toBe('<rect x="3 &amp; &quot;4&quot; &lt; 5" width="null"></rect>');
    expect(ours).toBe(theirs);
  });

  test("have text in place of all that was in them", () => {
    const [ours, theirs] = both((make) => {
      const root = make("text");
      root.appendChild(make("tspan"));
      root.textContent = "a < b\u00a0& c";
      const title = make("title");
      title.textContent = null;
      root.appendChild(title);
      return root;
    });
    expect(ours).toBe("<text>a &lt; b&nbsp;&amp; c<title></title></text>");
    expect(ours).toBe(theirs);
  });

  test("are of SVG alone, and stand before a child of their own alone", () => {
    const document = new SvgDocument();
    expect(() => document.createElementNS("http://www.w3.org/1999/xhtml", "p")).toThrow("<p> is not");
    const [g, line] = ["g", "line"].map((name) => document.createElementNS(svgNamespace, name));
    expect(() => g!.insertBefore(document.createElementNS(svgNamespace, "path"), line!)).toThrow("no child of <g>");
  });
});
