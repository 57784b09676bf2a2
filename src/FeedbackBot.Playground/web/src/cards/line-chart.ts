import { texts } from "../text/texts";
import { svg } from "../ui/dom";
import { positions } from "./axis";
import { chartColor } from "./chart-colors";
import { axes, frame, heights, ticks, type ChartJson } from "./chart-frame";
import { Extension } from "./extension";
import { pointLabel } from "./point-label";

interface LineChartJson extends ChartJson {
  color?: string;
  data?: { legend?: string; color?: string; values?: { x: string | number; y: number }[] }[];
}

export class LineChart extends Extension<LineChartJson> {
  override getJsonTypeName(): string {
    return "Chart.Line";
  }

  protected override draw(): HTMLElement {
    const lines = (this.source.data ?? []).map((line, i) => ({
      legend: line.legend ?? "",
      color: chartColor(line.color ?? this.source.color, i),
      values: line.values ?? [],
    }));
    const xs = [...new Set(lines.flatMap(line => line.values.map(value => value.x)))];
    const levels = ticks(lines.flatMap(line => line.values.map(value => value.y)), this.source.yMin, this.source.yMax);
    const yAt = heights(levels);
    const xAt = positions(xs);
    const label = (x: string | number) => pointLabel(x, this.language);

    const drawing = lines.flatMap(line => [
      svg("polyline", {
        class: "chart-line",
        points: line.values.map(value => `${xAt(value.x)},${yAt(value.y)}`).join(" "),
        style: `stroke: ${line.color}`,
      }),
      ...line.values.map(value => svg("circle",
        { class: "chart-point", cx: xAt(value.x), cy: yAt(value.y), r: 4, style: `stroke: ${line.color}` },
        svg("title", {}, `${label(value.x)}: ${value.y}`))),
    ]);
    const summary = lines.map(line => texts().points(line.legend,
      line.values.map(value => `${label(value.x)} ${value.y}`).join(", "))).join(". ");
    return frame(this.source, summary,
      [...axes(levels, xs.map(x => ({ x: xAt(x), text: label(x) }))), ...drawing],
      lines.filter(line => line.legend !== ""));
  }
}
