/** Inline queries: asks the bot and shows what it would offer in any chat. */
import * as api from "./api.js";
import { h } from "./dom.js";
import { t } from "./i18n.js";
import { dialog } from "./overlay.js";

export async function offerInline(phone, query) {
  const answer = await phone.attempt(() => api.inline(phone.person.id, query));
  if (!answer) return;
  const results = answer.results ?? [];
  const title = t("inline-results", { query });
  const box = dialog(
    { label: title },
    h("h2", {}, title),
    results.length === 0 && h("p", {}, t("inline-none")),
    h("ul", { class: "results" }, ...results.map(result)),
    h("form", { method: "dialog", class: "actions" }, h("button", { class: "primary" }, t("close"))),
  );
  box.showModal();
}

function result({ title, description, input_message_content: content }) {
  return h("li", {}, h("b", {}, title ?? content?.message_text), h("span", {}, description));
}
