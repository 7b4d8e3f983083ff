/** One person's chat with the bot: its messages, and what is under way in it. */
import * as api from "./api.js";

const TYPING = 5000;
const GIVE_UP = 30_000;

/** Tells of changes by events named `reset`, `message`, `gone`, `typing`, `commands`, `answer`. */
export class Chat extends EventTarget {
  messages = new Map();
  commands = [];
  unread = 0;
  loaded = false;
  typing = false;
  draft = "";
  #pressed = new Map();
  #answers = new Map();
  #typingTimer;

  constructor(person) {
    super();
    this.person = person;
  }

  async load() {
    const { messages, commands } = await api.messages(this.person);
    this.messages = new Map(messages.map((message) => [message.message_id, message]));
    this.commands = commands;
    this.loaded = true;
    this.#tell("reset");
    this.#tell("commands");
  }

  async loadCommands() {
    const { commands } = await api.messages(this.person, this.last()?.message_id);
    this.commands = commands;
    this.#tell("commands");
  }

  last(wanted = () => true) {
    return [...this.messages.values()].reverse().find(wanted);
  }

  receive(kind, data) {
    if (kind === "message" || kind === "edit") this.keep(data.message);
    else if (kind === "delete") this.#drop(data.message_id);
    else if (kind === "action") this.#setTyping(true);
    else if (kind === "answer") this.#answered(data);
  }

  /** Takes a message in, whether the event or the answer to one's own call brought it. */
  keep(message) {
    if (!message) return;
    const id = message.message_id;
    const fresh = !this.messages.has(id);
    const late = fresh && id < (this.last()?.message_id ?? 0);
    this.messages.set(id, message);
    if (late) this.messages = new Map([...this.messages].sort(([a], [b]) => a - b));
    if (fresh && !message.outgoing) {
      this.unread += 1;
      this.#setTyping(false);
    }
    this.#tell(late ? "reset" : "message", { message, fresh });
  }

  isPressed(messageId, data) {
    return this.#pressed.has(`${messageId} ${data}`);
  }

  /** Presses a button; it spins until the bot answers, or nobody would believe it still will. */
  async press(message, data) {
    const key = `${message.message_id} ${data}`;
    if (this.#pressed.has(key)) return;
    this.#spin(key, message.message_id, true);
    const timer = setTimeout(() => this.#spin(key, message.message_id, false), GIVE_UP);
    const done = () => {
      clearTimeout(timer);
      this.#spin(key, message.message_id, false);
    };
    try {
      const { callback_query_id: id } = await api.tap(this.person, message.message_id, data);
      this.#expect(id, done);
    } catch (error) {
      done();
      throw error;
    }
  }

  #spin(key, messageId, on) {
    if (on) this.#pressed.set(key, true);
    else this.#pressed.delete(key);
    this.#tell("pressed", { messageId });
  }

  /** The answer may overtake the response to the press. */
  #expect(id, done) {
    if (this.#answers.has(id)) {
      this.#answers.delete(id);
      done();
    } else {
      this.#answers.set(id, done);
    }
  }

  #answered(answer) {
    const id = answer.callback_query_id;
    const done = this.#answers.get(id);
    if (done) this.#answers.delete(id);
    else this.#answers.set(id, null);
    done?.();
    if (answer.text) this.#tell("answer", answer);
  }

  #drop(messageId) {
    this.messages.delete(messageId);
    this.#tell("gone", { messageId });
  }

  #setTyping(on) {
    clearTimeout(this.#typingTimer);
    if (on) this.#typingTimer = setTimeout(() => this.#setTyping(false), TYPING);
    if (this.typing === on) return;
    this.typing = on;
    this.#tell("typing");
  }

  #tell(kind, detail) {
    this.dispatchEvent(new CustomEvent(kind, { detail }));
  }
}
