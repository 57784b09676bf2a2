import { texts } from "../text/texts";
import { h } from "../ui/dom";
import { Extension } from "./extension";
import { star } from "./star";

interface RatingJson {
  value?: number;
  max?: number;
  count?: number;
}

export class Rating extends Extension<RatingJson> {
  override getJsonTypeName(): string {
    return "Rating";
  }

  protected override draw(): HTMLElement {
    const { value = 0, max = 5, count } = this.source;
    const stars = Array.from({ length: max }, (_, i) => star(Math.min(Math.max(value - i, 0), 1)));
    return h("div", { class: "rating", role: "img", "aria-label": texts().stars(value, max) },
      ...stars, h("span", { class: "rating-value" }, count === undefined ? String(value) : `${value} · ${count}`));
  }
}
