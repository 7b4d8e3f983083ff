/** What lies over the page for a moment: toasts, alerts, dialogs, an enlarged photo. */
import { Unreachable } from "./api.js";
import { h, iconButton } from "./dom.js";
import { t } from "./i18n.js";

const TOAST = 4000;

export function toast(text, into = document.getElementById("toasts")) {
  const note = h("div", { class: "toast" }, text);
  into.append(note);
  setTimeout(() => note.remove(), TOAST);
}

export function sayFailure(error, into) {
  if (error instanceof Unreachable) toast(t("error-network"), into);
  else toast(t("error-sandbox", { reason: error.message }), into);
}

export function alertBox(text) {
  const box = dialog({ label: text, class: "alert" }, h("p", { dir: "auto" }, text), closeButton(t("ok")));
  box.showModal();
}

function closeButton(label) {
  return h("form", { method: "dialog", class: "actions" },
    h("button", { class: "primary", autofocus: true }, label));
}

/** A modal dialog that removes itself when it is closed, by a click beside it too. */
export function dialog({ label, class: kind = "" }, ...children) {
  const box = h("dialog", { class: kind, "aria-label": label });
  if (children.length > 0) box.append(h("div", { class: "box" }, ...children));
  let beside = false;
  box.addEventListener("pointerdown", (event) => (beside = event.target === box));
  box.addEventListener("click", (event) => beside && event.target === box && box.close());
  box.addEventListener("close", () => box.remove());
  document.body.append(box);
  return box;
}

export function lightbox(url, alt) {
  const box = dialog({ label: alt, class: "lightbox" });
  const close = iconButton("close", t("close"), () => box.close());
  box.append(h("img", { src: url, alt, onclick: () => box.close() }), close);
  box.showModal();
}
