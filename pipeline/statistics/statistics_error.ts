/** A figure asked for from numbers that can't be: a count below zero, more that count than there are, not a number. The
 * caller has a fault; no interval or limit is better than a wrong one. */
export class StatisticsError extends RangeError {
  constructor(message: string) {
    super(message);
    this.name = "StatisticsError";
  }
}
