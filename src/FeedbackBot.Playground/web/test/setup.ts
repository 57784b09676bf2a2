// Browsers let cancelBubble be set, as the renderer does; happy-dom only lets it be read.
Object.defineProperty(Event.prototype, "cancelBubble", {
  get(): boolean { return false; },
  set(this: Event, value: boolean) { if (value) this.stopPropagation(); },
});
