/**
 * A drawing as a picture of dots, for documents that cannot hold an SVG that everybody's program shows. Drawn by resvg as WebAssembly, with
 * a font of its own: neither a browser nor the machine's fonts are asked, so that the same drawing gives the same bytes anywhere.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { Html } from "../words/html.ts";
import { indexedPng } from "./indexed_png.ts";

const { resolve } = createRequire(import.meta.url);
const family = "Open Sans";
/** dots for each pixel of the drawing: sharp on paper, at about 190 to the inch */
const density = 2;

let fonts: Promise<Uint8Array[]> | undefined;

/** What is loaded once, when the first drawing asks for it. */
async function loaded(): Promise<Uint8Array[]> {
  await initWasm(readFileSync(resolve("@resvg/resvg-wasm/index_bg.wasm")));
  return [
    readFileSync(resolve("@fontsource/open-sans/files/open-sans-latin-400-normal.woff2")),
    readFileSync(resolve("@fontsource/open-sans/files/open-sans-latin-700-normal.woff2")),
  ];
}

/** `drawing`: an SVG of a chart, with its size in pixels. */
export async function pngOf(drawing: Html): Promise<Uint8Array> {
  fonts ??= loaded();
  const resvg = new Resvg(drawing.text.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" '), {
    background: "#fff",
    fitTo: { mode: "zoom", value: density },
    font: { fontBuffers: await fonts, defaultFontFamily: family, sansSerifFamily: family },
  });
  const image = resvg.render();
  const { width, height, pixels } = image;
  const png = indexedPng({ width, height, pixels }) ?? image.asPng();
  image.free();
  resvg.free();
  return png;
}
