/** Light, dark, or as the system says. */
import { recall, remember } from "./memory.js";

const ORDER = ["auto", "light", "dark"];

export function theme() {
  const chosen = recall("theme");
  return ORDER.includes(chosen) ? chosen : "auto";
}

export function applyTheme(name = theme()) {
  document.documentElement.dataset.theme = name;
}

export function nextTheme() {
  const next = ORDER[(ORDER.indexOf(theme()) + 1) % ORDER.length];
  remember("theme", next);
  applyTheme(next);
}
