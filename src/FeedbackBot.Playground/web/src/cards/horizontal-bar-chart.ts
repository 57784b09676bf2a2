import { h } from "../ui/dom";
import { chartColor } from "./chart-colors";
import { titleOf, type ChartJson } from "./chart-frame";
import { Extension } from "./extension";
import { pointLabel } from "./point-label";

interface HorizontalBarChartJson extends ChartJson {
  color?: string;
  data?: { x: string | number; y: number; color?: string }[];
}

/** Long names and their numbers as text, with the bar between: read aloud, it is simply a list. */
export class HorizontalBarChart extends Extension<HorizontalBarChartJson> {
  override getJsonTypeName(): string {
    return "Chart.HorizontalBar";
  }

  protected override draw(): HTMLElement {
    const bars = this.source.data ?? [];
    const largest = Math.max(...bars.map(bar => bar.y), 0) || 1;
    return h("div", { class: "chart" }, titleOf(this.source), h("ul", { class: "bars" }, ...bars.map((bar, i) => {
      const fill = h("div", { class: "bar-fill" });
      fill.style.width = `${Math.max(bar.y, 0) / largest * 100}%`;
      fill.style.background = chartColor(bar.color ?? this.source.color ?? "blue", i);
      return h("li", { class: "bar" },
        h("span", { class: "bar-name" }, pointLabel(bar.x, this.language)), h("span", { class: "bar-value" }, String(bar.y)),
        h("div", { class: "bar-track", "aria-hidden": "true" }, fill));
    })));
  }
}
