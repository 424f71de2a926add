/**
 * Writes lines of whole numbers as a path, step by step from where each begins: a small chart is mostly coordinates, and there are hundreds
 * on a page. What is level is one step, however many points it has.
 */

export type Place = readonly [x: number, y: number];

/** Each line begins anew; one of a single place is a dot, where the stylesheet rounds its ends. */
export const steps = (lines: readonly (readonly Place[])[]): string => lines.map(oneLine).join("");

function oneLine([first, ...others]: readonly Place[]): string {
  if (first === undefined) return "";
  if (others.length === 0) return `M${numbers(first)}h0`;
  let [x, y] = first;
  let path = `M${numbers(first)}`;
  let command = "M";
  const write = (next: string, values: readonly number[]) => {
    const text = numbers(values);
    path += next === command ? (text.startsWith("-") ? text : ` ${text}`) : `${next}${text}`;
    command = next;
  };
  others.forEach(([toX, toY], i) => {
    if (toY !== y) write("l", [toX - x, toY - y]);
    else if (others[i + 1]?.[1] === y) return;
    else write("h", [toX - x]);
    [x, y] = [toX, toY];
  });
  return path;
}

/** a minus sign keeps numbers apart as well as a blank does */
const numbers = (values: readonly number[]): string => values.join(" ").replaceAll(" -", "-");

/** A line in parts, broken where a point has no height. */
export function unbroken<P extends { readonly y: number | null }>(
  points: readonly P[],
): (P & { readonly y: number })[][] {
  const parts: (P & { readonly y: number })[][] = [[]];
  for (const point of points) {
    if (hasHeight(point)) parts.at(-1)!.push(point);
    else parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}

const hasHeight = <P extends { readonly y: number | null }>(point: P): point is P & { readonly y: number } =>
  point.y !== null;
