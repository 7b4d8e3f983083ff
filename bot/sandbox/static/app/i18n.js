/** The page's language: the browser's, until the person at the screen chooses. */
import en from "../texts/en.js";
import zh from "../texts/zh.js";
import { remember, recall } from "./memory.js";

const texts = { en, zh };
let current = "en";

export function chooseLanguage() {
  const chosen = recall("language") ?? (navigator.language.startsWith("zh") ? "zh" : "en");
  use(chosen in texts ? chosen : "en");
}

export function switchLanguage() {
  use(current === "en" ? "zh" : "en");
  remember("language", current);
}

function use(language) {
  current = language;
  document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
  document.title = t("page-title");
}

export function language() {
  return current;
}

export function t(key, values = {}) {
  return texts[current][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** The word for a role; a role that the page has no word for is shown as it is. */
export function roleName(role) {
  return texts[current][`role-${role}`] ?? role;
}
