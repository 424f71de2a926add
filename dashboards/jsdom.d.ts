/** The little of jsdom that is used here; it comes without types. */
declare module "jsdom" {
  export class VirtualConsole {}
  export class JSDOM {
    constructor(html?: string, options?: { virtualConsole?: VirtualConsole });
    readonly window: Window & typeof globalThis;
    serialize(): string;
  }
}
