import { h } from "../ui/dom";
import { texts } from "../text/texts";
import { Extension } from "./extension";

interface ProgressBarJson {
  value?: number;
  max?: number;
  color?: string;
}

export class ProgressBar extends Extension<ProgressBarJson> {
  override getJsonTypeName(): string {
    return "ProgressBar";
  }

  protected override draw(): HTMLElement {
    const { value, max = 100, color = "Accent" } = this.source;
    const share = value === undefined || max <= 0 ? undefined : Math.min(Math.max(value / max, 0), 1);
    const fill = h("div", { class: `progress-fill progress-${color.toLowerCase()}` });
    if (share !== undefined) fill.style.width = `${share * 100}%`;
    return h("div", {
      class: share === undefined ? "progress progress-indeterminate" : "progress",
      role: "progressbar",
      "aria-label": texts().progress,
      "aria-valuemin": "0",
      "aria-valuemax": "100",
      ...(share === undefined ? {} : { "aria-valuenow": String(Math.round(share * 100)) }),
    }, fill);
  }
}
