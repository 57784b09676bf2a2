import type { Session } from "../app/session";
import { texts } from "../text/texts";
import { chat } from "./chat";
import { h } from "./dom";
import { simulationPanel } from "./panel";
import { peopleList } from "./people";
import { topBar } from "./top-bar";

export function shell(session: Session): HTMLElement {
  const panel = simulationPanel(session);
  const lost = h("p", { class: "lost", role: "alert", hidden: "" }, texts().lost);
  session.connection.watch(state => { lost.hidden = state === "ok"; });
  const columns = h("div", { class: "columns" }, peopleList(session), chat(session), panel.element);
  // On a phone one column shows at a time: the people, or the chosen person's chat.
  session.chosen.watch(personId => columns.classList.toggle("in-chat", personId !== null));
  return h("div", { class: "shell" }, topBar(session, panel.toggle), lost, columns);
}
