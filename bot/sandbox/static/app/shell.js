/** The page round the phones: people, clock, language and theme. */
import { clockBar } from "./clockbar.js";
import { avatar, h, icon, iconButton } from "./dom.js";
import { switchLanguage, t } from "./i18n.js";
import { addButton, peopleList } from "./people.js";
import { Phone } from "./phone.js";
import { nextTheme, theme } from "./theme.js";

const ROOM = 340;
const MOST = 3;
const THEME_ICONS = { auto: "system", light: "sun", dark: "moon" };

export class Shell {
  #world;
  #phones = new Map();
  #drawn = new AbortController();
  #narrow = matchMedia("(max-width: 719px)");

  constructor(world) {
    this.#world = world;
    world.addEventListener("open", () => this.#layPhones());
    this.#redraw();
  }

  get wide() {
    return !this.#narrow.matches;
  }

  /** How many phones fit side by side. */
  get room() {
    if (!this.wide) return 1;
    return Math.min(MOST, Math.max(1, Math.floor(this.stage.clientWidth / ROOM)));
  }

  pick(person) {
    if (this.drawer.classList.contains("open")) this.#slide(false);
    this.#world.pick(person, this.room);
  }

  /** Draws everything anew, as after a change of language. */
  #redraw() {
    this.#drawn.abort();
    this.#drawn = new AbortController();
    for (const id of [...this.#phones.keys()]) this.#drop(id);
    this.stage = h("main", { class: "stage" });
    this.drawer = this.#drawer();
    document.body.replaceChildren(
      this.#topBar(),
      this.drawer,
      this.stage,
      h("div", { id: "toasts", class: "toasts", role: "status" }),
    );
    this.#layPhones();
  }

  #topBar() {
    this.switcher = h("button", { type: "button", class: "switcher", title: t("people-open"),
      onclick: () => this.#slide(true) });
    return h(
      "header",
      { class: "top" },
      this.switcher,
      h("div", { class: "brand" }, h("span", { class: "bot-mark" }), h("b", {}, t("brand")), h("span", {}, t("sandbox"))),
      clockBar(this.#world, this.#drawn.signal),
    );
  }

  #drawer() {
    const scrim = h("div", { class: "scrim", onclick: () => this.#slide(false) });
    const panel = h("div", { class: "drawer-panel" }, h("h2", {}, t("people")),
      peopleList(this.#world, this), addButton(this.#world, this), this.#settings());
    const closes = ({ key }) => key === "Escape" && this.#slide(false);
    return h("aside", { class: "drawer", "aria-label": t("people"), onkeydown: closes }, scrim, panel);
  }

  /** On narrow screens the list of people slides over the rest. */
  #slide(open) {
    this.drawer.classList.toggle("open", open);
    this.stage.inert = open;
    if (open) this.drawer.querySelector(".person, .add-person").focus();
    else this.switcher.focus();
  }

  #settings() {
    const look = iconButton(THEME_ICONS[theme()], t(`theme-${theme()}`), () => {
      nextTheme();
      look.replaceChildren(icon(THEME_ICONS[theme()]));
      look.title = t(`theme-${theme()}`);
      look.setAttribute("aria-label", look.title);
    });
    const speak = h("button", { type: "button", class: "speak", "aria-label": t("language-switch-label"),
      onclick: () => {
        switchLanguage();
        this.#redraw();
      } }, t("language-switch"));
    return h("div", { class: "settings" }, this.#botChoice(), speak, look);
  }

  #botChoice() {
    if (this.#world.bots.length < 2) return null;
    const options = this.#world.bots.map(({ username, name }) =>
      h("option", { value: username, selected: username === this.#world.bot.username }, name));
    const choose = ({ target }) => {
      location.search = new URLSearchParams({ bot: target.value });
    };
    return h("select", { "aria-label": t("bot-choose"), onchange: choose }, ...options);
  }

  #layPhones() {
    const { open, people } = this.#world;
    for (const id of this.#phones.keys()) if (!open.includes(id)) this.#drop(id);
    for (const id of open) {
      if (!this.#phones.has(id)) this.#phones.set(id, new Phone(this.#world, people.get(id), this));
    }
    const none = h("p", { class: "stage-empty" }, t("phones-none"));
    const wanted = open.map((id) => this.#phones.get(id).element);
    const shown = [...this.stage.children];
    if (wanted.length === 0) this.stage.replaceChildren(none);
    else if (wanted.some((element, at) => element !== shown[at])) this.#arrange(wanted);
    this.#drawSwitcher(people.get(open[0]));
  }

  /** Moves only what stands elsewhere: a phone that is moved loses its place in the chat. */
  #arrange(wanted) {
    for (const element of [...this.stage.children]) if (!wanted.includes(element)) element.remove();
    for (const [at, element] of wanted.entries()) {
      if (this.stage.children[at] !== element) this.stage.insertBefore(element, this.stage.children[at] ?? null);
    }
  }

  #drawSwitcher(person) {
    const face = (kind, picture, text) => h("span", { class: kind }, picture, h("b", {}, text));
    const { name, role } = person ?? { name: t("people"), role: "" };
    this.switcher.replaceChildren(
      face("switch-one", person ? avatar(name, role) : icon("people"), name),
      face("switch-all", icon("people"), t("people")),
      icon("chevron"),
    );
  }

  #drop(id) {
    this.#phones.get(id).end();
    this.#phones.delete(id);
  }
}
