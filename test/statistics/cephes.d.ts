/** The few functions of cephes that serve as an oracle here; the package has no types of its own. */
declare module "cephes" {
  interface Cephes {
    readonly compiled: Promise<void>;
    incbet(a: number, b: number, x: number): number;
    igam(a: number, x: number): number;
    igamc(a: number, x: number): number;
    lgam(x: number): number;
  }
  const cephes: Cephes;
  export default cephes;
}
