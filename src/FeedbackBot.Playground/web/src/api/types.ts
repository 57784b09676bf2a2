/** What the playground's server sends and takes; the same interface that scripts use. */
export interface Person {
  id: string;
  name: string;
  /** Id of the manager, or null at the top. */
  manager: string | null;
  team: string | null;
  /** IANA zone. */
  timezone: string;
  roles: string[];
  unread: number;
}

export interface Clock {
  /** Instant in UTC, ISO 8601. */
  utc: string;
}

export type ClockMove = { advance: string } | { to: string };

export type CardJson = Record<string, unknown>;

export interface ChatMessage {
  id: string;
  from: "bot" | "person";
  at: string;
  text: string | null;
  card: CardJson | null;
  /** What the notification says. */
  summary?: string | null;
  edited: boolean;
  /** A file the bot offers or has saved. */
  file?: FileAttachment | null;
}

export interface FileAttachment {
  contentType: string;
  name: string;
  content?: { description?: string; sizeInBytes?: number } | null;
}

/** What became of an offered file. */
export interface FileDecision {
  saved: boolean;
  bytes: number;
}

export interface CardAction {
  messageId: string;
  /** The action's id, or its title where it has none. */
  action: string;
  inputs: Record<string, string>;
}

/** The bot's answer to a pressed action: an HTTP-like status and a card or a sentence. */
export interface ActionOutcome {
  status: number;
  card?: CardJson | null;
  message?: string | null;
}

/** Rates are shares of the bot's calls, 0 to 1. */
export interface Faults {
  rate429: number;
  retryAfterSeconds: number;
  rate503: number;
  latencyMs: number;
  blocked: string[];
}

/** One request between the bot and the stand-in connector, with its response. */
export interface Exchange {
  id: string;
  at: string;
  direction: "toBot" | "fromBot";
  method: string;
  path: string;
  status: number;
  durationMs?: number;
  request?: unknown;
  response?: unknown;
}

export interface ServerEvent {
  kind: "chat" | "clock" | "traffic" | "faults";
  /** Whose chat; nothing when it may be anybody's. */
  personId?: string | null;
}

export interface GalleryCard {
  name: string;
  language: string;
  variant: string;
  card: CardJson;
}
