/** What one can send besides text. */
import * as api from "./api.js";
import { askContact, askForward, askLocation, askPoll, askSticker } from "./attachforms.js";
import { h } from "./dom.js";
import { ask } from "./form.js";
import { t } from "./i18n.js";
import { menu } from "./menu.js";

const ACCEPT = { photo: "image/*", document: "", voice: "audio/*" };

export function attachMenu(phone, anchor) {
  const pick = (kind) => pickFile(phone, kind);
  menu(anchor, [
    { icon: "photo", label: t("send-photo"), act: () => pick("photo") },
    { icon: "document", label: t("send-document"), act: () => pick("document") },
    { icon: "voice", label: t("send-voice"), act: () => pick("voice") },
    { icon: "contact", label: t("send-contact"), act: () => askContact(phone) },
    { icon: "location", label: t("send-location"), act: () => askLocation(phone) },
    { icon: "sticker", label: t("send-sticker"), act: () => askSticker(phone) },
    { icon: "poll", label: t("send-poll"), act: () => askPoll(phone) },
    { icon: "forward", label: t("send-forward"), act: () => askForward(phone) },
  ]);
}

function pickFile(phone, kind) {
  const input = h("input", { type: "file", accept: ACCEPT[kind] });
  input.addEventListener("change", () => sendFile(phone, kind, input.files[0]));
  input.click();
}

/** Shows what is about to be sent and asks for a caption. */
export async function sendFile(phone, kind, file) {
  const url = URL.createObjectURL(file);
  const preview = kind === "photo" ? h("img", { class: "preview", src: url, alt: "" }) : h("p", { dir: "auto" }, file.name);
  const answers = await ask({
    title: t(`send-${kind}`),
    intro: preview,
    fields: [{ name: "caption", label: t("caption"), maxlength: 1024 }],
    submit: t("send"),
  });
  URL.revokeObjectURL(url);
  if (answers) await phone.attempt(() => api.send(phone.person.id, kind, file, answers.caption));
}
