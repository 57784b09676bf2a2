import { svg } from "../ui/dom";

const outline = "M10 2.2l2.4 4.9 5.4.8-3.9 3.8.9 5.4-4.8-2.6-4.8 2.6.9-5.4L2.2 7.9l5.4-.8z";

/** A star filled from the left by a share of its width. */
export function star(share: number): SVGElement {
  const inner = svg("path", { d: outline, class: "star-full" });
  inner.style.clipPath = `inset(0 ${(1 - share) * 100}% 0 0)`;
  return svg("svg", { viewBox: "0 0 20 20", class: "star", "aria-hidden": "true" }, svg("path", { d: outline, class: "star-empty" }), inner);
}
