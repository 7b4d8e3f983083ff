/** Dates and times in the sandbox's zone, worded as the bot's cards word them. */
import { language, t } from "./i18n.js";

const DAY = 24 * 60 * 60 * 1000;
const WEEKDAYS = {
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  zh: ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
};
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

let format = formatIn(undefined);

export function useZone(timeZone) {
  format = formatIn(timeZone);
}

function formatIn(timeZone) {
  return new Intl.DateTimeFormat("en", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
}

/** What a wall clock shows at an instant, as the milliseconds it would be were the zone UTC. */
function wall(instant) {
  const part = {};
  for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
}

/** The instant at which a wall clock shows that; asked twice, as the offset may change between. */
export function instant(wallTime) {
  const guess = wallTime - (wall(wallTime) - wallTime);
  return wallTime - (wall(guess) - guess);
}

export function nextNine(now) {
  const nine = Math.floor(wall(now) / DAY) * DAY + 9 * 60 * 60 * 1000;
  return instant(nine > wall(now) ? nine : nine + DAY);
}

export function dayNumber(time) {
  return Math.floor(wall(time) / DAY);
}

export function timeOfDay(time) {
  return new Date(wall(time)).toISOString().slice(11, 16);
}

export function dateText(time) {
  const date = new Date(wall(time));
  const [weekday, month, day] = [date.getUTCDay(), date.getUTCMonth(), date.getUTCDate()];
  if (language() === "zh") return `${month + 1}月${day}日 ${WEEKDAYS.zh[weekday]}`;
  return `${WEEKDAYS.en[weekday]} ${day} ${MONTHS[month]}`;
}

/** A day as its separator says it: in words when it is near, with the year when it is far. */
export function dayText(time, now) {
  const away = dayNumber(time) - dayNumber(now);
  const near = { "-1": t("yesterday"), 0: t("today"), 1: t("tomorrow") }[away];
  if (near) return near;
  const [year, thisYear] = [time, now].map((at) => new Date(wall(at)).getUTCFullYear());
  if (year === thisYear) return dateText(time);
  return language() === "zh" ? `${year}年${dateText(time)}` : `${dateText(time)} ${year}`;
}

/** The value of an `<input type="datetime-local">`, and back. */
export function toField(time) {
  return new Date(wall(time)).toISOString().slice(0, 16);
}

export function fromField(value) {
  return instant(Date.parse(`${value}Z`));
}
