/** Server-sent events that come back by themselves after the connection was lost. */

import { address } from "./api.js";

const KINDS = ["message", "edit", "delete", "answer", "action", "commands", "clock", "person", "reset"];
const RETRY = 1000;

/**
 * Calls `onEvent(kind, data)` for each event and `onState(connected)` when the line goes and
 * comes. `EventSource` resumes by itself, except after an answer that was not 200.
 */
export function listen({ after, onEvent, onState }) {
  let source;
  let last = after;

  function connect() {
    source = new EventSource(address("events", { after: last }));
    source.onopen = () => onState(true);
    source.onerror = () => {
      onState(false);
      if (source.readyState === EventSource.CLOSED) setTimeout(connect, RETRY);
    };
    for (const kind of KINDS) {
      source.addEventListener(kind, (event) => {
        if (event.lastEventId) last = event.lastEventId;
        onEvent(kind, JSON.parse(event.data));
      });
    }
  }

  connect();
}
