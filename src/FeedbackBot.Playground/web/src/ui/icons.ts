import { svg } from "./dom";

/** Line icons on a 20×20 grid. */
const paths = {
  send: "M3 10l14-7-4 14-3.5-5.5L3 10zm6.5 1.5L17 3",
  attach: "M14.5 9.5l-5 5a3 3 0 0 1-4.2-4.2l6-6a2 2 0 0 1 2.9 2.8l-6 6a1 1 0 0 1-1.4-1.4l5-5",
  sun: "M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4",
  moon: "M16 11.5A6.5 6.5 0 0 1 8.5 4a6.5 6.5 0 1 0 7.5 7.5z",
  panel: "M3.5 4h13a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM12.5 4v12",
  phone: "M7 2.5h6a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1v-13a1 1 0 0 1 1-1zM9 15h2",
  back: "M12 4l-6 6 6 6",
  close: "M5 5l10 10M15 5L5 15",
} as const;

export const icon = (name: keyof typeof paths): SVGElement =>
  svg("svg", { viewBox: "0 0 20 20", class: "icon", "aria-hidden": "true" }, svg("path", { d: paths[name] }));

export const botPicture = (): SVGElement =>
  svg("svg", { viewBox: "0 0 32 32", class: "avatar", "aria-hidden": "true" },
    svg("rect", { width: 32, height: 32, rx: 16, class: "bot-back" }),
    svg("path", { class: "bot-bubble", d: "M10 9.5h12a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-6l-4 3.5v-3.5h-2a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2z" }),
    svg("path", { class: "bot-tick", d: "M12.2 15l2.6 2.5 5-4.8" }));
