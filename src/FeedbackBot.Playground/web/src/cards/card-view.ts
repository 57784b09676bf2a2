import {
  Action, AdaptiveCard, GlobalSettings, Input, OpenUrlAction, SerializationContext, SubmitAction, ExecuteAction, Versions,
} from "adaptivecards";
import type { CardJson } from "../api/types";
import { h } from "../ui/dom";
import { teamsHostConfig } from "./host-config";
import { cardTextToHtml } from "./markdown";
import { withPeople, type Pickable } from "./people-picker";
import { desktopElements, phoneElements } from "./registry";
import { withValues, type InputValues } from "./values";

GlobalSettings.setTabIndexAtCardRoot = false;
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardTextToHtml(text);
  result.didProcess = true;
};

export interface CardView {
  element: HTMLElement;
  /** What is filled in now. */
  values(): InputValues;
  /** Puts the keyboard on the first input that the card finds wrong; false where it finds none. */
  focusProblem(): boolean;
}

export interface CardOptions {
  as: "desktop" | "phone";
  values?: InputValues;
  /** Who can be chosen in a people picker. */
  people?: readonly Pickable[];
  /** Called only when the renderer has found every required input filled. */
  onPress(action: string, inputs: InputValues): void;
}

export function viewCard(json: CardJson, options: CardOptions): CardView {
  const context = new SerializationContext(Versions.v1_5);
  context.setElementRegistry(options.as === "phone" ? phoneElements : desktopElements);
  const card = new AdaptiveCard();
  card.hostConfig = teamsHostConfig;
  card.onExecuteAction = action => execute(action, card, options);
  card.parse(withValues(withPeople(json, options.people ?? []), options.values ?? {}), context);
  // The library checks a language with a pattern that remembers its last match, and so drops every second one.
  if (typeof json["lang"] === "string") card.lang = json["lang"];

  // A form of its own keeps the radio buttons of two cards with the same input ids apart.
  const form = h("form", { class: isWide(json) ? "card wide" : "card", novalidate: "" });
  form.addEventListener("submit", event => event.preventDefault());
  const rendered = card.render();
  if (rendered) form.append(rendered);
  return { element: form, values: () => valuesOf(card), focusProblem: () => focusProblem(json, card) };
}

/** The bot says what is wrong in a text of its own, straight above the input. */
function focusProblem(json: CardJson, card: AdaptiveCard): boolean {
  const body = (json["body"] ?? []) as { type?: string; id?: string; color?: string }[];
  const at = body.findIndex((it, i) => it.type === "TextBlock" && it.color?.toLowerCase() === "attention"
    && body[i + 1]?.type?.startsWith("Input.") === true);
  const id = at < 0 ? undefined : body[at + 1]?.id;
  const input = id === undefined ? undefined : card.getElementById(id);
  if (!(input instanceof Input)) return false;
  input.focus();
  return true;
}

function isWide(json: CardJson): boolean {
  const teams = json["msteams"];
  return typeof teams === "object" && teams !== null && (teams as { width?: unknown }).width === "Full";
}

function valuesOf(card: AdaptiveCard): InputValues {
  return Object.fromEntries(card.getAllInputs()
    .filter(input => input.id !== undefined && input.value !== undefined && input.value !== null)
    .map(input => [input.id as string, String(input.value)]));
}

function execute(action: Action, card: AdaptiveCard, options: CardOptions): void {
  if (action instanceof OpenUrlAction) {
    if (action.url && /^https?:/i.test(action.url)) window.open(action.url, "_blank", "noopener,noreferrer");
    return;
  }
  if (!(action instanceof SubmitAction) && !(action instanceof ExecuteAction)) return;
  // The renderer has merged the inputs that this action takes with it into the action's data.
  const taken = (action.data ?? {}) as Record<string, unknown>;
  const inputs = Object.fromEntries(Object.entries(valuesOf(card)).filter(([id]) => id in taken));
  options.onPress(action.id ?? action.title ?? "", inputs);
}
