/** The sandbox's control API. */

class Refused extends Error {}

export class Unreachable extends Error {}

/** Which of several bots this page talks to stands in its address; else it is the first. */
export const bot = new URLSearchParams(location.search).get("bot");

export function address(path, query = {}) {
  const url = new URL(`/sandbox/${path}`, location.origin);
  const given = Object.entries({ bot, ...query }).filter(([, value]) => value !== null);
  for (const [name, value] of given) url.searchParams.set(name, value);
  return url;
}

async function call(path, options = {}, query = {}) {
  let response;
  try {
    response = await fetch(address(path, query), options);
  } catch {
    throw new Unreachable();
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok || body.ok === false) {
    throw new Refused(body.reason ?? body.description ?? body.error ?? response.statusText);
  }
  return body;
}

function post(path, body) {
  return call(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

function upload(path, file, caption) {
  const form = new FormData();
  form.set("file", file, file.name);
  if (caption) form.set("caption", caption);
  return call(path, { method: "POST", body: form });
}

export const state = () => call("state");
export const messages = (person, after = 0) => call(`people/${person}/messages`, {}, { after });
export const addPerson = (person) => post("people", person);
export const moveClock = (change) => post("clock", change);

export const say = (person, text, replyTo) =>
  post(`people/${person}/say`, replyTo ? { text, reply_to: replyTo } : { text });
export const edit = (person, messageId, text) =>
  post(`people/${person}/edit`, { message_id: messageId, text });
export const tap = (person, messageId, data) =>
  post(`people/${person}/tap`, { message_id: messageId, data });
export const start = (person, payload) => post(`people/${person}/start`, payload ? { payload } : {});
export const setBlocked = (person, blocked) =>
  post(`people/${person}/${blocked ? "block" : "unblock"}`, {});
export const contact = (person, card) => post(`people/${person}/contact`, card);
export const place = (person, point) => post(`people/${person}/location`, point);
export const sticker = (person, emoji) => post(`people/${person}/sticker`, { emoji });
export const poll = (person, poll) => post(`people/${person}/poll`, poll);
export const forward = (person, original) => post(`people/${person}/forward`, original);
export const inline = (person, query) => post(`people/${person}/inline`, { query });
export const send = (person, kind, file, caption) =>
  upload(`people/${person}/${kind}`, file, caption);
