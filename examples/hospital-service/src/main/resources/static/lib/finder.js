// A field that suggests as one types (ARIA combobox): arrow keys walk the suggestions, Enter takes one, Escape closes them.

import { fill, html } from "./html.js";
import { aborted, words } from "./api.js";
import { many } from "./words.js";
import { say } from "./ui.js";

let made = 0;

/** search(text, signal) answers items; line(item) is shown for each; picked(item) is called with the one taken. */
export function finder({ name, label, hint, search, line, picked, none }) {
  const id = "finder-" + (++made);
  const list = html`<ul class="suggestions" role="listbox" id="${id + "-list"}" aria-label="${label}" hidden></ul>`;
  const input = html`<input id="${id}" name="${name}" role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="${id + "-list"}"
    autocomplete="off" spellcheck="false" maxlength="60" aria-describedby="${id + "-hint"}">`;
  let items = [];
  let at = -1;
  let waiting = 0;
  let running = null;
  const close = () => { list.hidden = true; at = -1; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); };
  const take = item => { close(); picked(item, input); };
  const mark = to => {
    at = (to + items.length) % items.length;
    [...list.children].forEach((li, i) => li.setAttribute("aria-selected", String(i === at)));
    list.children[at].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", list.children[at].id);
  };
  const show = (found, text) => {
    items = found;
    at = -1;
    fill(list, found.length ? found.map((item, i) => html`<li role="option" aria-selected="false" id="${`${id}-${i}`}" @mousedown="${e => { e.preventDefault(); take(item); }}">${line(item)}</li>`)
      : html`<li class="soft" role="option" aria-disabled="true">${text}</li>`);
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    say(found.length ? many(found.length, "suggestion") : text);
  };
  const look = async () => {
    running?.abort();
    running = new AbortController();
    const text = input.value.trim();
    if (text.length < 2) return close();
    try {
      const found = await search(text, running.signal);
      if (input.value.trim() === text && document.activeElement === input) show(found, none);
    } catch (problem) {
      if (!aborted(problem)) show([], words(problem));
    }
  };
  input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(look, 200); });
  input.addEventListener("blur", () => { clearTimeout(waiting); close(); });
  input.addEventListener("keydown", event => {
    if (list.hidden || !items.length) return event.key === "ArrowDown" && look();
    if (event.key === "ArrowDown") mark(at + 1);
    else if (event.key === "ArrowUp") mark(at < 0 ? items.length - 1 : at - 1);
    else if (event.key === "Enter" && at >= 0) take(items[at]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return html`<div class="field finder"><label for="${id}">${label}</label>${input}${list}<p class="hint" id="${id + "-hint"}">${hint}</p></div>`;
}
