/** Links to the bot, `https://t.me/BOT?start=TOKEN`: opened on a phone that one picks. */
import * as api from "./api.js";
import { avatar, h, icon } from "./dom.js";
import { t } from "./i18n.js";
import { dialog, sayFailure } from "./overlay.js";
import { askPerson, roleTag } from "./people.js";

export function readDeepLink(href, bot) {
  let url;
  try {
    url = new URL(href);
  } catch {
    return null;
  }
  const web = ["t.me", "telegram.me"].includes(url.hostname) && url.pathname.slice(1);
  const app = url.protocol === "tg:" && url.hostname === "resolve" && url.searchParams.get("domain");
  if ((web || app || "").toLowerCase() !== bot.toLowerCase()) return null;
  return { href, payload: url.searchParams.get("start") ?? "" };
}

/** Those who did not send the link stand first: it is rarely meant for oneself. */
export function openDeepLink(world, shell, link, from) {
  const others = [...world.people.values()].sort((a, b) => (a.id === from) - (b.id === from));
  const choose = (person) => () => {
    box.close();
    follow(world, shell, link, person);
  };
  const create = async () => {
    box.close();
    const person = await askPerson(world, { role: "customer" });
    if (person) follow(world, shell, link, person);
  };
  const fresh = h("button", { type: "button", class: "choice", onclick: create },
    h("span", { class: "avatar add" }, icon("add")), h("span", {}, t("deep-link-new")));
  const box = dialog(
    { label: t("deep-link"), class: "choices" },
    h("h2", {}, t("deep-link")),
    h("p", { class: "hint" }, t("deep-link-note", { link: link.href })),
    fresh,
    ...others.map((person) => choice(person, choose(person))),
  );
  box.showModal();
}

function choice(person, onclick) {
  return h(
    "button",
    { type: "button", class: "choice", onclick },
    avatar(person.name, person.role),
    h("span", {}, person.name),
    roleTag(person.role),
  );
}

async function follow(world, shell, link, person) {
  try {
    const { message } = await api.start(person.id, link.payload);
    shell.pick(person.id);
    world.chat(person.id).keep(message);
  } catch (error) {
    sayFailure(error);
  }
}
