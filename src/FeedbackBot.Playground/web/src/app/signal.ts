/** A value that can be watched. Watchers run at once with the present value, then on every change. */
export class Signal<T> {
  readonly #watchers = new Set<(value: T) => void>();
  #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const watcher of [...this.#watchers]) watcher(value);
  }

  watch(watcher: (value: T) => void): void {
    this.#watchers.add(watcher);
    watcher(this.#value);
  }
}

interface Watchable {
  watch(watcher: () => void): void;
}

/** Runs `render` now and whenever one of the signals changes. */
export function watchAll(signals: readonly Watchable[], render: () => void): void {
  let ready = false;
  for (const signal of signals) signal.watch(() => ready && render());
  ready = true;
  render();
}
