import type { ServerEvent } from "./types";

/** Tells what to fetch again. `onReconnect` runs after a lost connection returns, when anything may have changed. */
export function listen(onEvent: (event: ServerEvent) => void, onReconnect: () => void): () => void {
  const source = new EventSource("/playground/api/events");
  let opened = false;
  source.onopen = () => {
    if (opened) onReconnect();
    opened = true;
  };
  source.onmessage = (message: MessageEvent<string>) => onEvent(JSON.parse(message.data) as ServerEvent);
  return () => source.close();
}
