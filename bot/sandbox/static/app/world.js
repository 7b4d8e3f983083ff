/** What the page knows of the sandbox: people, chats and the clock, kept up to date by events. */
import * as api from "./api.js";
import { Chat } from "./chat.js";
import { listen } from "./events.js";
import { useZone } from "./time.js";

const MAX_OPEN = 3;
const SETTLED = 200;

/** Tells of changes by events named `people`, `open`, `clock`, `connection`. */
export class World extends EventTarget {
  people = new Map();
  open = [];
  bots = [];
  bot = null;
  connected = true;
  #chats = new Map();
  #renewal;
  #clock = { at: Date.now(), read: Date.now(), runs: true };

  async load() {
    const state = await api.state();
    this.bots = state.bots;
    this.bot = state.bots.find(({ username }) => username === api.bot) ?? state.bots[0];
    this.people = new Map(state.people.map((person) => [person.id, person]));
    this.#setClock(state.clock);
    this.#tell("people");
    return state;
  }

  follow(after) {
    listen({
      after,
      onEvent: (kind, data) => this.#receive(kind, data),
      onState: (connected) => this.#connection(connected),
    });
  }

  chat(person) {
    let chat = this.#chats.get(person);
    if (!chat) this.#chats.set(person, (chat = new Chat(person)));
    return chat;
  }

  now() {
    return this.#clock.at + (this.#clock.runs ? Date.now() - this.#clock.read : 0);
  }

  /** Puts these phones on the table; those of people who are not here are left out. */
  show(people) {
    this.open = [...new Set(people)].filter((id) => this.people.has(id)).slice(0, MAX_OPEN);
    for (const id of this.open) this.#read(id);
    this.#tell("open");
  }

  /** Picks a phone up: beside the others where there is room, else in the last one's place. */
  pick(person, room) {
    if (this.open.includes(person) && room > 1) return this.show(this.open);
    return this.show([...this.open.slice(0, room - 1), person]);
  }

  putAway(person) {
    this.show(this.#others(person));
  }

  async add(details) {
    const person = await api.addPerson(details);
    this.#keep(person);
    return person;
  }

  async moveClock(change) {
    this.#setClock(await api.moveClock(change));
  }

  #others(person) {
    return this.open.filter((id) => id !== person);
  }

  #read(person) {
    const chat = this.chat(person);
    chat.unread = 0;
    if (!chat.loaded) chat.load();
  }

  #keep(person) {
    this.people.set(person.id, person);
    this.#tell("people");
  }

  #setClock(clock) {
    if (clock.timezone) useZone(clock.timezone);
    this.#clock = { runs: this.#clock.runs, ...clock, at: Date.parse(clock.now), read: Date.now() };
    this.#tell("clock");
  }

  #receive(kind, data) {
    if (kind === "clock") this.#setClock(data);
    else if (kind === "reset") this.#reload();
    else if (kind === "person") this.#keep(data.person);
    else if (data.bot !== this.bot.username) return;
    else if (kind === "commands") this.#renewCommands();
    else this.#deliver(kind, data);
  }

  /** A bot sets its commands for each language and role in turn: read once, when it is done. */
  #renewCommands() {
    clearTimeout(this.#renewal);
    this.#renewal = setTimeout(() => {
      for (const chat of this.#chats.values()) if (chat.loaded) chat.loadCommands();
    }, SETTLED);
  }

  #deliver(kind, data) {
    const chat = this.chat(data.person);
    chat.receive(kind, data);
    if (this.open.includes(data.person)) chat.unread = 0;
    else this.#tell("people");
  }

  /** After a gap everything is read again: the sandbox itself may be a new one. */
  async #connection(connected) {
    if (connected === this.connected) return;
    this.connected = connected;
    this.#tell("connection");
    if (connected) await this.#reload();
  }

  async #reload() {
    await this.load();
    this.show(this.open);
    await Promise.all([...this.#chats.values()].map((chat) => chat.loaded && chat.load()));
  }

  #tell(kind) {
    this.dispatchEvent(new Event(kind));
  }
}
