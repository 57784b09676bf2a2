import { texts } from "../text/texts";
import { h, svg } from "../ui/dom";

export interface ChartJson {
  title?: string;
  xAxisTitle?: string;
  yAxisTitle?: string;
}

/** The drawing area in its own units; CSS scales the whole picture to the card. */
export const area = { width: 460, height: 220, left: 36, right: 12, top: 12, bottom: 30 };
export const plotWidth = area.width - area.left - area.right;
export const plotHeight = area.height - area.top - area.bottom;

export interface Series {
  legend: string;
  color: string;
}

/** Round numbers from 0 to just above the largest value, about five of them; whole ones for counts. */
export function ticks(values: number[]): number[] {
  const largest = Math.max(0, ...values);
  if (largest === 0) return [0, 1];
  const rough = largest / 5;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const round = [1, 2, 5, 10].map(it => it * magnitude).find(it => it >= rough) ?? rough;
  const step = values.every(Number.isInteger) ? Math.max(round, 1) : round;
  const count = Math.ceil(largest / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(6)));
}

export const yAt = (value: number, top: number): number => area.top + plotHeight * (1 - value / top);

export function axes(levels: number[], labels: { x: number; text: string }[]): SVGElement[] {
  const top = levels.at(-1) ?? 1;
  // Labels that would overlap are thinned out, keeping the last one: it is the most recent.
  const room = plotWidth / Math.max(...labels.map(it => it.text.length * 6.5 + 12), 1);
  const every = Math.max(1, Math.ceil(labels.length / room));
  return [
    ...levels.flatMap(level => [
      svg("line", { class: "chart-grid", x1: area.left, x2: area.width - area.right, y1: yAt(level, top), y2: yAt(level, top) }),
      svg("text", { class: "chart-label", x: area.left - 8, y: yAt(level, top) + 4, "text-anchor": "end" }, String(level)),
    ]),
    ...labels.filter((_, i) => (labels.length - 1 - i) % every === 0).map(({ x, text }) =>
      svg("text", { class: "chart-label", x, y: area.height - 10, "text-anchor": "middle" }, text)),
  ];
}

export function frame(json: ChartJson, summary: string, drawing: SVGElement[], legends: Series[]): HTMLElement {
  const { title, xAxisTitle, yAxisTitle } = json;
  return h("div", { class: "chart" },
    title ? h("div", { class: "chart-title" }, title) : null,
    yAxisTitle ? h("div", { class: "chart-axis-title" }, yAxisTitle) : null,
    svg("svg", {
      viewBox: `0 0 ${area.width} ${area.height}`,
      role: "img",
      "aria-label": `${title ?? texts().chart}. ${summary}`,
    }, ...drawing),
    xAxisTitle ? h("div", { class: "chart-axis-title chart-axis-x" }, xAxisTitle) : null,
    legends.length > 0 ? h("div", { class: "chart-legends" }, ...legends.map(legend)) : null);
}

function legend({ legend: name, color }: Series): HTMLElement {
  const swatch = h("span", { class: "chart-swatch" });
  swatch.style.background = color;
  return h("span", { class: "chart-legend" }, swatch, name);
}
