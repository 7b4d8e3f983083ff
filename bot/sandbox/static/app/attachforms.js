/** The forms for what is sent as a card: contact, location, sticker, poll, forwarded message. */
import * as api from "./api.js";
import { h } from "./dom.js";
import { ask } from "./form.js";
import { t } from "./i18n.js";
import { dialog } from "./overlay.js";
import { SPOTS } from "./spots.js";
import { fromField, toField } from "./time.js";

const STICKERS = [..."👍🎉🙏😀😂😍🤔😴🤝💪🔥☕"];
const HOUR = 60 * 60 * 1000;

export async function askContact(phone) {
  const { id, name, phone: own } = phone.person;
  const card = await ask({
    title: t("send-contact"),
    fields: [
      { name: "name", label: t("contact-name"), required: true, value: own ? name : "" },
      { name: "phone", label: t("contact-phone"), type: "tel", required: true, value: own ?? "" },
    ],
    submit: t("send"),
  });
  if (card) await phone.attempt(() => api.contact(id, card));
}

export async function askLocation(phone) {
  const options = SPOTS.map(({ key }) => [key, t(`spot-${key}`)]);
  const answers = await ask({
    title: t("send-location"),
    fields: [
      { name: "spot", label: t("location-spot"), options: [...options, ["", t("location-own")]] },
      { name: "latitude", label: t("latitude"), ...degrees(90), when: { spot: "" } },
      { name: "longitude", label: t("longitude"), ...degrees(180), when: { spot: "" } },
    ],
    submit: t("send"),
  });
  if (!answers) return;
  const spot = SPOTS.find(({ key }) => key === answers.spot) ?? answers;
  const point = { latitude: Number(spot.latitude), longitude: Number(spot.longitude) };
  await phone.attempt(() => api.place(phone.person.id, point));
}

function degrees(most) {
  return { type: "number", min: -most, max: most, step: "any", required: true };
}

export function askSticker(phone) {
  const send = (emoji) => () => {
    box.close();
    phone.attempt(() => api.sticker(phone.person.id, emoji));
  };
  const keys = STICKERS.map((emoji) => h("button", { type: "button", onclick: send(emoji) }, emoji));
  const box = dialog({ label: t("send-sticker") }, h("h2", {}, t("send-sticker")), h("div", { class: "stickers" }, ...keys));
  box.showModal();
}

export async function askPoll(phone) {
  const answers = await ask({
    title: t("send-poll"),
    fields: [
      { name: "question", label: t("poll-question"), required: true },
      { name: "options", label: t("poll-options"), type: "lines", required: true },
    ],
    submit: t("send"),
  });
  if (!answers) return;
  const options = answers.options.split("\n").map((line) => line.trim()).filter(Boolean);
  await phone.attempt(() => api.poll(phone.person.id, { question: answers.question, options }));
}

export async function askForward(phone) {
  const answers = await ask({
    title: t("send-forward"),
    fields: [
      { name: "from_name", label: t("forward-name"), required: true },
      { name: "date", label: t("forward-date"), type: "datetime-local", required: true,
        value: toField(phone.world.now() - HOUR) },
      { name: "text", label: t("forward-text"), type: "lines", required: true },
    ],
    submit: t("send"),
  });
  if (!answers) return;
  const date = new Date(fromField(answers.date)).toISOString();
  await phone.attempt(() => api.forward(phone.person.id, { ...answers, date }));
}
