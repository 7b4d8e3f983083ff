/** The list of people whose phones one can pick up. */
import { avatar, h, icon } from "./dom.js";
import { ask } from "./form.js";
import { roleName, t } from "./i18n.js";
import { sayFailure } from "./overlay.js";

const ROLES = ["rep", "manager", "customer", "admin", "service", "stranger"];
const LANGUAGES = [
  ["en", "English"],
  ["zh-hans", "中文"],
];

export function peopleList(world, shell) {
  const list = h("ul", { class: "people" });
  const draw = () => {
    const people = [...world.people.values()];
    list.replaceChildren(...people.map((person) => entry(world, shell, person)));
    if (people.length === 0) list.append(h("li", { class: "hint" }, t("people-none")));
  };
  world.addEventListener("people", draw);
  world.addEventListener("open", draw);
  draw();
  return list;
}

function entry(world, shell, person) {
  const { unread } = world.chat(person.id);
  const open = world.open.includes(person.id);
  return h(
    "li",
    {},
    h(
      "button",
      {
        type: "button",
        class: "person",
        "aria-pressed": String(open),
        "data-person": person.id,
        title: t("person-open", { name: person.name }),
        onclick: () => (open && shell.wide ? world.putAway(person.id) : shell.pick(person.id)),
      },
      avatar(person.name, person.role),
      h(
        "span",
        { class: "person-words" },
        h("span", { class: "person-name" }, person.name),
        h("span", { class: "person-note" }, details(person)),
      ),
      unread > 0 && h("span", { class: "badge", "aria-label": t("person-unread", { count: unread }) }, unread),
    ),
  );
}

function details({ role, language_code: code, blocked }) {
  const speaks = LANGUAGES.find(([key]) => key.slice(0, 2) === code?.slice(0, 2))?.[1] ?? code;
  return [role && roleName(role), speaks, blocked && t("person-blocked")].filter(Boolean).join(" · ");
}

export function roleTag(role) {
  return role ? h("span", { class: "tag" }, roleName(role)) : null;
}

export function addButton(world, shell) {
  const add = async () => {
    const person = await askPerson(world);
    if (person) shell.pick(person.id);
  };
  return h("button", { type: "button", class: "add-person", onclick: add }, icon("add"), t("person-add"));
}

/** Asks who joins; resolves to the person, or to `null`. */
export async function askPerson(world, { role = "rep" } = {}) {
  const answers = await ask({
    title: t("person-new"),
    fields: [
      { name: "name", label: t("person-name"), required: true, maxlength: 64 },
      { name: "language_code", label: t("person-language"), options: LANGUAGES },
      { name: "role", label: t("person-role"), value: role, options: ROLES.map((key) => [key, roleName(key)]) },
      { name: "phone", label: t("person-phone"), type: "tel" },
    ],
    submit: t("person-add"),
  });
  if (!answers) return null;
  try {
    return await world.add(answers);
  } catch (error) {
    sayFailure(error);
    return null;
  }
}
