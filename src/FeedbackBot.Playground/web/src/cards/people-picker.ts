import type { CardJson } from "../api/types";

export interface Pickable {
  id: string;
  name: string;
}

/** Teams fills a people picker from the tenant's directory; here everybody in the playground is the directory. */
export function withPeople(card: CardJson, people: readonly Pickable[]): CardJson {
  return fill(card, people) as CardJson;
}

function fill(node: unknown, people: readonly Pickable[]): unknown {
  if (Array.isArray(node)) return node.map(item => fill(item, people));
  if (typeof node !== "object" || node === null) return node;
  const copy: Record<string, unknown> = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, fill(value, people)]));
  if (copy["type"] !== "Input.ChoiceSet" || !asksForPeople(copy["choices.data"])) return copy;
  delete copy["choices.data"];
  const given = Array.isArray(copy["choices"]) ? copy["choices"] as { value?: unknown }[] : [];
  const known = new Set(given.map(choice => choice.value));
  copy["choices"] = [...given, ...people.filter(it => !known.has(it.id)).map(it => ({ title: it.name, value: it.id }))];
  return copy;
}

function asksForPeople(query: unknown): boolean {
  if (typeof query !== "object" || query === null) return false;
  const { dataset } = query as { dataset?: unknown };
  return typeof dataset === "string" && dataset.startsWith("graph.microsoft.com/users");
}
