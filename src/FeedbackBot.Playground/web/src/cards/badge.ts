import { Extension } from "./extension";
import { h } from "../ui/dom";

interface BadgeJson {
  text?: string;
  style?: string;
  appearance?: string;
  tooltip?: string;
}

export class Badge extends Extension<BadgeJson> {
  override getJsonTypeName(): string {
    return "Badge";
  }

  protected override draw(): HTMLElement {
    const { text = "", style = "Default", appearance = "Filled", tooltip } = this.source;
    return h("div", { class: "badge-row" },
      h("span", {
        class: `badge badge-${style.toLowerCase()} badge-${appearance.toLowerCase()}`,
        ...(tooltip ? { title: tooltip } : {}),
      }, text));
  }
}
