// The register: finding patients, one patient, and registering somebody.

import { $, fill, html } from "../lib/html.js";
import { aborted, call, get, words } from "../lib/api.js";
import { hospital, may, session } from "../lib/session.js";
import { allPages, go } from "../lib/router.js";
import { birth, date, gender, isoDate, phone, time } from "../lib/words.js";
import { arrows, say } from "../lib/ui.js";
import { badges, find, line, understood } from "../lib/patient.js";
import { coverages, relations } from "./family.js";
import { consents } from "./consents.js";

const state = {};

const SYSTEMS = {
  "https://healthid.ndhm.gov.in": "ABHA number",
  "https://uidai.gov.in": "Aadhaar number",
  "https://www.incometax.gov.in/pan": "PAN",
  "http://hl7.org/fhir/sid/passport-IND": "Indian passport",
  "https://www.eci.gov.in/epic": "Voter ID (EPIC)",
  "https://parivahan.gov.in/driving-licence": "Driving licence",
};
/** Nobody shows these at the desk. */
const LISTS = { "urn:health.erp:demo": "number in the demo's list" };

export const patients = {
  name: "Patients",
  paths: ["patients", "register"],
  allowed: () => may("SEARCH_PATIENTS"),
  show() {
    Object.assign(state, { query: null, next: null, wait: 0, running: null, opener: null, notThese: [] });
    return layout();
  },
  /** The address names a patient by id only. */
  route(parts, extra) {
    if (parts[0] === "register" && may("REGISTER_PATIENT")) return openRegister();
    if (parts[0] === "patients" && parts[1]) return open(parts[1], extra);
    closePane();
    (state.opener?.isConnected ? state.opener : $("search")).focus();
    state.opener = null;
  },
  leave() {
    clearTimeout(state.wait);
    state.running?.abort();
  },
};

function layout() {
  const page = html`<div class="desk" id="desk">
    <section class="find card" id="find" aria-labelledby="find-title">
      <div class="find-head">
        <h1 id="find-title">Patients</h1>
        <button type="button" class="primary" id="register-open" hidden="${!may("REGISTER_PATIENT")}"
          @click="${() => go("#/register")}">Register a patient</button>
      </div>
      <form id="search-form" role="search" autocomplete="off" @submit="${event => { event.preventDefault(); search(true); }}">
        <label for="search">Name, phone, birth date or number</label>
        <input id="search" name="search" type="search" autocomplete="off" spellcheck="false" enterkeyhint="search"
          aria-describedby="search-hint" maxlength="100" @input="${searchSoon}">
        <p class="hint" id="search-hint">Beginnings of names will do, in any script: <kbd>des sun</kbd>. Add a year or a
          date to narrow: <kbd>des 1980</kbd>. Arrow keys move through the list.</p>
      </form>
      <p class="count" id="count"></p>
      <ul class="results" id="results" aria-label="Patients found"></ul>
      <button type="button" class="quiet wide" id="more" hidden @click="${more}">Show more</button>
    </section>
    <section class="pane card" id="pane" aria-labelledby="pane-title" hidden>
      <div class="pane-head">
        <h2 id="pane-title" tabindex="-1"></h2>
        <button type="button" class="quiet small" id="pane-close" @click="${() => go("#/patients")}">Close <kbd>Esc</kbd></button>
      </div>
      <div id="patient"></div>
      ${registerForm()}
    </section>
  </div>`;
  const list = page.querySelector("#results");
  page.querySelector("#find").addEventListener("keydown", arrows(list, page.querySelector("#search")));
  page.addEventListener("keydown", event => {
    if (event.key === "Escape" && !$("pane").hidden) {
      event.preventDefault();
      go("#/patients");
    }
  });
  return page;
}

// ---- searching -----------------------------------------------------------------------------------------------------

function searchSoon() {
  clearTimeout(state.wait);
  state.wait = setTimeout(() => search(), 250);
}

async function search(openOnly = false) {
  clearTimeout(state.wait);
  state.running?.abort();
  const running = state.running = new AbortController();
  const query = understood($("search").value);
  if (query.unfinished !== undefined) return showFound([], null, query.unfinished);
  try {
    const page = await find(query, { signal: running.signal });
    state.query = query;
    showFound(page.items, page.next);
    if (openOnly && page.items.length === 1) choose(page.items[0].id, $("search"));
  } catch (problem) {
    if (aborted(problem) || !session.current) return;
    const told = Object.values(problem.problems ?? {}).join("; ");
    showFound([], null, told ? "The search " + told + "." : words(problem));
  }
}

function showFound(items, next, message) {
  fill($("results"));
  append(items, next);
  const count = items.length === 0 ? "Nobody found." : items.length === 1 && !next ? "1 patient" : `${items.length}${next ? " or more" : ""} patients`;
  $("count").textContent = message ?? count;
  say(message ?? count);
}

function append(items, next) {
  state.next = next ?? null;
  $("more").hidden = !state.next;
  $("results").append(...items.map(p => html`<li>${line(p, e => choose(p.id, e.currentTarget))}</li>`));
}

async function more() {
  const first = $("results").children.length;
  try {
    const page = await find(state.query, { after: state.next });
    append(page.items, page.next);
    $("count").textContent = `${$("results").children.length}${page.next ? " or more" : ""} patients`;
    say($("count").textContent);
    $("results").children[first]?.firstChild.focus();
  } catch (problem) {
    say(words(problem));
  }
}

// ---- one patient ---------------------------------------------------------------------------------------------------

function choose(id, opener, notice) {
  state.opener = opener;
  go("#/patients/" + id, notice);
}

const telecom = t => html`<span>${t.system === "phone" || t.system === "sms"
  ? html`<a href="${"tel:" + t.value}">${phone(t.value)}</a>` : t.value} <small>${t.use ?? t.system}</small></span>`;

function address(a) {
  const text = [...(a.line ?? []), a.city, a.district !== a.city && a.district, a.state, a.postalCode, a.country].filter(Boolean).join(", ");
  return html`<span dir="auto">${text} <small>${a.use}</small></span>`;
}

const identifier = i => html`<span>${i.value} <small>${(SYSTEMS[i.system] ?? LISTS[i.system] ?? i.system) + (i.status === "confirmed" ? "" : " · " + i.status)}</small></span>`;
const fact = (name, values) => values.length ? html`<dt>${name}</dt><dd>${values}</dd>` : null;

function card(p, notice) {
  const others = p.name.slice(1).map(n => html`<span dir="auto">${n.text ?? [...(n.given ?? []), n.family].filter(Boolean).join(" ")}</span>`);
  const ways = allPages().filter(page => page.ofPatient && page.allowed());
  return [
    notice ? html`<p class="notice">${notice}</p>` : null,
    html`<dl class="key">
      <div><dt>Record number</dt><dd>${p.mrn}</dd></div>
      <div><dt>Gender</dt><dd>${gender(p)}</dd></div>
      <div><dt>Born</dt><dd>${birth(p)}</dd></div></dl>`,
    ways.length ? html`<p class="ways">${ways.map(w => html`<a class="button" href="${w.ofPatient.address(p.id)}">${w.ofPatient.name}</a>`)}</p>` : null,
    html`<dl class="facts">
      ${fact("Also written", others)}
      ${fact("Phone and mail", p.telecom.map(telecom))}
      ${fact("Address", p.address.map(address))}
      ${fact("Identifiers", p.identifier.map(identifier))}
      ${fact("Mother", p.mother ? [html`<a href="${"#/patients/" + p.mother}">Show her record</a>`] : [])}
      ${fact("Died", p.deceasedDateTime ? [time(p.deceasedDateTime)] : [])}
      ${fact("Registered", [time(p.registeredAt)])}
      ${fact("Last changed", p.version > 0 ? [time(p.changedAt)] : [])}</dl>`,
    may("READ_RELATION") ? relations(p) : null,
    may("READ_COVERAGE") ? coverages(p) : null,
    may("READ_CONSENT") ? consents(p) : null,
  ];
}

async function open(id, notice) {
  try {
    const p = await get("/api/patients/" + encodeURIComponent(id));
    if (!$("pane")) return;
    showPane(p.displayName, badges(p));
    fill($("patient"), card(p, notice));
    for (const b of $("results").querySelectorAll("button")) b.setAttribute("aria-current", b.dataset.id === id);
  } catch (problem) {
    if (!session.current || !$("pane")) return;
    showPane("Not shown", []);
    fill($("patient"), html`<p class="alert" role="alert">${words(problem)}</p>`);
  }
}

function showPane(title, extra) {
  $("register").hidden = true;
  fill($("patient"));
  fill($("pane-title"), html`<span dir="auto">${title}</span>`, extra);
  $("pane").hidden = false;
  $("desk").classList.add("open");
  $("pane-title").focus();
}

function closePane() {
  $("pane").hidden = true;
  $("desk").classList.remove("open");
  fill($("patient"));
  $("register").reset();
  for (const b of $("results").querySelectorAll("[aria-current]")) b.removeAttribute("aria-current");
}

// ---- registering ---------------------------------------------------------------------------------------------------

function registerForm() {
  return html`<form id="register" novalidate autocomplete="off" hidden @submit="${register}">
    <div class="alert" id="register-problem" role="alert" tabindex="-1" hidden></div>
    <fieldset>
      <legend>Name</legend>
      <div class="row">
        <div class="field"><label for="given">Given names</label>
          <input id="given" data-path="name[0].given name[0] name" maxlength="300" dir="auto"></div>
        <div class="field"><label for="family">Family name</label>
          <input id="family" data-path="name[0].family" maxlength="100" dir="auto"></div>
      </div>
    </fieldset>
    <fieldset>
      <legend>Gender</legend>
      <div class="radios" id="gender" role="radiogroup" aria-label="Gender" data-path="gender">
        <label><input type="radio" name="gender" value="female"> Female</label>
        <label><input type="radio" name="gender" value="male"> Male</label>
        <label><input type="radio" name="gender" value="other"> Other</label>
        <label><input type="radio" name="gender" value="unknown"> Not known</label>
      </div>
    </fieldset>
    <fieldset>
      <legend>Birth</legend>
      <div class="row">
        <div class="field"><label for="birth">Birth date</label>
          <input id="birth" data-path="birthDate" inputmode="text" aria-describedby="birth-hint" maxlength="20">
          <p class="hint" id="birth-hint">12/05/1980, 1980-05 or only 1980</p></div>
        <div class="field narrow"><label for="age">or age in years</label>
          <input id="age" data-path="age" inputmode="numeric" aria-describedby="age-hint" maxlength="3">
          <p class="hint" id="age-hint">if no date is known</p></div>
      </div>
    </fieldset>
    <fieldset>
      <legend>Contact</legend>
      <div class="row">
        <div class="field"><label for="phone">Phone</label>
          <input id="phone" type="tel" data-path="telecom[0].value telecom[0]" maxlength="30"></div>
        <div class="field"><label for="line">House, street</label>
          <input id="line" data-path="address[0].line address[0]" maxlength="150" dir="auto"></div>
      </div>
      <div class="row">
        <div class="field"><label for="city">City or village</label>
          <input id="city" data-path="address[0].city" maxlength="100"></div>
        <div class="field"><label for="state">State</label>
          <input id="state" data-path="address[0].state" maxlength="100"></div>
        <div class="field narrow"><label for="postal">PIN code</label>
          <input id="postal" data-path="address[0].postalCode" inputmode="numeric" maxlength="20"></div>
      </div>
    </fieldset>
    <fieldset>
      <legend>Identifier</legend>
      <div class="row">
        <div class="field"><label for="system">Kind</label>
          <select id="system" data-path="identifier[0].system">
            <option value="">None shown</option>
            ${Object.entries(SYSTEMS).map(([uri, name]) => html`<option value="${uri}">${name}</option>`)}
          </select></div>
        <div class="field"><label for="number">Number</label>
          <input id="number" data-path="identifier[0].value identifier[0]" maxlength="64"></div>
      </div>
    </fieldset>
    <div class="actions">
      <button type="submit" class="primary">Register</button>
      <button type="button" class="quiet" id="register-cancel" @click="${() => go("#/patients")}">Cancel</button>
    </div>
  </form>`;
}

const fields = () => [...$("register").querySelectorAll("[data-path]")];
const fieldOf = path => fields().find(f => f.dataset.path.split(" ").some(p => path === p || path.startsWith(p + "[")));

function openRegister() {
  state.opener = $("register-open");
  state.notThese = [];
  showPane("Register a patient", []);
  clearProblems();
  $("register").hidden = false;
  const typed = understood($("search").value).body?.name;
  if (typed && !$("given").value && !$("family").value) $("family").value = typed.split(" ")[0].replace(/^./u, c => c.toUpperCase());
  $("given").focus();
}

function person() {
  const text = id => $(id).value.trim();
  const given = text("given").split(/\s+/).filter(Boolean);
  const place = { line: [text("line")].filter(Boolean), city: text("city"), state: text("state"), postalCode: text("postal") };
  const years = text("age");
  return {
    name: [{ use: "official", family: text("family") || null, given }],
    gender: document.querySelector("[name=gender]:checked")?.value ?? null,
    birthDate: text("birth") ? isoDate(text("birth")) : null,
    age: years && /^\d+$/.test(years) ? Number(years) : null,
    telecom: text("phone") ? [{ system: "phone", value: text("phone"), use: "mobile" }] : [],
    address: place.line.length || place.city || place.state || place.postalCode
      ? [{ use: "home", ...place, country: hospital()?.region }] : [],
    identifier: text("number") || text("system") ? [{ system: text("system") || null, value: text("number") || null }] : [],
  };
}

function clearProblems() {
  $("register-problem").hidden = true;
  for (const f of fields()) {
    f.removeAttribute("aria-invalid");
    const problem = $(f.id + "-problem");
    if (problem) {
      const ids = (f.getAttribute("aria-describedby") ?? "").split(" ").filter(i => i && i !== problem.id);
      if (ids.length) f.setAttribute("aria-describedby", ids.join(" ")); else f.removeAttribute("aria-describedby");
      problem.remove();
    }
  }
}

function markProblem(field, path, text) {
  if ($(field.id + "-problem")) return;
  const name = /^name(\[0\])?$/.test(path) ? "The name" : field.labels?.[0]?.textContent ?? field.getAttribute("aria-label");
  const sentence = `${name.replace(/^or age/, "Age")} ${text}${text.endsWith(".") ? "" : "."}`;
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", [field.id + "-problem", field.getAttribute("aria-describedby")].filter(Boolean).join(" "));
  field.after(html`<p class="problem" id="${field.id + "-problem"}">${sentence}</p>`);
}

/** Somebody looks the same: it is that person, or it is said that it is not. */
function showAlike(problem) {
  const box = $("register-problem");
  const alike = problem.details;
  fill(box, html`<p>Somebody who looks the same is registered already.</p>
    <ul class="results">${alike.map(c => html`<li><button type="button" @click="${() => choose(c.patient, $("register-open"))}">
      <span class="name" dir="auto">${c.displayName}</span><span class="mrn">${c.mrn}</span>
      <span class="about">${[gender({ gender: c.gender }), c.birthDate ? date(c.birthDate) : "birth date not known"].join(" · ")}</span></button></li>`)}</ul>
    <button type="button" class="quiet" id="register-new" @click="${() => { state.notThese = alike.map(c => c.patient); $("register").requestSubmit(); }}">It is somebody else: register</button>`);
  box.hidden = false;
  say(`${alike.length} look the same`);
  box.querySelector("button").focus();
}

function showProblems(problem, sent) {
  if (problem.code === "patient.looksLike") return showAlike(problem);
  const others = [];
  for (const [path, text] of Object.entries(problem.problems ?? {})) {
    const field = fieldOf(path);
    if (field) markProblem(field, path, text); else others.push(`${path} ${text}`);
  }
  const marked = fields().filter(f => f.getAttribute("aria-invalid"));
  const box = $("register-problem");
  fill(box, html`<p>${marked.length
    ? (marked.length === 1 ? "One field needs" : marked.length + " fields need") + " another look."
    : problem.detail}</p>`,
  others.length ? html`<p>${others.join(". ")}</p>` : null,
  !marked.length && problem.hint ? html`<p>${problem.hint}</p>` : null,
  problem.code === "records.identifier.taken"
    ? html`<button type="button" class="quiet" @click="${() => showHolder(sent.identifier[0])}">Show who has this number</button>` : null);
  box.hidden = false;
  const first = marked[0];
  (first ? first.querySelector("input") ?? first : box.querySelector("button") ?? box).focus();
}

async function showHolder(number) {
  try {
    const p = await call("POST", "/api/patients/by-identifier", { system: number.system, value: number.value });
    go("#/patients/" + p.id);
  } catch (problem) {
    showProblems(problem, null);
  }
}

async function register(event) {
  event.preventDefault();
  const button = event.target.querySelector("[type=submit]");
  if (button.getAttribute("aria-busy")) return;
  clearProblems();
  const sent = person();
  if ($("age").value.trim() && sent.age === null) {
    return showProblems({ problems: { age: "is not a number of years" } }, sent);
  }
  button.setAttribute("aria-busy", "true");
  try {
    const p = await call("POST", "/api/patients/at-desk", { person: sent, notThese: state.notThese });
    $("register").reset();
    say("Registered under " + p.mrn);
    choose(p.id, $("search"), "Registered. The record number is " + p.mrn + ".");
  } catch (problem) {
    if (session.current && $("register")) showProblems(problem instanceof Error ? { detail: words(problem) } : problem, sent);
  } finally {
    button.removeAttribute("aria-busy");
  }
}
