/** What a message carries besides text: pictures, files, voice, cards. */
import { avatar, h, icon } from "./dom.js";
import { t } from "./i18n.js";
import { SPOTS } from "./spots.js";

const CARDS = { photo, document: file, voice, sticker, poll, contact, location: place };

export function attachment(message, act) {
  for (const [kind, card] of Object.entries(CARDS)) {
    if (message[kind]) return card(message[kind], message, act);
  }
  return null;
}

function photo({ url, width, height }, message, act) {
  const alt = message.caption || t("photo");
  return h(
    "button",
    { type: "button", class: "photo", "aria-label": t("photo-open"), onclick: () => act.enlarge(url, alt) },
    h("img", { src: url, alt, width, height, loading: "lazy", decoding: "async" }),
  );
}

function file({ url, name, size }) {
  return h(
    "a",
    { class: "card", href: url, download: name, "aria-label": t("document-download", { name }) },
    h("span", { class: "card-icon" }, icon("document")),
    h("span", { class: "card-words" }, h("b", {}, name), h("small", {}, bytes(size))),
    icon("download"),
  );
}

function bytes(size) {
  if (!Number.isFinite(size)) return "";
  if (size < 1024) return `${size} B`;
  if (size < 1024 ** 2) return `${Math.round(size / 1024)} KB`;
  return `${(size / 1024 ** 2).toFixed(1)} MB`;
}

function voice({ url }) {
  return h("audio", { class: "voice", controls: true, preload: "none", src: url, "aria-label": t("voice") });
}

function sticker(emoji) {
  return h("div", { class: "sticker" }, emoji);
}

function poll({ question, options }) {
  const lines = options.map((option) => h("li", {}, option));
  return h("div", { class: "poll" }, h("b", {}, question), h("ul", {}, ...lines));
}

function contact({ name, phone }) {
  return h(
    "a",
    { class: "card", href: `tel:${phone.replace(/[^\d+]/g, "")}` },
    avatar(name, "contact"),
    h("span", { class: "card-words" }, h("b", {}, name), h("small", {}, phone)),
  );
}

function place({ latitude, longitude }) {
  const spot = SPOTS.find((known) => known.latitude === latitude && known.longitude === longitude);
  const figures = `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  return h(
    "div",
    { class: "place" },
    h("div", { class: "place-map" }, icon("location")),
    h("b", {}, spot ? t(`spot-${spot.key}`) : t("location-card")),
    h("small", {}, figures),
  );
}
