/** The service's officers, who hold looked-after reviews and chair conferences alike (S, section 5): at 50 to 70 children
 * each, two of them for an island with 80 children looked after and 50 registered. */

/** officers for each 950 children */
export const officersEach = 2;

export const officerId = (number: number) => `O${number}`;
/** One who comes from outside the service where no officer of its own can. */
export const externalOfficer = "OX1";
