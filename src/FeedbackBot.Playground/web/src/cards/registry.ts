import { CardObjectRegistry, GlobalRegistry, Table, Versions, type CardElement } from "adaptivecards";
import { Badge } from "./badge";
import { BarChart } from "./bar-chart";
import { HorizontalBarChart } from "./horizontal-bar-chart";
import { LineChart } from "./line-chart";
import { ProgressBar } from "./progress-bar";
import { Rating } from "./rating";
import { RatingInput } from "./rating-input";

function withStandardElements(): CardObjectRegistry<CardElement> {
  const registry = new CardObjectRegistry<CardElement>();
  GlobalRegistry.populateWithDefaultElements(registry);
  // The library registers Table as a side effect of a module that a bundler is told it may leave out.
  registry.register("Table", Table, Versions.v1_5);
  return registry;
}

/** Only the standard elements: each extension shows its fallback, as clients that lack it do. */
export const phoneElements = withStandardElements();

export const desktopElements = withStandardElements();
desktopElements.register("Badge", Badge);
desktopElements.register("ProgressBar", ProgressBar);
desktopElements.register("Chart.Line", LineChart);
desktopElements.register("Chart.VerticalBar", BarChart);
desktopElements.register("Chart.HorizontalBar", HorizontalBarChart);
desktopElements.register("Rating", Rating);
desktopElements.register("Input.Rating", RatingInput);
