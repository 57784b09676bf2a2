import { api as server, type Api } from "../api/client";
import { listen } from "../api/events";
import type { ActionOutcome, ChatMessage, ClockMove, Exchange, Faults, FileDecision, Person, ServerEvent } from "../api/types";
import { latest } from "./latest";
import { Signal } from "./signal";

/** What the page knows of the playground, and the acts a person at the page can do. */
export class Session {
  readonly people = new Signal<Person[]>([]);
  readonly chosen = new Signal<string | null>(null);
  /** Null until the chosen person's chat has arrived. */
  readonly chat = new Signal<{ personId: string; messages: ChatMessage[] } | null>(null);
  readonly clock = new Signal<string | null>(null);
  readonly faults = new Signal<Faults | null>(null);
  readonly traffic = new Signal<Exchange[]>([]);
  /** Requests under way on behalf of the chosen person; the bot "is working" while it is above 0. */
  readonly working = new Signal(0);
  readonly turning = new Signal(false);
  readonly watchingTraffic = new Signal(false);
  readonly connection = new Signal<"ok" | "lost">("ok");
  readonly #api: Api;

  constructor(api: Api = server) {
    this.#api = api;
    this.watchingTraffic.watch(watching => { if (watching) void this.refreshTraffic(); });
  }

  get person(): Person | undefined {
    return this.people.value.find(it => it.id === this.chosen.value);
  }

  readonly refreshPeople = latest(() => this.#load(() => this.#api.people(), it => this.people.set(it)));
  readonly refreshClock = latest(() => this.#load(() => this.#api.clock(), it => this.clock.set(it.utc)));
  readonly refreshFaults = latest(() => this.#load(() => this.#api.faults(), it => this.faults.set(it)));
  /** Bodies make this list large, so it is fetched only while someone looks at it. */
  readonly refreshTraffic = latest(async () => {
    if (this.watchingTraffic.value) await this.#load(() => this.#api.traffic(), it => this.traffic.set(it));
  });
  readonly refreshChat = latest(async () => {
    const personId = this.chosen.value;
    if (personId === null) return;
    await this.#load(() => this.#api.chat(personId), messages => {
      if (this.chosen.value === personId) this.chat.set({ personId, messages });
    });
  });

  async start(): Promise<void> {
    listen(event => this.#on(event), () => void this.refreshAll());
    // A running clock moves without telling anybody.
    setInterval(() => { if (document.visibilityState === "visible") void this.refreshClock(); }, 10_000);
    await this.refreshAll();
  }

  async refreshAll(): Promise<void> {
    await Promise.all([
      this.refreshPeople(), this.refreshClock(), this.refreshFaults(), this.refreshTraffic(), this.refreshChat(),
    ]);
  }

  choose(personId: string | null): void {
    if (personId === this.chosen.value) return;
    this.chat.set(null);
    this.chosen.set(personId);
    void this.refreshChat();
  }

  async send(text: string): Promise<void> {
    await this.#act(personId => this.#api.send(personId, text));
  }

  async attach(name: string, text: string): Promise<void> {
    await this.#act(personId => this.#api.attach(personId, name, text));
  }

  async press(messageId: string, action: string, inputs: Record<string, string>): Promise<ActionOutcome> {
    return await this.#act(personId => this.#api.press(personId, { messageId, action, inputs }));
  }

  /** Answers the question whether one wants the file that a message offers. */
  async decideFile(messageId: string, accept: boolean): Promise<FileDecision> {
    return await this.#act(personId => this.#api.decideFile(personId, messageId, accept));
  }

  /** Ends when everything due by then has happened. */
  async turnClock(move: ClockMove): Promise<void> {
    this.turning.set(true);
    try {
      this.clock.set((await this.#api.turnClock(move)).utc);
      await Promise.all([this.refreshPeople(), this.refreshChat()]);
    } finally {
      this.turning.set(false);
    }
  }

  async setFaults(faults: Faults): Promise<void> {
    await this.#api.setFaults(faults);
    await this.refreshFaults();
  }

  /** A chat counts as read when it is on a visible page, as in Teams. */
  async markRead(): Promise<void> {
    const person = this.person;
    if (!person || person.unread === 0 || document.visibilityState !== "visible") return;
    await this.#load(() => this.#api.markRead(person.id), () => void this.refreshPeople());
  }

  async #act<T>(act: (personId: string) => Promise<T>): Promise<T> {
    const personId = this.chosen.value;
    if (personId === null) throw new Error("nobody is chosen");
    this.working.set(this.working.value + 1);
    try {
      return await act(personId);
    } finally {
      this.working.set(this.working.value - 1);
      await Promise.all([this.refreshChat(), this.refreshPeople()]);
    }
  }

  async #load<T>(fetch: () => Promise<T>, show: (loaded: T) => void): Promise<void> {
    let loaded: T;
    try {
      loaded = await fetch();
    } catch {
      this.connection.set("lost");
      return;
    }
    this.connection.set("ok");
    show(loaded);
  }

  #on(event: ServerEvent): void {
    if (event.kind === "clock") void this.refreshClock();
    if (event.kind === "faults") void this.refreshFaults();
    if (event.kind === "traffic") void this.refreshTraffic();
    if (event.kind === "chat") {
      void this.refreshPeople();
      if (event.personId == null || event.personId === this.chosen.value) void this.refreshChat();
    }
  }
}
