import "./styles/index.css";
import { api } from "./api/client";
import type { GalleryCard } from "./api/types";
import "./app/preferences";
import { viewCard } from "./cards/card-view";
import { texts } from "./text/texts";
import { h } from "./ui/dom";

/** ?name=…&language=… narrows what is shown, so that one picture can be taken of one card. */
const wanted = new URLSearchParams(location.search);
const matches = (card: GalleryCard): boolean => (["name", "language", "variant"] as const)
  .every(key => !wanted.has(key) || wanted.get(key) === card[key]);

function frame(width: "desktop" | "phone", card: GalleryCard): HTMLElement {
  return h("div", { class: `gallery-frame gallery-${width}` },
    h("p", { class: "gallery-width" }, width === "desktop" ? texts().desktopWidth : texts().phoneWidth),
    viewCard(card.card, { as: width, onPress: () => undefined }).element);
}

function entry(card: GalleryCard): HTMLElement {
  const name = `${card.name} · ${card.language} · ${card.variant}`;
  return h("section", { class: "gallery-entry", "aria-label": name, "data-card": `${card.name}.${card.language}.${card.variant}` },
    h("h2", {}, name), h("div", { class: "gallery-frames" }, frame("desktop", card), frame("phone", card)));
}

document.title = `${texts().gallery} · ${texts().title}`;
const cards = (await api.gallery()).filter(matches);
document.getElementById("app")?.append(h("main", { class: "gallery" },
  h("h1", {}, texts().gallery),
  ...(cards.length > 0 ? cards.map(entry) : [h("p", {}, texts().galleryEmpty)])));
document.documentElement.dataset["ready"] = "true";
