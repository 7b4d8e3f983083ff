/** One person's phone: the chat's header, its messages and what one writes with. */
import * as api from "./api.js";
import { summary } from "./bubble.js";
import { Composer } from "./composer.js";
import { openDeepLink, readDeepLink } from "./deeplink.js";
import { avatar, h, iconButton } from "./dom.js";
import { header } from "./header.js";
import { t } from "./i18n.js";
import { offerInline } from "./inline.js";
import { messageMenu, onLongPress } from "./messagemenu.js";
import { MessageList } from "./messages.js";
import { alertBox, lightbox, sayFailure, toast } from "./overlay.js";
import { roleTag } from "./people.js";

export class Phone {
  #ended = new AbortController();

  constructor(world, person, shell) {
    this.world = world;
    this.shell = shell;
    this.person = person;
    this.chat = world.chat(person.id);
    this.toasts = h("div", { class: "toasts", role: "status" });
    this.spoken = h("div", { class: "visually-hidden", "aria-live": "polite" });
    const { signal } = this.#ended;
    this.composer = new Composer(this, signal);
    this.messages = new MessageList(world, this.chat, this, signal);
    this.header = header(this, signal);
    this.element = this.#build();
    this.#listen(signal);
  }

  end() {
    this.#ended.abort();
    this.element.remove();
  }

  /** Does what the person asked of the sandbox; what was refused is said, and `false` returned. */
  async attempt(work) {
    try {
      const answer = await work();
      this.chat.keep(answer?.message);
      return answer ?? true;
    } catch (error) {
      sayFailure(error, this.toasts);
      return false;
    }
  }

  setBlocked(blocked) {
    return this.attempt(() => api.setBlocked(this.person.id, blocked));
  }

  press(message, button) {
    if (button.callback_data !== undefined) {
      this.attempt(() => this.chat.press(message, button.callback_data));
    } else if (button.url) {
      if (!this.link(button.url)) open(button.url, "_blank", "noopener");
    } else if (button.copy_text) {
      this.copy(button.copy_text.text ?? button.copy_text);
    } else {
      const query = button.switch_inline_query_current_chat ?? button.switch_inline_query;
      if (query !== undefined) offerInline(this, query);
    }
  }

  /** Links into Telegram stay in the sandbox; `false` means that the browser may follow. */
  link(href) {
    const deepLink = readDeepLink(href, this.world.bot.username);
    if (deepLink) openDeepLink(this.world, this.shell, deepLink, this.person.id);
    return Boolean(deepLink);
  }

  /** Says something that was chosen rather than typed. */
  command(text) {
    this.attempt(() => api.say(this.person.id, text));
  }

  menu(message, anchor, point) {
    messageMenu(this, message, anchor, point);
  }

  jump(id) {
    this.messages.jump(id);
  }

  enlarge(url, alt) {
    lightbox(url, alt);
  }

  async copy(text) {
    const copied = await this.attempt(() => navigator.clipboard.writeText(text));
    if (copied) toast(t("copied"), this.toasts);
  }

  #build() {
    const { id, name, role } = this.person;
    const away = () => this.world.putAway(id);
    const owner = h(
      "div",
      { class: "owner" },
      avatar(name, role),
      h("span", { class: "owner-name" }, name),
      roleTag(role),
      iconButton("close", t("person-close", { name }), away, { class: "small" }),
    );
    const screen = h("div", { class: "screen" },
      this.header, this.messages.element, this.toasts, this.composer.element, this.spoken);
    onLongPress(this.messages.element, (node, point) => {
      const message = this.chat.messages.get(Number(node.dataset.id));
      if (message) this.menu(message, node, point);
    });
    return h("section", { class: "phone", "data-person": id, "aria-label": name }, owner, screen);
  }

  #listen(signal) {
    const on = (kind, act) => this.chat.addEventListener(kind, act, { signal });
    on("message", ({ detail: { message, fresh } }) => {
      if (fresh && !message.outgoing) this.spoken.textContent = summary(message);
    });
    on("answer", ({ detail }) => {
      if (detail.show_alert) alertBox(detail.text);
      else toast(detail.text, this.toasts);
    });
  }
}
