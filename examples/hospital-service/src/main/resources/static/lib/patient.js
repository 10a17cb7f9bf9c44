// A patient as every page shows one: in a line, as a banner, and picked from a search.

import { fill, html } from "./html.js";
import { aborted, post, words } from "./api.js";
import { birth, gender, isoDate, many } from "./words.js";
import { arrows, badge, say } from "./ui.js";

export function badges(p) {
  const texts = [];
  if (p.kind === "unknown") texts.push("Unknown person");
  if (p.kind === "newborn") texts.push("Newborn");
  if (p.deceasedBoolean) texts.push("Deceased");
  if (!p.active) texts.push("Not in use");
  return texts.map(t => badge(t));
}

/** What somebody types into the one field: dates, a number, and the rest are names. */
export function understood(text) {
  const query = { names: [], digits: "" };
  for (const word of text.trim().split(/\s+/).filter(Boolean)) {
    const date = isoDate(word);
    if (/^(18|19|20)\d{2}(-\d{2}(-\d{2})?)?$/.test(date)) query.birthDate = date;
    else if (/^[+()\d-]+$/.test(word)) query.digits += word.replace(/[()-]/g, "");
    else query.names.push(word);
  }
  const name = query.names.slice(0, 3).join(" ");
  if (query.digits && !name && /^\d{8}$/.test(query.digits)) return { mrn: query.digits };
  const body = {};
  if (name.length > 1 || /[^\x00-\x7f]/.test(name)) body.name = name;
  if (query.digits.length >= 10) body.phone = query.digits;
  if (query.birthDate) body.birthDate = query.birthDate;
  if (query.digits && !body.phone) return { unfinished: "Type the whole number: 10 digits of a phone, 8 of a record." };
  return Object.keys(body).length ? { body } : { unfinished: "" };
}

/** Whom the query finds; nobody is an empty page. */
export async function find(query, { signal, after, size = 20 } = {}) {
  try {
    if (query.mrn) return { items: [await post("/api/patients/by-identifier", { value: query.mrn }, { signal })] };
    return await post("/api/patients/search", { ...query.body, size, after }, { signal });
  } catch (problem) {
    if (problem.status === 404) return { items: [] };
    throw problem;
  }
}

export const about = p => [gender(p), birth(p), p.address?.[0]?.city].filter(Boolean).join(" · ");

/** A button with who it is. */
export const line = (p, act) => html`<button type="button" data-id="${p.id}" @click="${act}">
  <span class="name" dir="auto">${p.displayName}${badges(p)}</span><span class="mrn">${p.mrn}</span>
  <span class="about">${about(p)}</span></button>`;

/** Who the page is about; always the same, always on top. */
export const banner = (p, ...actions) => html`<header class="banner">
  <div><h1 id="banner-name" tabindex="-1" dir="auto">${p.displayName}${badges(p)}</h1>
    <p><span class="mrn">${p.mrn}</span> · ${about(p)}</p></div>
  <div class="banner-actions">${actions}</div></header>`;

const seen = new Map();

/** For lists that name patients by id: asked for together, and forgotten when the page is left. */
export async function named(ids) {
  const missing = [...new Set(ids)].filter(id => !seen.has(id));
  for (let i = 0; i < missing.length; i += 100) {
    const some = missing.slice(i, i + 100);
    const found = await post("/api/patients/named", { ids: some });
    some.forEach((id, at) => seen.set(id, found[at])); // one that was merged answers as the record that was kept
  }
  return id => seen.get(id) ?? { id, displayName: "Not shown", mrn: "" };
}

export const forget = () => seen.clear();

/** A field that finds a patient; picked(patient) is called with the one chosen. */
export function picker(picked, label = "Patient") {
  let waiting = 0;
  let running = null;
  const input = html`<input type="search" name="patient-search" autocomplete="off" spellcheck="false" maxlength="100" aria-describedby="picker-hint">`;
  const list = html`<ul class="results" aria-label="Patients found"></ul>`;
  const count = html`<p class="count" id="picker-hint">Name, phone, birth date or number</p>`;
  input.id = "picker";
  const search = async () => {
    running?.abort();
    running = new AbortController();
    const query = understood(input.value);
    if (query.unfinished !== undefined) {
      fill(list);
      count.textContent = query.unfinished || "Name, phone, birth date or number";
      return;
    }
    try {
      const page = await find(query, { signal: running.signal, size: 8 });
      fill(list, page.items.map(p => html`<li>${line(p, () => picked(p))}</li>`));
      count.textContent = page.items.length ? many(page.items.length, "patient") + (page.next ? " and more" : "") : "Nobody found.";
      say(count.textContent);
    } catch (problem) {
      if (!aborted(problem)) count.textContent = words(problem);
    }
  };
  input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(search, 250); });
  input.addEventListener("keydown", event => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    list.querySelector("button")?.click();
  });
  const box = html`<div class="picker"><label for="picker">${label}</label>${input}${count}${list}</div>`;
  box.addEventListener("keydown", arrows(list, input));
  return box;
}
