// What all pages share: telling things, tables, dialogs, lists that are walked by arrow keys.

import { $, fill, html } from "./html.js";
import { words } from "./api.js";

/** Read aloud by screen readers, and not shown. */
export const say = text => { $("live").textContent = text; };

let fading = 0;

/** Shown for a while, and read aloud. */
export function tell(text) {
  const box = $("told");
  clearTimeout(fading);
  box.textContent = text;
  box.hidden = false;
  say(text);
  fading = setTimeout(() => { box.hidden = true; }, 6000);
}

/** Why something was refused, with what may help. */
export function alertOf(problem) {
  const fields = Object.entries(problem.problems ?? {});
  return html`<div class="alert" role="alert">
    <p>${words(problem)}</p>
    ${fields.length > 1 ? html`<ul>${fields.map(([field, text]) => html`<li>${field} ${text}</li>`)}</ul>` : null}
    ${problem.requestId && problem.status >= 500 ? html`<p class="soft">Request ${problem.requestId}</p>` : null}
  </div>`;
}

export const empty = text => html`<p class="empty">${text}</p>`;
export const badge = (text, kind = "note") => html`<span class="${"badge " + kind}">${text}</span>`;

/** Columns are { name, cell(row), kind }; a row can be opened when open is given. */
export function table(caption, columns, rows, open) {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="list">
    <caption class="live">${caption}</caption>
    <thead><tr>${columns.map(c => html`<th scope="col" class="${c.kind ?? null}">${c.name}</th>`)}</tr></thead>
    <tbody>${rows.map(row => html`<tr class="${open ? "opens" : null}" @click="${open ? e => e.target.closest("a,button") || open(row) : null}">
      ${columns.map(c => html`<td class="${c.kind ?? null}" data-name="${c.name}"><div>${c.cell(row)}</div></td>`)}</tr>`)}</tbody>
  </table></div>`;
}

/**
 * A question in front of the page. Its form's act(values, form) may throw a problem, which is shown at its fields;
 * answers what act answered, or null when left.
 */
export function ask({ title, body, yes = "Save", no = "Cancel", act, kind = "" }) {
  return new Promise(resolve => {
    let answer = null;
    const opener = document.activeElement;
    const trouble = html`<div class="trouble"></div>`;
    const form = html`<form novalidate autocomplete="off">
      <h2 id="dialog-title">${title}</h2>
      ${trouble}
      ${body}
      <div class="actions">
        ${yes ? html`<button type="submit" class="${"primary " + kind}">${yes}</button>` : null}
        <button type="button" class="quiet" data-close @click="${() => dialog.close()}">${no}</button>
      </div></form>`;
    const dialog = html`<dialog aria-labelledby="dialog-title">${form}</dialog>`;
    form.addEventListener("submit", async event => {
      event.preventDefault();
      const button = form.querySelector("[type=submit]");
      if (!button) return;
      if (button.getAttribute("aria-busy")) return;
      clearMarks(form);
      fill(trouble);
      button.setAttribute("aria-busy", "true");
      try {
        answer = (await act(values(form), form)) ?? true;
        dialog.close();
      } catch (problem) {
        if (dialog.isConnected) show(problem, form, trouble);
      } finally {
        button.removeAttribute("aria-busy");
      }
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (opener?.isConnected) opener.focus();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
    (form.querySelector("[autofocus]") ?? form.querySelector("input,select,textarea") ?? form.querySelector("button")).focus();
  });
}

/** A label and what it is for. */
export function field(label, control, hint) {
  const id = control.id || "f-" + (++made);
  control.id = id;
  if (hint) control.setAttribute("aria-describedby", id + "-hint");
  return html`<div class="field"><label for="${id}">${label}</label>${control}${hint ? html`<p class="hint" id="${id + "-hint"}">${hint}</p>` : null}</div>`;
}

export const choice = (name, options, chosen) => html`<select name="${name}">${options.map(([value, text]) =>
  html`<option value="${value}" selected="${value === chosen}">${text}</option>`)}</select>`;

let made = 0;

/** What stands in a form, by the names of its fields; what is empty is left out. */
export function values(form) {
  const found = {};
  for (const [name, value] of new FormData(form)) {
    const text = String(value).trim();
    if (text !== "") found[name] = text;
  }
  return found;
}

/** Throws what is missing, so that it is shown at the fields. */
export function needed(given, ...names) {
  const missing = names.filter(name => given[name] === undefined);
  if (missing.length) throw { problems: Object.fromEntries(missing.map(name => [name, "is missing"])) };
}

function show(problem, form, trouble) {
  const others = [];
  let first = null;
  for (const [path, text] of Object.entries(problem.problems ?? {})) {
    const control = form.elements[path] ?? form.elements[path.split(/[.[]/)[0]];
    const field = control instanceof RadioNodeList ? control[0] : control;
    if (!field) { others.push(`${path} ${text}`); continue; }
    mark(field, text);
    first ??= field;
  }
  fill(trouble, html`<div class="alert" role="alert" tabindex="-1"><p>${first && !others.length ? "Please look again at what is marked." : words(problem)}</p>
    ${others.length ? html`<p>${others.join(". ")}</p>` : null}</div>`);
  (first ?? trouble.firstChild).focus();
}

function mark(control, text) {
  control.setAttribute("aria-invalid", "true");
  const id = (control.id ||= "f-" + (++made)) + "-problem";
  control.setAttribute("aria-describedby", [id, control.getAttribute("aria-describedby")].filter(Boolean).join(" "));
  const name = control.labels?.[0]?.textContent ?? "This";
  control.after(html`<p class="problem" id="${id}">${`${name} ${text}${text.endsWith(".") ? "" : "."}`}</p>`);
}

function clearMarks(form) {
  for (const control of form.querySelectorAll("[aria-invalid]")) {
    control.removeAttribute("aria-invalid");
    const kept = (control.getAttribute("aria-describedby") ?? "").split(" ").filter(i => i && !i.endsWith("-problem"));
    if (kept.length) control.setAttribute("aria-describedby", kept.join(" ")); else control.removeAttribute("aria-describedby");
  }
  form.querySelectorAll(".problem").forEach(p => p.remove());
}

/** Up, down, Home and End move between the buttons or links of a list; above the first is the field it belongs to. */
export function arrows(list, above) {
  return event => {
    if (!["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key)) return;
    const items = [...list.querySelectorAll("button, a")];
    const at = items.indexOf(document.activeElement);
    if (at < 0 && !(above && document.activeElement === above && event.key === "ArrowDown")) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    event.preventDefault();
    if (to < 0) above?.focus();
    else items[Math.min(to, items.length - 1)]?.focus();
  };
}
