/**
 * What a run that is stopped by a signal has to put away: locks, folders of work, child processes. Whoever makes one says here
 * how it is put away, and takes that back when it is done with it. A killed run puts nothing away: the next one does.
 */

const toDo = new Set<() => void>();

/** Has `work` done if the run is stopped. Gives a function that takes that back. */
export function atEnd(work: () => void): () => void {
  toDo.add(work);
  return () => {
    toDo.delete(work);
  };
}

/** Puts everything away, what was made last first: a child process ends before the folder it works in goes. */
export function endNow(): void {
  for (const work of [...toDo].reverse()) {
    toDo.delete(work);
    try {
      work();
    } catch {
      // whatever cannot be put away now is swept by the next run; the rest must go all the same
    }
  }
}
