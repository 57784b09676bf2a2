import { svg } from "../ui/dom";
import { chartColor } from "./chart-colors";
import { area, axes, frame, heights, plotHeight, plotWidth, ticks, type ChartJson } from "./chart-frame";
import { Extension } from "./extension";
import { pointLabel } from "./point-label";

interface BarChartJson extends ChartJson {
  color?: string;
  showBarValues?: boolean;
  data?: { x: string | number; y: number; color?: string }[];
}

export class BarChart extends Extension<BarChartJson> {
  override getJsonTypeName(): string {
    return "Chart.VerticalBar";
  }

  protected override draw(): HTMLElement {
    const bars = this.source.data ?? [];
    const levels = ticks(bars.map(bar => bar.y), this.source.yMin, this.source.yMax);
    const yAt = heights(levels);
    const step = plotWidth / Math.max(bars.length, 1);
    const width = Math.min(step * 0.6, 36);
    const centre = (i: number) => area.left + step * (i + 0.5);

    const drawing = bars.flatMap((bar, i) => [
      svg("rect", {
        x: centre(i) - width / 2, y: yAt(bar.y), width, rx: 2,
        height: area.top + plotHeight - yAt(bar.y),
        style: `fill: ${chartColor(bar.color ?? this.source.color ?? "blue", i)}`,
      }, svg("title", {}, `${pointLabel(bar.x, this.language)}: ${bar.y}`)),
      ...(this.source.showBarValues === false ? [] : [
        svg("text", { class: "chart-value", x: centre(i), y: Math.max(yAt(bar.y) - 4, 9), "text-anchor": "middle" }, String(bar.y)),
      ]),
    ]);
    return frame(this.source, bars.map(bar => `${pointLabel(bar.x, this.language)} ${bar.y}`).join(", "),
      [...axes(levels, bars.map((bar, i) => ({ x: centre(i), text: pointLabel(bar.x, this.language) }))), ...drawing], []);
  }
}
