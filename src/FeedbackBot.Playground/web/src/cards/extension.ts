import { CardElement, type BaseSerializationContext, type PropertyBag } from "adaptivecards";
import { language } from "../app/preferences";

/** A Teams element that the renderer does not know: keeps its JSON and draws from it. */
export abstract class Extension<TJson> extends CardElement {
  protected source!: TJson;

  protected override internalParse(source: PropertyBag, context: BaseSerializationContext): void {
    super.internalParse(source, context as never);
    this.source = source as TJson;
  }

  protected override internalRender(): HTMLElement {
    return this.draw();
  }

  /** The card's own language, else the page's. */
  protected get language(): string {
    return this.lang ?? (language.value === "zh" ? "zh-CN" : "en-GB");
  }

  protected abstract draw(): HTMLElement;
}
