import { Input, type BaseSerializationContext, type PropertyBag } from "adaptivecards";
import { texts } from "../text/texts";
import { h } from "../ui/dom";
import { star } from "./star";

let groups = 0;

/** Stars to choose from: radio buttons underneath, so that arrow keys and screen readers work as on any choice. */
export class RatingInput extends Input {
  #max = 5;
  #given: string | undefined;
  #radios: HTMLInputElement[] = [];

  override getJsonTypeName(): string {
    return "Input.Rating";
  }

  override isSet(): boolean {
    return this.value !== undefined;
  }

  override isValid(): boolean {
    return !this.isRequired || this.isSet();
  }

  override focus(): void {
    (this.#radios.find(it => it.checked) ?? this.#radios[0])?.focus();
  }

  override get value(): string | undefined {
    return this.#radios.find(it => it.checked)?.value;
  }

  protected override internalParse(source: PropertyBag, context: BaseSerializationContext): void {
    super.internalParse(source, context as never);
    this.#max = Number(source["max"] ?? 5);
    this.#given = source["value"] === undefined ? undefined : String(source["value"]);
  }

  protected override internalRender(): HTMLElement {
    const name = `rating-${++groups}`;
    this.#radios = Array.from({ length: this.#max }, (_, i) => h("input", {
      type: "radio", name, value: String(i + 1), class: "sr-only", "aria-label": texts().stars(i + 1, this.#max),
      ...(this.#given === String(i + 1) ? { checked: "" } : {}),
    }));
    const element = h("div", { class: "ac-input rating rating-input", role: "radiogroup" },
      ...this.#radios.map(radio => h("label", {}, radio, star(1))));
    element.addEventListener("change", () => this.valueChanged());
    return element;
  }
}
