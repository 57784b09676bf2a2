import { language } from "../app/preferences";
import { english } from "./english";
import { chinese } from "./chinese";

/** The same keys in every language; a missing one does not compile. */
export type Texts = typeof english;

export const texts = (): Texts => language.value === "zh" ? chinese : english;
