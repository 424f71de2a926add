/** Begins work that goes on beside other work and is awaited later. Node ends a program when work fails that nobody awaits yet;
 * here the failure waits for whoever awaits the work. */
export function begin<Result>(work: () => Promise<Result>): Promise<Result> {
  const begun = work();
  begun.catch(() => {});
  return begun;
}
