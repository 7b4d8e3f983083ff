/** The top of a chat: whom one talks to, what the bot is doing, and the chat's menu. */
import * as api from "./api.js";
import { h, iconButton } from "./dom.js";
import { t } from "./i18n.js";
import { menu } from "./menu.js";

export function header(phone, signal) {
  const status = h("span", { class: "status", "aria-live": "polite" });
  const { world, chat } = phone;
  const draw = () => {
    const [text, kind] = statusOf(phone);
    status.textContent = text;
    status.dataset.kind = kind;
  };
  chat.addEventListener("typing", draw, { signal });
  world.addEventListener("connection", draw, { signal });
  world.addEventListener("people", draw, { signal });
  draw();
  const more = iconButton("more", t("header-menu"), () => headerMenu(phone, more), {
    "aria-haspopup": "menu",
  });
  return h(
    "header",
    { class: "chat-header" },
    h("span", { class: "bot-mark", "aria-hidden": "true" }),
    h("div", { class: "chat-title" }, h("h2", {}, world.bot.name), status),
    more,
  );
}

function statusOf({ world, chat, person }) {
  if (!world.connected) return [t("reconnecting"), "lost"];
  if (world.people.get(person.id)?.blocked) return [t("blocked"), "blocked"];
  return chat.typing ? [t("typing"), "typing"] : [t("bot"), "idle"];
}

function headerMenu(phone, anchor) {
  const { id } = phone.person;
  const blocked = phone.world.people.get(id).blocked;
  const start = { icon: "send", label: t("restart"), act: () => phone.attempt(() => api.start(id)) };
  const block = {
    icon: "block",
    label: t(blocked ? "unblock" : "block"),
    danger: !blocked,
    act: () => phone.setBlocked(!blocked),
  };
  menu(anchor, blocked ? [block] : [start, block]);
}
