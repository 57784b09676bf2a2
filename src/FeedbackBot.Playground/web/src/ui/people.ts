import { language } from "../app/preferences";
import type { Session } from "../app/session";
import { watchAll } from "../app/signal";
import type { Person } from "../api/types";
import { city, weekdayAndTime } from "../text/time";
import { texts } from "../text/texts";
import { avatar } from "./avatar";
import { h } from "./dom";

/** Links to #person, so that choosing, going back and bookmarking are the browser's own. */
export function peopleList(session: Session): HTMLElement {
  const rows = new Map<string, Row>();
  const body = h("div", { class: "people-body" });
  const nav = h("nav", { class: "people", "aria-label": texts().people }, h("h2", { class: "people-title" }, texts().people), body);
  let shown = "";

  watchAll([session.people, session.clock, session.chosen], () => {
    const people = session.people.value;
    const order = people.map(it => `${it.id}/${it.team}/${it.name}`).join("|");
    if (order !== shown) {
      shown = order;
      rows.clear();
      body.replaceChildren(...teams(people).map(([team, members]) => h("section", {},
        h("h3", { class: "team" }, team),
        h("ul", {}, ...members.map(person => {
          const row = makeRow(person);
          rows.set(person.id, row);
          return h("li", {}, row.link);
        })))));
    }
    for (const person of people) rows.get(person.id)?.show(person, session.clock.value, person.id === session.chosen.value);
  });
  return nav;
}

function teams(people: Person[]): [string, Person[]][] {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const team = person.team ?? texts().noTeam;
    groups.set(team, [...groups.get(team) ?? [], person]);
  }
  return [...groups];
}

interface Row {
  link: HTMLElement;
  show(person: Person, utc: string | null, chosen: boolean): void;
}

function makeRow(person: Person): Row {
  const name = h("span", { class: "person-name" }, person.name);
  const badges = h("span", { class: "person-roles" });
  const time = h("span", { class: "person-time" });
  const unread = h("span", { class: "unread" });
  const link = h("a", { class: "person", href: `#${encodeURIComponent(person.id)}` },
    avatar(person.id, person.name),
    h("span", { class: "person-lines" }, h("span", { class: "person-first" }, name, badges), time),
    unread);
  return {
    link,
    show({ roles, timezone, unread: count }, utc, chosen) {
      badges.replaceChildren(...roles.filter(role => role in texts().roles)
        .map(role => h("span", { class: `role role-${role}` }, texts().roles[role] ?? role)));
      time.textContent = utc === null ? city(timezone) : `${city(timezone)} · ${weekdayAndTime(utc, timezone, language.value)}`;
      unread.hidden = count === 0;
      unread.replaceChildren(
        h("span", { "aria-hidden": "true" }, String(count)),
        h("span", { class: "sr-only" }, texts().unread(count)));
      if (chosen) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    },
  };
}
