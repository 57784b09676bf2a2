import type { CardJson } from "../api/types";

export type InputValues = Record<string, string>;

/** A copy of the card whose inputs start with these values. */
export function withValues(card: CardJson, values: InputValues): CardJson {
  return fill(card, values) as CardJson;
}

function fill(node: unknown, values: InputValues): unknown {
  if (Array.isArray(node)) return node.map(item => fill(item, values));
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, fill(value, values)] as const);
  const copy: Record<string, unknown> = Object.fromEntries(entries);
  const { type, id } = copy;
  if (typeof type === "string" && type.startsWith("Input.") && typeof id === "string" && id in values)
    copy["value"] = type === "Input.Number" ? Number(values[id]) : values[id];
  return copy;
}
