import { texts } from "../text/texts";
import { h, svg } from "../ui/dom";

export interface ChartJson {
  title?: string;
  showTitle?: boolean;
  showLegend?: boolean;
  xAxisTitle?: string;
  yAxisTitle?: string;
  yMin?: number;
  yMax?: number;
}

/** The drawing area in its own units; CSS scales the whole picture to the card. */
export const area = { width: 460, height: 220, left: 36, right: 12, top: 12, bottom: 30 };
export const plotWidth = area.width - area.left - area.right;
export const plotHeight = area.height - area.top - area.bottom;

export interface Series {
  legend: string;
  color: string;
}

/** Round numbers from 0, or the given end, to the other end or just above the largest value; whole ones for counts. */
export function ticks(values: number[], yMin = 0, yMax?: number): number[] {
  const span = (yMax ?? Math.max(yMin, ...values)) - yMin;
  if (!(span > 0)) return [yMin, yMin + 1];
  const rough = span / 5;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const round = [1, 2, 5, 10].map(it => it * magnitude).find(it => it >= rough) ?? rough;
  const step = values.every(Number.isInteger) ? Math.max(round, 1) : round;
  const count = Math.ceil(span / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, i) => Number((yMin + i * step).toPrecision(6)));
}

/** The height of a value on an axis with these levels. */
export function heights(levels: number[]): (value: number) => number {
  const [low, high] = [levels[0] ?? 0, levels.at(-1) ?? 1];
  return value => area.top + plotHeight * (1 - Math.min(Math.max((value - low) / (high - low), 0), 1));
}

export function axes(levels: number[], labels: { x: number; text: string }[]): SVGElement[] {
  const yAt = heights(levels);
  // Labels that would overlap are thinned out, keeping the last one: it is the most recent.
  const room = plotWidth / Math.max(...labels.map(it => it.text.length * 6.5 + 12), 1);
  const every = Math.max(1, Math.ceil(labels.length / room));
  return [
    ...levels.flatMap(level => [
      svg("line", { class: "chart-grid", x1: area.left, x2: area.width - area.right, y1: yAt(level), y2: yAt(level) }),
      svg("text", { class: "chart-label", x: area.left - 8, y: yAt(level) + 4, "text-anchor": "end" }, String(level)),
    ]),
    ...labels.filter((_, i) => (labels.length - 1 - i) % every === 0).map(({ x, text }) =>
      svg("text", { class: "chart-label", x, y: area.height - 10, "text-anchor": "middle" }, text)),
  ];
}

export function frame(json: ChartJson, summary: string, drawing: SVGElement[], legends: Series[]): HTMLElement {
  const { title, xAxisTitle, yAxisTitle } = json;
  return h("div", { class: "chart" },
    titleOf(json),
    yAxisTitle ? h("div", { class: "chart-axis-title" }, yAxisTitle) : null,
    svg("svg", {
      viewBox: `0 0 ${area.width} ${area.height}`,
      role: "img",
      "aria-label": `${title ?? texts().chart}. ${summary}`,
    }, ...drawing),
    xAxisTitle ? h("div", { class: "chart-axis-title chart-axis-x" }, xAxisTitle) : null,
    legends.length > 0 && json.showLegend !== false ? h("div", { class: "chart-legends" }, ...legends.map(legend)) : null);
}

export const titleOf = ({ title, showTitle }: ChartJson): HTMLElement | null =>
  title && showTitle !== false ? h("div", { class: "chart-title" }, title) : null;

function legend({ legend: name, color }: Series): HTMLElement {
  const swatch = h("span", { class: "chart-swatch" });
  swatch.style.background = color;
  return h("span", { class: "chart-legend" }, swatch, name);
}
