/** What lies over the page for a moment: toasts, alerts, menus, dialogs, an enlarged photo. */
import { Unreachable } from "./api.js";
import { h, icon, iconButton } from "./dom.js";
import { t } from "./i18n.js";

const TOAST = 4000;
const MARGIN = 8;

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

/** A menu at an anchor, or where the pointer is; items are `{icon, label, act, danger}`. */
export function menu(anchor, items, point) {
  const list = h("div", { class: "menu", role: "menu", popover: "auto" });
  for (const item of items) list.append(menuItem(item, list));
  list.addEventListener("keydown", (event) => moveFocus(event, list));
  list.addEventListener("toggle", ({ newState }) => newState === "closed" && list.remove());
  document.body.append(list);
  list.showPopover();
  place(list, anchor, point);
  list.firstElementChild.focus();
}

function menuItem({ icon: shape, label, act, danger }, list) {
  const choose = () => {
    list.hidePopover();
    act();
  };
  return h(
    "button",
    { type: "button", role: "menuitem", class: danger && "danger", onclick: choose },
    icon(shape),
    label,
  );
}

function moveFocus(event, list) {
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (!(event.key in steps)) return;
  event.preventDefault();
  const items = [...list.children];
  const next = items.indexOf(document.activeElement) + steps[event.key];
  items.at(next % items.length).focus();
}

function place(list, anchor, point) {
  const box = anchor.getBoundingClientRect();
  const wanted = point ?? { x: box.right - list.offsetWidth, y: box.bottom + 4 };
  const above = wanted.y + list.offsetHeight > innerHeight - MARGIN;
  const top = above ? (point ? wanted.y : box.top) - list.offsetHeight - 4 : wanted.y;
  const left = Math.min(wanted.x, innerWidth - list.offsetWidth - MARGIN);
  list.style.top = `${Math.max(MARGIN, top)}px`;
  list.style.left = `${Math.max(MARGIN, left)}px`;
}
