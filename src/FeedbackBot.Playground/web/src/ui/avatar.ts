import { h } from "./dom";

const hues = 8;

/** Initials on a colour that stays the same for the same person. */
export function avatar(id: string, name: string): HTMLElement {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return h("span", { class: `avatar avatar-${sum % hues}`, "aria-hidden": "true" }, initials(name));
}

/** "Ada Lovelace" → "AL"; a Chinese name → its last two characters, as chat clients show it. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  if (/\p{Script=Han}/u.test(name)) return [...name.replaceAll(/\s/g, "")].slice(-2).join("");
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map(word => word ? [...word][0]?.toUpperCase() : "").join("");
}
