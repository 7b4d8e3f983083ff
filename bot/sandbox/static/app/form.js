/** A question in a dialog: labelled fields, and what was filled in when it is sent. */
import { h } from "./dom.js";
import { t } from "./i18n.js";
import { dialog } from "./overlay.js";

/**
 * Resolves to `{name: value}`, or to `null` when it was dismissed. A field has `name`, `label`,
 * and what an input has; `options` makes it a choice, `type: "lines"` a text of several lines,
 * `when` hides it until other fields have those values.
 */
export function ask({ title, intro, fields, submit }) {
  const rows = fields.map((field) => row(field));
  const form = h(
    "form",
    { method: "dialog" },
    h("h2", {}, title),
    intro,
    ...rows.map(({ label }) => label),
    h(
      "div",
      { class: "actions" },
      h("button", { type: "submit", value: "cancel", formnovalidate: true }, t("cancel")),
      h("button", { type: "submit", value: "send", class: "primary" }, submit),
    ),
  );
  const arrange = () => rows.forEach((it) => it.show(new FormData(form)));
  form.addEventListener("input", arrange);
  arrange();
  sendOnEnter(form);
  const box = dialog({ label: title }, form);
  box.showModal();
  return new Promise((resolve) => {
    box.addEventListener("close", () =>
      resolve(box.returnValue === "send" ? Object.fromEntries(new FormData(form)) : null),
    );
  });
}

function row({ label: text, when = {}, ...field }) {
  const input = control(field);
  const label = h("label", { class: "field" }, h("span", {}, text), input);
  const show = (values) => {
    const wanted = Object.entries(when).every(([name, value]) => values.get(name) === value);
    label.hidden = !wanted;
    input.disabled = !wanted;
  };
  return { label, show };
}

function control({ options, type = "text", value, ...rest }) {
  if (options) {
    const choices = options.map(([key, text]) => h("option", { value: key, selected: key === value }, text));
    return h("select", rest, ...choices);
  }
  if (type === "lines") return h("textarea", { rows: 4, ...rest }, value);
  return h("input", { type, value, autocomplete: "off", ...rest });
}

/** Enter would press the first button, which is Cancel; it means the last. */
function sendOnEnter(form) {
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || event.target.matches("textarea, button")) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector(".primary"));
  });
}
