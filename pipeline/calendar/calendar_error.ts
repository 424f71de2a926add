/** A date or setting the calendar can't answer for: outside the years it covers, malformed, or not held at all.
 * Thrown rather than guessed, because a guessed due date becomes a published figure. */
export class CalendarError extends RangeError {
  constructor(message: string) {
    super(message);
    this.name = "CalendarError";
  }
}
