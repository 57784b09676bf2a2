import type { CardJson } from "../api/types";

/** What a screen reader announces for a new card: its first line. */
export function firstWords(card: CardJson): string | undefined {
  return firstText(card["body"]);
}

function firstText(node: unknown): string | undefined {
  if (Array.isArray(node)) {
    for (const item of node) {
      const found = firstText(item);
      if (found) return found;
    }
    return undefined;
  }
  if (typeof node !== "object" || node === null) return undefined;
  const { type, text, items, columns, rows, cells } = node as Record<string, unknown>;
  if (type === "TextBlock" && typeof text === "string" && text !== "") return text;
  return firstText([items, columns, rows, cells].filter(it => it !== undefined).flat());
}
