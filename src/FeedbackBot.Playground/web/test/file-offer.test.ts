import { afterEach, expect, test, vi } from "vitest";
import { Refused } from "../src/api/client";
import type { ChatMessage, Person } from "../src/api/types";
import { Session } from "../src/app/session";
import { MessageList } from "../src/ui/messages";

const omar: Person = { id: "2", name: "Omar", manager: null, team: "Ops", timezone: "Europe/Berlin", roles: [], unread: 0 };
const offer: ChatMessage = {
  id: "f", from: "bot", at: "2026-11-27T13:00:00Z", text: "[Weekly.csv]", card: null, edited: false,
  file: { contentType: "application/vnd.microsoft.teams.card.file.consent", name: "Weekly.csv", content: { description: "The round as a file", sizeInBytes: 12 } },
};

afterEach(() => document.body.replaceChildren());

function shown(message: ChatMessage, decide: Session["decideFile"] = async () => ({ saved: true, bytes: 12 })) {
  const session = new Session();
  const asked = vi.spyOn(session, "decideFile").mockImplementation(decide);
  const list = new MessageList(session);
  document.body.append(list.element);
  list.show(omar, [message]);
  const press = (name: string) => [...list.element.querySelectorAll("button")].find(it => it.textContent === name)!.click();
  return { list, asked, press, outcome: () => list.element.querySelector<HTMLElement>(".file-offer .outcome")! };
}

test("an offered file says what it is and is saved only when it is allowed", async () => {
  const { list, asked, press, outcome } = shown(offer);
  expect(list.element.textContent).toContain("Weekly.csv");
  expect(list.element.textContent).toContain("The round as a file");
  expect(asked).not.toHaveBeenCalled();
  press("Allow");
  await vi.waitFor(() => expect(outcome().textContent).toBe("Saved in OneDrive, 12 bytes."));
  expect(asked).toHaveBeenCalledExactlyOnceWith("f", true);
  expect(list.element.querySelector<HTMLElement>(".file-buttons")!.hidden).toBe(true);
});

test("a declined file is not saved, and it says so", async () => {
  const { asked, press, outcome } = shown(offer, async () => ({ saved: false, bytes: 0 }));
  press("Decline");
  await vi.waitFor(() => expect(outcome().textContent).toBe("Declined. Nothing was saved."));
  expect(asked).toHaveBeenCalledExactlyOnceWith("f", false);
});

test("what goes wrong is told and can be tried again", async () => {
  const { list, press, outcome } = shown(offer, () => Promise.reject(new Refused(409, "No file is offered.")));
  press("Allow");
  await vi.waitFor(() => expect(outcome().textContent).toContain("No file is offered."));
  expect([...list.element.querySelectorAll("button")].some(it => it.disabled)).toBe(false);
});

test("a file that was saved asks nothing", () => {
  const { list } = shown({ ...offer, file: { ...offer.file!, contentType: "application/vnd.microsoft.teams.card.file.info" } });
  expect(list.element.querySelector("button")).toBeNull();
});
