/** The sandbox's date and time, and how to move them forward. */
import { h, icon } from "./dom.js";
import { ask } from "./form.js";
import { t } from "./i18n.js";
import { sayFailure } from "./overlay.js";
import { dateText, fromField, nextNine, timeOfDay, toField } from "./time.js";

const HOUR = 3600;
const BEAT = 1000;

export function clockBar(world, signal) {
  const date = h("span", { class: "clock-date" });
  const time = h("span", { class: "clock-time" });
  const bar = h("div", { class: "clock", role: "group", "aria-label": t("clock") });
  const face = h(
    "button",
    {
      type: "button",
      class: "clock-face",
      "aria-expanded": "false",
      title: t("clock-show"),
      onclick: () => unfold(bar, face),
    },
    icon("clock"), date, time,
  );
  const spoken = h("span", { class: "visually-hidden", "aria-live": "polite" });
  bar.append(face, controls(world), spoken);
  const draw = () => {
    date.textContent = dateText(world.now());
    time.textContent = timeOfDay(world.now());
  };
  draw();
  const beat = setInterval(draw, BEAT);
  signal.addEventListener("abort", () => clearInterval(beat));
  const moved = () => {
    draw();
    flash(face);
    spoken.textContent = t("clock-moved", { time: `${date.textContent} ${time.textContent}` });
  };
  world.addEventListener("clock", moved, { signal });
  return bar;
}

function unfold(bar, face) {
  const open = bar.classList.toggle("unfolded");
  face.setAttribute("aria-expanded", String(open));
}

function flash(face) {
  face.classList.remove("moved");
  requestAnimationFrame(() => face.classList.add("moved"));
}

function controls(world) {
  const move = async (change) => {
    try {
      await world.moveClock(change);
    } catch (error) {
      sayFailure(error);
    }
  };
  const to = (instant) => move({ now: new Date(instant).toISOString() });
  return h(
    "div",
    { class: "clock-moves" },
    step("clock-hour", () => move({ advance_seconds: HOUR })),
    step("clock-day", () => move({ advance_seconds: 24 * HOUR })),
    step("clock-nine", () => to(nextNine(world.now()))),
    h("button", { type: "button", "aria-label": t("clock-pick"), title: t("clock-pick"), onclick: () => pick(world, to) }, icon("calendar")),
  );
}

function step(key, onclick) {
  const label = t(`${key}-label`);
  return h("button", { type: "button", "aria-label": label, title: label, onclick }, t(key));
}

async function pick(world, to) {
  const value = toField(world.now());
  const field = { name: "at", label: t("clock-pick"), type: "datetime-local", required: true, value };
  const answers = await ask({ title: t("clock-pick-title"), fields: [field], submit: t("clock-set") });
  if (answers) to(fromField(answers.at));
}
