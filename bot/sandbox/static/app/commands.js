/** The bot's commands, offered as one types a slash. */
import { h } from "./dom.js";
import { t } from "./i18n.js";

let lists = 0;

export class Commands {
  #field;
  #send;
  #all = [];
  #shown = [];
  #chosen = 0;

  constructor(field, send) {
    this.#field = field;
    this.#send = send;
    const id = `commands-${(lists += 1)}`;
    this.list = h("ul", { id, class: "commands", role: "listbox", "aria-label": t("commands"), hidden: true });
    field.setAttribute("aria-controls", id);
    field.setAttribute("aria-autocomplete", "list");
    field.addEventListener("blur", () => this.#close());
  }

  offer(commands) {
    this.#all = commands;
  }

  /** Shows the commands that begin like what is typed, while no space has ended the word. */
  suggest() {
    const typed = this.#field.value;
    if (/^\/\w*$/.test(typed)) this.#show(this.#all.filter((it) => `/${it.command}`.startsWith(typed)));
    else this.#close();
  }

  toggle() {
    const open = !this.list.hidden;
    this.#field.focus();
    if (open) this.#close();
    else this.#show(this.#all);
  }

  /** Takes the keys that move in an open list; says whether the key was taken. */
  key(event) {
    if (this.list.hidden) return false;
    const act = {
      ArrowDown: () => this.#choose(this.#chosen + 1),
      ArrowUp: () => this.#choose(this.#chosen - 1),
      Tab: () => this.#complete(),
      Enter: () => this.#take(this.#shown[this.#chosen]),
      Escape: () => this.#close(),
    }[event.key];
    if (!act || event.shiftKey) return false;
    event.preventDefault();
    act();
    return true;
  }

  #show(commands) {
    this.#shown = commands;
    this.list.replaceChildren(...commands.map((command, index) => this.#option(command, index)));
    this.list.hidden = commands.length === 0;
    if (commands.length > 0) this.#choose(0);
    else this.#close();
  }

  #option(command, index) {
    const keepFocus = (event) => event.preventDefault();
    return h(
      "li",
      {
        role: "option",
        id: `${this.list.id}-${index}`,
        onpointerdown: keepFocus,
        onclick: () => this.#take(command),
      },
      h("b", {}, `/${command.command}`),
      h("span", {}, command.description),
    );
  }

  #choose(index) {
    const options = [...this.list.children];
    this.#chosen = (index + options.length) % options.length;
    for (const [at, option] of options.entries()) {
      option.setAttribute("aria-selected", String(at === this.#chosen));
    }
    const option = options[this.#chosen];
    option.scrollIntoView({ block: "nearest" });
    this.#field.setAttribute("aria-activedescendant", option.id);
  }

  #complete() {
    this.#field.value = `/${this.#shown[this.#chosen].command} `;
    this.#close();
  }

  #take(command) {
    this.#close();
    this.#send(`/${command.command}`);
  }

  #close() {
    this.list.hidden = true;
    this.#field.removeAttribute("aria-activedescendant");
  }
}
