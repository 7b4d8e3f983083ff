/** What one writes with: the text field, its commands, its attachments, its buttons. */
import * as api from "./api.js";
import { attachMenu, sendFile } from "./attach.js";
import { summary } from "./bubble.js";
import { Commands } from "./commands.js";
import { askContact, askLocation } from "./attachforms.js";
import { h, icon, iconButton } from "./dom.js";
import { inlineQuery, offerInline } from "./inline.js";
import { t } from "./i18n.js";
import { replyKeyboard, wantedReplyKeyboard } from "./keyboard.js";
import { canEdit } from "./messagemenu.js";

const LONGEST = 4096;

/** A text too long for one message goes as several, as from Telegram's own apps. */
function messagesOf(text) {
  const letters = [...text];
  const count = Math.ceil(letters.length / LONGEST);
  return Array.from({ length: count }, (_, part) =>
    letters.slice(part * LONGEST, (part + 1) * LONGEST).join(""),
  );
}

export class Composer {
  #phone;
  #target = null;
  #keysHidden = false;

  constructor(phone, signal) {
    this.#phone = phone;
    this.field = this.#buildField();
    this.commands = new Commands(this.field, (command) => this.#choose(command));
    this.banner = h("div", { class: "banner", hidden: true });
    this.keys = h("div", { class: "reply-keys" });
    this.row = this.#buildRow();
    this.gate = h("button", { type: "button", class: "gate" });
    this.element = h("div", { class: "composer" },
      this.commands.list, this.banner, this.row, this.keys, this.gate);
    const draw = () => this.#draw();
    for (const kind of ["reset", "message", "gone"]) {
      phone.chat.addEventListener(kind, draw, { signal });
    }
    phone.chat.addEventListener("commands", () => this.#offerCommands(), { signal });
    phone.world.addEventListener("people", draw, { signal });
    this.#offerCommands();
    this.#draw();
    this.#grow();
  }

  replyTo(message) {
    this.#aim({ kind: "reply", message });
  }

  edit(message) {
    this.field.value = message.text;
    this.#aim({ kind: "edit", message });
  }

  #buildField() {
    return h("textarea", {
      rows: 1,
      maxlength: 8192,
      dir: "auto",
      enterkeyhint: "send",
      placeholder: t("compose"),
      "aria-label": t("compose"),
      oninput: () => this.#typed(),
      onkeydown: (event) => this.#key(event),
      onpaste: (event) => this.#pasted(event),
    }, this.#phone.chat.draft);
  }

  #buildRow() {
    const attach = iconButton("attach", t("attach"), () => attachMenu(this.#phone, attach), {
      "aria-haspopup": "menu",
    });
    this.slash = iconButton("commands", t("commands"), () => this.commands.toggle());
    this.keysToggle = iconButton("keyboard", t("reply-keyboard"), () => this.#toggleKeys());
    const send = h("button", { class: "send", "aria-label": t("send"), title: t("send") }, icon("send"));
    const submit = (event) => {
      event.preventDefault();
      this.#send();
    };
    const pill = h("div", { class: "pill" }, this.slash, this.field, this.keysToggle, attach);
    return h("form", { class: "compose-row", onsubmit: submit }, pill, send);
  }

  #typed() {
    if (this.#target?.kind !== "edit") this.#phone.chat.draft = this.field.value;
    this.commands.suggest();
    this.#grow();
  }

  #grow() {
    this.field.style.height = "auto";
    if (this.field.scrollHeight > 0) this.field.style.height = `${this.field.scrollHeight}px`;
  }

  /** Enter also ends the choice of a Chinese character: it must not send what is half typed. */
  #key(event) {
    if (event.isComposing || event.keyCode === 229) return;
    if (this.commands.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#send();
    } else if (event.key === "Escape" && this.#target) {
      event.stopPropagation();
      this.#release();
    } else if (event.key === "ArrowUp" && this.field.value === "") {
      const last = this.#phone.chat.last(canEdit);
      if (!last) return;
      event.preventDefault();
      this.edit(last);
    }
  }

  #pasted(event) {
    const [file] = event.clipboardData.files;
    if (!file) return;
    event.preventDefault();
    sendFile(this.#phone, file.type.startsWith("image/") ? "photo" : "document", file);
  }

  /** Empties the field at once; what the sandbox refuses stands in it again. */
  async #send() {
    const text = this.field.value;
    const target = this.#target;
    if (text.trim() === "") return;
    this.#release();
    if (target?.kind !== "edit") this.#fill("");
    if (await this.#phone.attempt(() => this.#deliver(text, target))) return;
    if (target) this.#aim(target);
    this.#fill(text);
  }

  #deliver(text, target) {
    const { person, world } = this.#phone;
    const query = inlineQuery(text, world.bot.username);
    if (query !== null) return offerInline(this.#phone, query);
    if (target?.kind === "edit") return api.edit(person.id, target.message.message_id, text);
    return this.#say(text, target?.message.message_id);
  }

  async #say(text, replyTo) {
    let answer;
    for (const part of messagesOf(text)) {
      answer = await api.say(this.#phone.person.id, part, replyTo);
      this.#phone.chat.keep(answer.message);
    }
    return answer;
  }

  #choose(command) {
    this.#fill("");
    this.#phone.command(command);
  }

  #fill(text) {
    this.field.value = text;
    this.#typed();
  }

  #aim(target) {
    this.#target = target;
    const { kind, message } = target;
    const name = message.outgoing ? t("you") : this.#phone.world.bot.name;
    const title = kind === "edit" ? t("editing") : t("replying-to", { name });
    this.banner.replaceChildren(
      icon(kind),
      h("div", {}, h("b", {}, title), h("span", { dir: "auto" }, summary(message))),
      iconButton("close", t("cancel"), () => this.#release(), { class: "small" }),
    );
    this.banner.hidden = false;
    this.#grow();
    this.field.focus();
  }

  #release() {
    if (!this.#target) return;
    if (this.#target.kind === "edit") this.field.value = this.#phone.chat.draft;
    this.#target = null;
    this.banner.hidden = true;
    this.#typed();
  }

  #offerCommands() {
    this.commands.offer(this.#phone.chat.commands);
    this.slash.hidden = this.#phone.chat.commands.length === 0;
  }

  /** A new chat has only Start, a blocked one only Unblock, as in Telegram. */
  #draw() {
    const { world, chat, person } = this.#phone;
    const blocked = world.people.get(person.id)?.blocked;
    const fresh = chat.loaded && chat.messages.size === 0;
    this.gate.hidden = !blocked && !fresh;
    this.row.hidden = !this.gate.hidden;
    this.gate.textContent = t(blocked ? "unblock" : "start");
    this.gate.onclick = () =>
      blocked ? this.#phone.setBlocked(false) : this.#phone.attempt(() => api.start(person.id));
    this.#drawKeys();
  }

  #drawKeys() {
    const markup = wantedReplyKeyboard(this.#phone.chat);
    this.keysToggle.hidden = !markup;
    this.keys.hidden = !markup || this.#keysHidden || this.row.hidden;
    this.field.placeholder = markup?.input_field_placeholder ?? t("compose");
    this.keys.replaceChildren(...(markup ? [replyKeyboard(markup, (button) => this.#reply(button))] : []));
  }

  #toggleKeys() {
    this.#keysHidden = !this.#keysHidden;
    this.#drawKeys();
  }

  #reply(button) {
    if (button.request_contact) askContact(this.#phone);
    else if (button.request_location) askLocation(this.#phone);
    else this.#phone.command(button.text);
  }
}
