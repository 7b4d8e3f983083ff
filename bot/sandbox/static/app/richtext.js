/** Message text as nodes: the sandbox's HTML, rebuilt tag by tag from a list of what is allowed. */
import { h } from "./dom.js";
import { t } from "./i18n.js";

const PLAIN = new Set(["B", "STRONG", "I", "EM", "U", "INS", "S", "STRIKE", "DEL", "CODE", "PRE", "BR"]);
const SAFE_LINK = /^(https?|mailto|tel|tg):/i;
const FOUND =
  /(?<link>https?:\/\/[!-~]*[\w\/#=&%-])|(?<![\w/])(?<command>\/[a-z][a-z0-9_]{0,31})(?![\w/])|(?<mail>[\w.+-]+@[\w-]+\.[\w.-]*\w)|(?<![\w+])(?<phone>\+\d[\d -]{7,16}\d)(?!\w)/gi;

/** `act` opens links and sends commands that stand in the text. */
export function richText(html, act) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  return rebuild(parsed.body.childNodes, act);
}

function rebuild(nodes, act, links = true) {
  const fragment = document.createDocumentFragment();
  for (const node of nodes) {
    if (node.nodeType === Node.TEXT_NODE) fragment.append(...words(node.data, act, links));
    else if (node.nodeType === Node.ELEMENT_NODE) fragment.append(element(node, act, links));
  }
  return fragment;
}

function element(node, act, links) {
  if (node.tagName === "A" && SAFE_LINK.test(node.getAttribute("href") ?? "")) {
    return link(node.getAttribute("href"), rebuild(node.childNodes, act, false), act);
  }
  const quiet = links && node.tagName !== "CODE" && node.tagName !== "PRE";
  const inside = rebuild(node.childNodes, act, quiet);
  if (PLAIN.has(node.tagName)) return h(node.tagName.toLowerCase(), {}, inside);
  if (node.tagName === "BLOCKQUOTE") return quote(node, inside);
  if (node.tagName === "TG-SPOILER" || node.classList.contains("tg-spoiler")) return spoiler(inside);
  return inside;
}

function quote(node, inside) {
  const long = node.hasAttribute("expandable");
  const unfold = (event) => event.currentTarget.classList.toggle("unfolded");
  return h("blockquote", { class: long && "expandable", onclick: long && unfold }, inside);
}

function spoiler(inside) {
  const hidden = h("span", { class: "spoiler-text", "aria-hidden": "true" }, inside);
  const show = (event) => {
    event.currentTarget.replaceWith(...hidden.childNodes);
  };
  const label = t("spoiler-show");
  return h("span", { class: "spoiler", role: "button", tabindex: 0, "aria-label": label, onclick: show,
    onkeydown: (event) => event.key === "Enter" && show(event) }, hidden);
}

function words(text, act, links) {
  if (!links) return [text];
  const pieces = [];
  let from = 0;
  for (const match of text.matchAll(FOUND)) {
    pieces.push(text.slice(from, match.index), found(match, act));
    from = match.index + match[0].length;
  }
  return [...pieces, text.slice(from)];
}

function found({ 0: text, groups }, act) {
  if (groups.command) {
    const send = () => act.command(text);
    return h("button", { type: "button", class: "text-command", onclick: send }, text);
  }
  if (groups.phone) return link(`tel:${text.replace(/[ -]/g, "")}`, text, act);
  return link(groups.mail ? `mailto:${text}` : text, text, act);
}

export function link(href, content, act) {
  const follow = (event) => {
    if (act.link(href)) event.preventDefault();
  };
  return h("a", { href, target: "_blank", rel: "noopener noreferrer", onclick: follow }, content);
}

/** One to three emoji and nothing else are shown large, as messengers do. */
export function isOnlyEmoji(text) {
  return /^(\p{RGI_Emoji}|\p{Extended_Pictographic}\uFE0F?){1,3}$/v.test(text);
}
