/** One message as a bubble, with its keyboard. */
import { h, icon } from "./dom.js";
import { t } from "./i18n.js";
import { inlineKeyboard } from "./keyboard.js";
import { attachment } from "./media.js";
import { isOnlyEmoji, richText } from "./richtext.js";
import { dateText, timeOfDay } from "./time.js";

/** `act` is what the phone can do with a message: press, link, command, menu, jump, enlarge. */
export function bubble(message, chat, act) {
  const big = isBig(message);
  return h(
    "article",
    {
      class: ["message", message.outgoing ? "out" : "in", big && "big"].filter(Boolean).join(" "),
      tabindex: -1,
      "data-id": message.message_id,
    },
    h(
      "div",
      { class: message.keyboard?.length ? "stack has-keys" : "stack" },
      h("div", { class: "bubble" }, ...content(message, chat, act), moreButton(message, act)),
      message.keyboard?.length > 0 && keys(message, chat, act),
    ),
  );
}

function content(message, chat, act) {
  return [
    message.forward && forwardLine(message.forward),
    message.reply_to && replyLine(message.reply_to, chat, act),
    attachment(message, act),
    text(message, act),
    meta(message),
  ].filter(Boolean);
}

function isBig(message) {
  if (message.keyboard?.length || message.forward || message.reply_to) return false;
  return Boolean(message.sticker) || isOnlyEmoji(message.text ?? "");
}

function text(message, act) {
  if (message.html) return h("div", { class: "text", dir: "auto" }, richText(message.html, act));
  const plain = message.text ?? message.caption;
  return plain && h("div", { class: "text", dir: "auto" }, plain);
}

function meta(message) {
  const at = timeOfDay(Date.parse(message.date));
  return h(
    "span",
    { class: "meta" },
    message.edited && h("span", { class: "edited" }, t("edited")),
    h("time", { datetime: message.date }, at),
  );
}

function moreButton(message, act) {
  const open = (event) => act.menu(message, event.currentTarget);
  const label = t("message-menu");
  return h(
    "button",
    { type: "button", class: "message-more", tabindex: -1, "aria-label": label, title: label, onclick: open },
    icon("chevron"),
  );
}

function forwardLine(forward) {
  const at = Date.parse(forward.date);
  return h(
    "div",
    { class: "forwarded" },
    icon("forward"),
    t("forwarded-from", { name: forward.from_name }),
    h("time", { datetime: forward.date }, `· ${dateText(at)} ${timeOfDay(at)}`),
  );
}

function replyLine(replyTo, chat, act) {
  const original = chat.messages.get(replyTo.message_id) ?? replyTo;
  const jump = () => act.jump(replyTo.message_id);
  return h("button", { type: "button", class: "quoted", onclick: jump }, summary(original));
}

/** A message in one line, for quotes, the list of people and screen readers. */
export function summary(message) {
  const kind = ["photo", "document", "voice", "sticker", "poll", "contact", "location"].find(
    (name) => message[name],
  );
  const words = message.text ?? message.caption ?? "";
  if (!kind) return words;
  const label = { contact: t("contact-card"), location: t("location-card"), poll: t("poll-card") };
  return [label[kind] ?? t(kind), words].filter(Boolean).join(": ");
}

function keys(message, chat, act) {
  return inlineKeyboard(message.keyboard, {
    press: (button) => act.press(message, button),
    pressed: (data) => chat.isPressed(message.message_id, data),
  });
}
