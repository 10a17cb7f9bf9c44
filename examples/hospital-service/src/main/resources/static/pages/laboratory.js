// What the laboratory is asked for a patient: orders, how far they are, and asking for more.

import { $, fill, html } from "../lib/html.js";
import { get, newKey, post } from "../lib/api.js";
import { may, session } from "../lib/session.js";
import { allPages, go } from "../lib/router.js";
import { plain, sentence, time } from "../lib/words.js";
import { alertOf, ask, badge, choice, empty, field, needed, table, tell } from "../lib/ui.js";
import { banner, picker } from "../lib/patient.js";
import { staffNames } from "../lib/staff.js";

const PRIORITIES = [["routine", "Routine"], ["urgent", "Urgent"], ["asap", "As soon as possible"], ["stat", "Immediately"]];
const KINDS = { active: "note", completed: "good", revoked: "plain", "on-hold": "note", "entered-in-error": "bad", draft: "plain" };
/** ORC-5, as the one who ordered is told. */
const TOLD = { sc: "Waits for its specimen", ip: "In the laboratory", a: "Some results", cm: "Done", ca: "Called off", dc: "Stopped", hd: "On hold", er: "Entered in error", rp: "Replaced" };
const state = {};

export const laboratory = {
  name: "Laboratory",
  paths: ["laboratory"],
  allowed: () => may("READ_LAB_ORDER"),
  ofPatient: { name: "Laboratory", address: id => "#/laboratory/" + id },
  show: () => html`<div class="page" id="lab"></div>`,
  route(parts) {
    if (parts[1]) return open(parts[1]);
    fill($("lab"), html`<div class="page-head"><h1>Laboratory</h1></div>
      <section class="card narrow-card">${picker(p => go("#/laboratory/" + p.id), "Whose orders?")}</section>`);
    $("picker").focus();
  },
};

async function open(id) {
  state.id = id;
  try {
    const [p, page, names, reports] = await Promise.all([get("/api/patients/" + id), get(`/api/patients/${id}/lab-orders?size=50`), staffNames(),
      may("READ_LAB_REPORT") ? get(`/api/patients/${id}/lab-reports?size=50`) : { items: [] }]);
    if (!$("lab") || state.id !== id) return;
    Object.assign(state, { patient: p, names, reports: new Map(reports.items.map(r => [r.order, r])) });
    fill($("lab"), banner(p, allPages().filter(w => w.ofPatient && w !== laboratory && w.allowed()).map(w => html`<a class="button" href="${w.ofPatient.address(id)}">${w.ofPatient.name}</a>`)),
      html`<section class="card"><div class="page-head"><h2>Orders</h2>
        ${may("PLACE_LAB_ORDER") ? html`<button type="button" class="primary small" id="order-tests" @click="${order}">Order tests</button>` : null}</div>
        ${page.items.length ? page.items.map(shown) : empty("Nothing was ordered yet.")}</section>`);
    $("banner-name").focus();
  } catch (problem) {
    if (session.current && $("lab")) fill($("lab"), alertOf(problem));
  }
}

function shown(o) {
  const open = o.items.filter(i => ["active", "on-hold", "draft"].includes(i.status));
  return html`<article class="lab-order"><div class="page-head"><h3>${`No. ${o.number}`} ${o.priority === "routine" ? null : badge(sentence(o.priority), "bad")}</h3>
      <span class="soft">${`${time(o.placedAt)} · ${state.names(o.requester)}`}</span>
      ${state.reports.has(o.id) ? html`<a class="button" href="${`#/reports/${state.id}/${state.reports.get(o.id).id}`}">Report</a>` : null}
      ${may("ISSUE_LAB_REPORT") && o.items.some(i => i.completedAt) ? html`<button type="button" class="quiet small" aria-label="${`Let the report of number ${o.number} out`}" @click="${() => issue(o)}">Let the report out</button>` : null}
      ${may("REVOKE_LAB_ORDER") && open.length ? html`<button type="button" class="quiet small" aria-label="${`Take back what is open of number ${o.number}`}" @click="${() => revoke(o)}">Take back</button>` : null}</div>
    ${table(`Tests of number ${o.number}`, [
      { name: "Test", cell: i => html`<strong>${i.test}</strong>${i.origin === "ordered" || i.origin === "panel" ? null : badge(sentence(i.origin))}` },
      { name: "Section", cell: i => i.section },
      { name: "Specimen taken", cell: i => i.collectedAt ? time(i.collectedAt) : "" },
      { name: "Received", cell: i => i.receivedAt ? time(i.receivedAt) : "" },
      { name: "Stands", cell: i => html`${badge(TOLD[i.control] ?? sentence(i.status), KINDS[i.status])}${i.reason ? html`<br><span class="soft">${i.reason}</span>` : null}` },
    ], o.items)}</article>`;
}

async function issue(o) {
  try {
    const issued = await post(`/api/lab/orders/${o.id}/report`, {}, { key: newKey() });
    tell(`The report is ${plain(issued.status)}.`);
    go(`#/reports/${state.id}/${issued.id}`);
  } catch (problem) {
    tell(problem.detail ?? "That did not work.");
  }
}

/** Codes are gathered from a search in the catalogue; what is chosen stays while one looks for more. */
async function order() {
  const key = newKey();
  const chosen = new Map();
  const list = html`<ul class="chosen" aria-label="Chosen" aria-live="polite"></ul>`;
  const found = html`<ul class="results" aria-label="Found"></ul>`;
  const search = html`<input type="search" name="lab-search" autocomplete="off" maxlength="60" autofocus>`;
  let waiting = 0;
  const drawChosen = () => fill(list, [...chosen].map(([id, c]) => html`<li><span class="badge plain">${c.code}</span> ${c.name}
    <button type="button" class="quiet small" aria-label="${"Remove " + c.name}" @click="${() => { chosen.delete(id); drawChosen(); search.focus(); }}">Remove</button></li>`));
  const add = (kind, c) => { chosen.set(kind + c.code, { ...c, kind }); search.value = ""; fill(found); drawChosen(); search.focus(); };
  const look = async () => {
    const text = search.value.trim();
    const offered = await get("/api/lab/offered?text=" + encodeURIComponent(text));
    if (search.value.trim() !== text) return;
    fill(found, [...offered.panels.map(p => ["panels", p]), ...offered.tests.map(t => ["tests", t])].slice(0, 12).map(([kind, c]) =>
      html`<li><button type="button" @click="${() => add(kind, c)}"><span class="name">${c.name}${kind === "panels" ? badge("Panel", "plain") : null}</span><span class="mrn">${c.code}</span></button></li>`));
  };
  search.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(look, 200); });
  search.addEventListener("keydown", event => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    found.querySelector("button")?.click();
  });
  look();
  const done = await ask({
    title: "Order tests", yes: "Order",
    body: html`<div><p class="picked"><strong dir="auto">${state.patient.displayName}</strong></p>
      ${field("Test or panel", search, "Letters of the code or the name; Enter takes the first")}${found}${list}
      ${field("Priority", choice("priority", PRIORITIES, "routine"))}
      ${field("Days of gestation", html`<input name="gestation" inputmode="numeric" maxlength="3">`, "For who is pregnant; intervals depend on it")}
      ${field("What the laboratory should know", html`<input name="note" maxlength="1000">`)}</div>`,
    act: v => {
      if (!chosen.size) throw { problems: { "lab-search": "choose at least one test or panel" } };
      const codes = kind => [...chosen.values()].filter(c => c.kind === kind).map(c => c.code);
      return post("/api/lab/orders", {
        patient: state.id, tests: codes("tests"), panels: codes("panels"), priority: v.priority,
        circumstances: { gestationDay: v.gestation ? Number(v.gestation) : undefined, note: v.note, exclusions: [] },
      }, { key });
    },
  });
  if (!done) return;
  tell(`Ordered: number ${done.number}, ${done.items.length} tests.`);
  await open(state.id);
}

async function revoke(o) {
  const key = newKey();
  const done = await ask({
    title: `Take back number ${o.number}`, yes: "Take back", kind: "danger",
    body: html`<div><p class="soft">Results that are out stay.</p>${field("Why", html`<input name="reason" maxlength="500" autofocus>`, "Without the patient's data")}</div>`,
    act: v => { needed(v, "reason"); return post(`/api/lab/orders/${o.id}/revoke`, { items: [], reason: v.reason }, { key }); },
  });
  if (!done) return;
  tell("Taken back.");
  await open(state.id);
}
