/** What the browser keeps between visits; private windows may refuse, which is no harm. */
const PREFIX = "fieldlog-sandbox-";

export function recall(name) {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

export function remember(name, value) {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // Nothing depends on it: the choice lasts as long as the page.
  }
}
