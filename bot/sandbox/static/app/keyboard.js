/** Buttons under a bubble, and those in place of the phone's own keyboard. */
import { h, icon } from "./dom.js";
import { t } from "./i18n.js";

/** The inline keyboard of a message; `press` gets the button, `pressed` says whether it spins. */
export function inlineKeyboard(rows, { press, pressed }) {
  const lines = rows.map((row) =>
    h("div", { class: "keyboard-row" }, ...row.map((button) => inlineButton(button, press, pressed))),
  );
  return h("div", { class: "inline-keyboard" }, ...lines);
}

function inlineButton(button, press, pressed) {
  const busy = button.callback_data !== undefined && pressed(button.callback_data);
  return h(
    "button",
    {
      type: "button",
      class: "key",
      title: button.text,
      "aria-busy": busy && "true",
      "data-data": button.callback_data,
      onclick: () => press(button),
    },
    h("span", { class: "key-label" }, button.text),
    button.url && h("span", { class: "key-mark" }, icon("link"), hiddenText(t("opens-link"))),
    busy && h("span", { class: "spinner" }),
  );
}

function hiddenText(text) {
  return h("span", { class: "visually-hidden" }, text);
}

/** The keyboard that the latest message with one asks for, or nothing if it was taken away. */
export function wantedReplyKeyboard(chat) {
  const markup = chat.last((message) => message.reply_keyboard)?.reply_keyboard;
  return markup?.keyboard ? markup : null;
}

export function replyKeyboard(markup, press) {
  const rows = markup.keyboard.map((row) =>
    h(
      "div",
      { class: "keyboard-row" },
      ...row.map(asButton).map((button) =>
        h("button", { type: "button", class: "key", onclick: () => press(button) },
          h("span", { class: "key-label" }, button.text)),
      ),
    ),
  );
  return h("div", { class: "reply-keyboard" }, ...rows);
}

function asButton(button) {
  return typeof button === "string" ? { text: button } : button;
}
