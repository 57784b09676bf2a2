import { CardElement, type BaseSerializationContext, type PropertyBag } from "adaptivecards";

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

  protected abstract draw(): HTMLElement;
}
