import { cardsAs, language, theme } from "../app/preferences";
import { dateAndTime } from "../text/time";
import type { Session } from "../app/session";
import { texts } from "../text/texts";
import { h, iconButton } from "./dom";
import { botPicture, icon } from "./icons";

export function topBar(session: Session, panelToggle: HTMLElement): HTMLElement {
  const clock = h("span", { class: "top-clock" });
  session.clock.watch(utc => { clock.textContent = utc === null ? "" : `${dateAndTime(utc, "UTC", language.value)} UTC`; });

  const phone = iconButton(texts().asPhone, icon("phone"), () => cardsAs.set(cardsAs.value === "phone" ? "desktop" : "phone"));
  cardsAs.watch(value => phone.setAttribute("aria-pressed", String(value === "phone")));

  const themeToggle = iconButton("", icon("moon"), () => theme.set(theme.value === "dark" ? "light" : "dark"));
  theme.watch(value => {
    const name = value === "dark" ? texts().toLight : texts().toDark;
    themeToggle.setAttribute("aria-label", name);
    themeToggle.title = name;
    themeToggle.replaceChildren(icon(value === "dark" ? "sun" : "moon"));
  });

  const toOther = language.value === "zh" ? texts().toEnglish : texts().toChinese;
  const languageToggle = iconButton(toOther, texts().languageSwitch, () => {
    language.set(language.value === "zh" ? "en" : "zh");
    location.reload();
  });
  const skip = h("a", { class: "skip", href: "#chat" }, texts().skipToChat);
  skip.addEventListener("click", event => {
    // The address keeps who is chosen, so the browser's own jump must not change it.
    event.preventDefault();
    document.getElementById("chat")?.focus();
  });
  return h("header", { class: "top" },
    skip, botPicture(), h("h1", { class: "top-title" }, texts().title), clock,
    h("span", { class: "top-space" }), phone, languageToggle, themeToggle, panelToggle);
}
