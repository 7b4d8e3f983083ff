/** Menus that lie over the page: at what was pressed, or where the pointer is. */
import { h, icon } from "./dom.js";

const MARGIN = 8;

let shut = () => {};

/**
 * Items are `{icon, label, act, danger}`. The browser's own light dismissal would close the menu
 * when the finger of a long press is lifted; this one waits for the next press beside it.
 */
export function menu(anchor, items, point) {
  shut();
  const list = h("div", { class: "menu", role: "menu", popover: "manual" });
  for (const item of items) list.append(menuItem(item, anchor));
  const open = new AbortController();
  shut = () => {
    open.abort();
    list.remove();
  };
  const beside = ({ target }) => !list.contains(target) && shut();
  document.addEventListener("pointerdown", beside, { capture: true, signal: open.signal });
  addEventListener("resize", () => place(list, anchor, point), { signal: open.signal });
  list.addEventListener("keydown", (event) => key(event, list, anchor));
  document.body.append(list);
  list.showPopover();
  place(list, anchor, point);
  list.firstElementChild.focus();
}

function menuItem({ icon: shape, label, act, danger }, anchor) {
  const choose = () => {
    leave(anchor);
    act();
  };
  return h(
    "button",
    { type: "button", role: "menuitem", class: danger && "danger", onclick: choose },
    icon(shape),
    label,
  );
}

function key(event, list, anchor) {
  if (event.key === "Escape" || event.key === "Tab") {
    event.preventDefault();
    leave(anchor);
  }
  moveFocus(event, list);
}

function leave(anchor) {
  shut();
  anchor.focus({ preventScroll: true });
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
