/** The list of messages: days, order, and a view that stays at the newest unless one reads above. */
import { bubble } from "./bubble.js";
import { h, iconButton } from "./dom.js";
import { t } from "./i18n.js";
import { dayNumber, dayText } from "./time.js";

const NEAR = 80;

export class MessageList {
  #chat;
  #world;
  #act;
  #nodes = new Map();
  #seen = new Map();
  #pinned = true;
  #top = 0;
  #today;

  constructor(world, chat, act, signal) {
    this.#world = world;
    this.#chat = chat;
    this.#act = act;
    this.#today = dayNumber(world.now());
    this.list = h("div", { class: "message-list" });
    this.scroller = this.#scroller();
    this.down = iconButton("chevron", t("scroll-down"), () => this.toEnd(), { class: "scroll-down", hidden: true });
    this.element = h("div", { class: "messages" }, this.scroller, this.down);
    const sized = new ResizeObserver(() => this.#stay());
    sized.observe(this.list);
    sized.observe(this.scroller);
    signal.addEventListener("abort", () => sized.disconnect());
    this.#listen(signal);
    this.#rebuild();
  }

  toEnd() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.#top = this.scroller.scrollTop;
  }

  /** At once, or what shrank far above would look like somebody who scrolls up. */
  #stay() {
    if (this.#pinned) this.toEnd();
  }

  /** Shows a message that was quoted and lets it glow for a moment. */
  jump(id) {
    const node = this.#nodes.get(id);
    if (!node) return;
    node.scrollIntoView({ block: "center" });
    node.classList.remove("glow");
    requestAnimationFrame(() => node.classList.add("glow"));
  }

  #scroller() {
    const label = t("messages", { bot: this.#world.bot.name });
    return h(
      "div",
      {
        class: "scroller",
        tabindex: 0,
        role: "region",
        "aria-label": label,
        "aria-busy": String(!this.#chat.loaded),
        onscroll: () => this.#scrolled(),
        onkeydown: (event) => this.#walk(event),
      },
      this.list,
    );
  }

  #listen(signal) {
    const on = (kind, act) => this.#chat.addEventListener(kind, act, { signal });
    on("reset", () => this.#rebuild());
    on("message", ({ detail }) => this.#put(detail.message));
    on("pressed", ({ detail }) => this.#draw(detail.messageId));
    on("gone", ({ detail }) => this.#remove(detail.messageId));
    this.#world.addEventListener("clock", () => this.#midnight(), { signal });
  }

  /** Only who scrolls up leaves the end: what has just grown below is not a wish to stay above. */
  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    if (scrollHeight - scrollTop - clientHeight < NEAR) this.#pinned = true;
    else if (scrollTop < this.#top) this.#pinned = false;
    this.#top = scrollTop;
    this.down.hidden = this.#pinned;
  }

  /** Arrow keys go from message to message; Enter opens the menu of the one in focus. */
  #walk(event) {
    const here = event.target.closest(".message");
    if (event.key === "Enter" && event.target === here) {
      event.preventDefault();
      this.#act.menu(this.#chat.messages.get(Number(here.dataset.id)), here);
    }
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    const all = [...this.list.querySelectorAll(".message")];
    const step = event.key === "ArrowUp" ? -1 : 1;
    const next = here ? all[all.indexOf(here) + step] : all.at(-1);
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  #rebuild() {
    this.#nodes.clear();
    this.#seen.clear();
    const days = document.createDocumentFragment();
    for (const message of this.#chat.messages.values()) this.#append(message, days);
    this.list.replaceChildren(days);
    this.scroller.setAttribute("aria-busy", String(!this.#chat.loaded));
    this.#empty();
    this.#pinned = true;
    this.toEnd();
  }

  #put(message) {
    if (this.#nodes.has(message.message_id)) return this.#draw(message.message_id);
    if (message.outgoing) this.#pinned = true;
    const node = this.#append(message, this.list);
    node.classList.add("new");
    this.#empty();
    this.#stay();
  }

  #append(message, into) {
    const node = bubble(message, this.#chat, this.#act);
    this.#nodes.set(message.message_id, node);
    this.#seen.set(message.message_id, this.#signature(message));
    this.#day(Date.parse(message.date), into).append(node);
    return node;
  }

  #day(time, into) {
    const number = String(dayNumber(time));
    if (into.lastElementChild?.dataset.day === number) return into.lastElementChild;
    const title = h("h3", { class: "day" }, h("span", {}, dayText(time, this.#world.now())));
    const section = h("section", { "data-day": number, "data-time": time }, title);
    into.append(section);
    return section;
  }

  /** Draws a message anew if anything about it is different, and keeps the focus where it was. */
  #draw(id) {
    const message = this.#chat.messages.get(id);
    const old = this.#nodes.get(id);
    if (!message || !old || this.#seen.get(id) === this.#signature(message)) return;
    this.#seen.set(id, this.#signature(message));
    const node = bubble(message, this.#chat, this.#act);
    const focused = old.contains(document.activeElement) && document.activeElement;
    const place = focused ? [...old.querySelectorAll(".key")].indexOf(focused) : -1;
    old.replaceWith(node);
    this.#nodes.set(id, node);
    if (focused) (node.querySelectorAll(".key")[place] ?? node).focus({ preventScroll: true });
    this.#stay();
  }

  #signature(message) {
    const spinning = (message.keyboard ?? [])
      .flat()
      .map(({ callback_data: data }) => data !== undefined && this.#chat.isPressed(message.message_id, data));
    return JSON.stringify([message, spinning]);
  }

  #remove(id) {
    const node = this.#nodes.get(id);
    const section = node?.parentElement;
    node?.remove();
    this.#nodes.delete(id);
    this.#seen.delete(id);
    if (section && !section.querySelector(".message")) section.remove();
    this.#empty();
  }

  #empty() {
    const empty = this.#chat.loaded && this.#chat.messages.size === 0;
    const note = this.scroller.querySelector(".chat-empty");
    if (!empty) note?.remove();
    else if (!note) this.scroller.append(h("p", { class: "chat-empty" }, t("chat-empty")));
  }

  #midnight() {
    const today = dayNumber(this.#world.now());
    if (today === this.#today) return;
    this.#today = today;
    for (const section of this.list.children) {
      const title = dayText(Number(section.dataset.time), this.#world.now());
      section.querySelector(".day span").textContent = title;
    }
  }
}
