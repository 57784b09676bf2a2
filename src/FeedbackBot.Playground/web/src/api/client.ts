import type {
  ActionOutcome, CardAction, ChatMessage, Clock, ClockMove, Exchange, Faults, FileDecision, GalleryCard, Person,
} from "./types";

const root = "/playground/api";

/** The server answered, and said no. Its own words are the message, because they name what would be right. */
export class Refused extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

async function call<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(root + path, body === undefined ? {} : {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Refused(response.status, reasonIn(text) ?? `${response.status} ${response.statusText}`);
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

/** Finds the sentence in an error body, whichever of the usual shapes it has. */
export function reasonIn(body: string): string | undefined {
  if (body.trim() === "") return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return body.startsWith("<") ? undefined : body;
  }
  if (typeof parsed === "string") return parsed;
  if (typeof parsed !== "object" || parsed === null) return undefined;
  const { error, message, detail, title } = parsed as Record<string, unknown>;
  const nested = typeof error === "object" && error !== null ? (error as Record<string, unknown>)["message"] : error;
  return [nested, message, detail, title].find((it): it is string => typeof it === "string" && it !== "");
}

const of = (personId: string) => `/chats/${encodeURIComponent(personId)}`;

export const api = {
  people: () => call<Person[]>("/people"),
  clock: () => call<Clock>("/clock"),
  turnClock: (move: ClockMove) => call<Clock>("/clock", move),
  chat: (personId: string) => call<ChatMessage[]>(of(personId)),
  send: (personId: string, text: string) => call<unknown>(`${of(personId)}/messages`, { text }),
  press: (personId: string, action: CardAction) => call<ActionOutcome>(`${of(personId)}/actions`, action),
  markRead: (personId: string) => call<unknown>(`${of(personId)}/read`, {}),
  attach: (personId: string, name: string, text: string) => call<unknown>(`${of(personId)}/files`, { name, text }),
  decideFile: (personId: string, messageId: string, accept: boolean) =>
    call<FileDecision>(`${of(personId)}/files/${encodeURIComponent(messageId)}`, { accept }),
  traffic: () => call<Exchange[]>("/traffic"),
  faults: () => call<Faults>("/faults"),
  setFaults: (faults: Faults) => call<Faults>("/faults", faults),
  gallery: () => call<GalleryCard[]>("/gallery"),
};

export type Api = typeof api;
