/** Starts the page: reads the sandbox, puts phones on the table, follows what happens. */
import { chooseLanguage, language, t } from "./i18n.js";
import { Shell } from "./shell.js";
import { applyTheme } from "./theme.js";
import { World } from "./world.js";

const FIRST = ["rep", "manager", "customer"];

async function begin() {
  chooseLanguage();
  applyTheme();
  const world = new World();
  const state = await world.load();
  const shell = new Shell(world);
  world.addEventListener("open", () => keepInAddress(world.open));
  addEventListener("hashchange", () => {
    const wanted = wantedIn(shell);
    if (wanted.join() !== world.open.join()) world.show(wanted);
  });
  const wanted = wantedIn(shell).filter((id) => world.people.has(id));
  world.show(wanted.length > 0 ? wanted : cast(world).slice(0, shell.room));
  world.follow(state.event ?? 0);
}

/** One person for each part, those of the main parts and of the page's language first. */
function cast(world) {
  const foreign = ({ language_code: code }) => !code.startsWith(language());
  const people = [...world.people.values()].sort((a, b) => foreign(a) - foreign(b));
  const found = FIRST.map((role) => people.find((person) => person.role === role));
  return [...new Set([...found.filter(Boolean), ...people])].map((person) => person.id);
}

/** The people in the address; where there is room for one phone only, the first of them. */
function wantedIn(shell) {
  const people = location.hash.slice(1).split(",").map(Number).filter(Boolean);
  return shell.wide ? people : people.slice(0, 1);
}

function keepInAddress(open) {
  history.replaceState(null, "", `#${open.join()}`);
}

begin().catch((error) => {
  document.body.replaceChildren(Object.assign(document.createElement("p"), { className: "stage-empty", textContent: t("error-load") }));
  throw error;
});
