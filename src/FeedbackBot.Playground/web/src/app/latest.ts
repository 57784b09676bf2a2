/**
 * Several events in a row often ask for the same thing. While one fetch is under way, any number of further
 * requests become one more fetch after it, so that what is shown last is never older than the last event.
 */
export function latest(fetchAndShow: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await fetchAndShow();
    } while (again);
  };
  return () => {
    if (running) {
      again = true;
      return running;
    }
    running = run().finally(() => { running = undefined; });
    return running;
  };
}
