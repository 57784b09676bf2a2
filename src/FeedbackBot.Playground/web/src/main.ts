import "./styles/index.css";
import { Session } from "./app/session";
import { texts } from "./text/texts";
import { shell } from "./ui/shell";

const session = new Session();
document.title = texts().title;
document.getElementById("app")?.append(shell(session));

const chosenInAddress = (): string | null => decodeURIComponent(location.hash.slice(1)) || null;
addEventListener("hashchange", () => session.choose(chosenInAddress()));
session.choose(chosenInAddress());
await session.start();
