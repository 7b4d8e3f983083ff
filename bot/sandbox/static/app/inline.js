/** Inline queries: asks the bot and offers what it answers. */
import * as api from "./api.js";
import { h } from "./dom.js";
import { t } from "./i18n.js";
import { dialog } from "./overlay.js";

/** What is asked of the bot by `@bot words`, or `null` for any other text. */
export function inlineQuery(text, bot) {
  const [name] = text.split(/\s/, 1);
  return name.toLowerCase() === `@${bot.toLowerCase()}` ? text.slice(name.length).trim() : null;
}

export async function offerInline(phone, query) {
  const answer = await phone.attempt(() => api.inline(phone.person.id, query));
  if (!answer) return;
  const title = t("inline-results", { query });
  const send = (content) => {
    box.close();
    phone.command(content.message_text);
  };
  const results = answer.results.map((result) => h("li", {}, offer(result, send)));
  const box = dialog(
    { label: title },
    h("h2", {}, title),
    results.length === 0 && h("p", {}, t("inline-none")),
    h("ul", { class: "results" }, ...results),
    h("form", { method: "dialog", class: "actions" }, h("button", {}, t("close"))),
  );
  box.showModal();
}

function offer({ title, description, input_message_content: content }, send) {
  return h(
    "button",
    { type: "button", disabled: !content?.message_text, onclick: () => send(content) },
    h("b", {}, title),
    h("span", {}, description),
  );
}
