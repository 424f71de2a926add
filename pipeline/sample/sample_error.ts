/** Options that no sample can be made from. */
export class SampleError extends RangeError {
  constructor(message: string) {
    super(message);
    this.name = "SampleError";
  }
}
