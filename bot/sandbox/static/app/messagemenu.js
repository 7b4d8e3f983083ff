/** What one can do with a message: by long press, right click, its own button or the keyboard. */
import { t } from "./i18n.js";
import { menu } from "./menu.js";

const LONG = 500;
const MOVED = 10;

export function messageMenu(phone, message, anchor, point) {
  const text = message.text ?? message.caption;
  const items = [
    { icon: "reply", label: t("reply"), act: () => phone.composer.replyTo(message) },
    text && { icon: "copy", label: t("copy"), act: () => phone.copy(text) },
    canEdit(message) && { icon: "edit", label: t("edit"), act: () => phone.composer.edit(message) },
  ];
  menu(anchor, items.filter(Boolean), point);
}

export function canEdit(message) {
  return message.outgoing && Boolean(message.text) && !message.forward;
}

export function onLongPress(element, open) {
  let timer;
  let from;
  const stop = () => clearTimeout(timer);
  element.addEventListener("pointerdown", (event) => {
    const node = event.target.closest(".message");
    if (event.pointerType === "mouse" || !node) return;
    from = { x: event.clientX, y: event.clientY };
    timer = setTimeout(() => open(node, from), LONG);
  });
  element.addEventListener("pointermove", (event) => {
    if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > MOVED) stop();
  });
  for (const kind of ["pointerup", "pointercancel"]) element.addEventListener(kind, stop);
  element.addEventListener("contextmenu", (event) => {
    const node = event.target.closest(".message");
    if (!node || event.target.closest("a, img")) return;
    event.preventDefault();
    stop();
    open(node, event.clientX ? { x: event.clientX, y: event.clientY } : undefined);
  });
}
