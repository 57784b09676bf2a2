import { area, plotWidth } from "./chart-frame";
import { dayOf } from "./point-label";

type X = string | number;

/** Where each x stands: days by their distance, so that a week without a value leaves a gap; anything else in turn. */
export function positions(xs: readonly X[]): (x: X) => number {
  const room = plotWidth / Math.max(xs.length, 1);
  const days = xs.map(x => dayOf(x)?.getTime());
  const known = days.filter((it): it is number => it !== undefined);
  const first = Math.min(...known);
  const span = Math.max(...known) - first;
  if (known.length < xs.length || !(span > 0)) return x => area.left + room * (xs.indexOf(x) + 0.5);
  const margin = Math.min(room / 2, 28);
  return x => area.left + margin + (plotWidth - 2 * margin) * ((dayOf(x)?.getTime() ?? first) - first) / span;
}
