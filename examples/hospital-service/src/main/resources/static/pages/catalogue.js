// The laboratory's catalogue: what is said of a test, what was said before, and publishing what is to be said next.

import { $, fill, html } from "../lib/html.js";
import { get, newKey, post, put } from "../lib/api.js";
import { may, session } from "../lib/session.js";
import { go } from "../lib/router.js";
import { many, plain, sentence } from "../lib/words.js";
import { alertOf, ask, badge, choice, empty, field, needed, say, table, tell } from "../lib/ui.js";
import { all } from "../lib/pages.js";

const STATUS = [["", "All"], ["active", "Can be ordered"], ["draft", "Never published"], ["retired", "Retired"]];
const STANDS = { active: ["Can be ordered", "good"], draft: ["Never published", "note"], retired: ["Retired", "plain"] };
const PRIORITIES = [["routine", "Routine"], ["urgent", "Urgent"], ["asap", "As soon as possible"], ["stat", "Immediately"]];
const state = {};

export const catalogue = {
  name: "Catalogue",
  paths: ["catalogue"],
  allowed: () => may("READ_CATALOGUE") && may("DRAFT_CATALOGUE", "PUBLISH_CATALOGUE"),
  show() {
    Object.assign(state, { text: "", status: "" });
    return html`<div class="page"><div class="page-head"><h1 id="catalogue-title" tabindex="-1">Catalogue</h1><div class="tools" id="catalogue-tools"></div></div>
      <div id="catalogue-trouble"></div><div id="catalogue"></div></div>`;
  },
  async route(parts) {
    try {
      if (parts[1]) await one(parts[1]); else await frame();
      fill($("catalogue-trouble"));
      ($("catalogue-search") ?? $("catalogue-title"))?.focus();
    } catch (problem) {
      trouble(problem);
    }
  },
};

const trouble = problem => session.current && $("catalogue-trouble") && fill($("catalogue-trouble"), alertOf(problem));

async function frame() {
  const panels = await all("/api/lab/catalogue/panels?size=100");
  if (!$("catalogue")) return;
  let waiting = 0;
  fill($("catalogue-tools"));
  fill($("catalogue"), html`<section class="card"><div class="tools">
      ${field("Code or name", html`<input type="search" id="catalogue-search" autocomplete="off" maxlength="60" value="${state.text}" @input="${e => { state.text = e.target.value.trim(); clearTimeout(waiting); waiting = setTimeout(() => tests().catch(trouble), 200); }}">`)}
      ${field("Show", (() => { const c = choice("status", STATUS, state.status); c.addEventListener("change", () => { state.status = c.value; tests().catch(trouble); }); return c; })())}</div>
      <div id="catalogue-tests"></div></section>`,
    html`<section class="card"><h2 class="small-title">Panels</h2>${panels.length ? table("Panels", [
      { name: "Panel", cell: p => html`<strong>${p.code}</strong>` },
      { name: "Name", cell: p => p.name },
      { name: "Stands", cell: p => badge(...STANDS[p.status]) },
      { name: "Version", kind: "number", cell: p => p.current ? String(p.current) : "" },
    ], panels) : empty("There is no panel yet.")}</section>`);
  await tests();
}

async function tests() {
  const { text, status } = state;
  const found = await all(`/api/lab/catalogue/tests?size=100${text ? "&text=" + encodeURIComponent(text) : ""}${status ? "&status=" + status : ""}`);
  if (!$("catalogue-tests") || state.text !== text || state.status !== status) return;
  say(`${found.length} tests`);
  fill($("catalogue-tests"), found.length ? table("Tests", [
    { name: "Test", cell: t => html`<a href="${"#/catalogue/" + t.id}"><strong>${t.code}</strong></a>` },
    { name: "Name", cell: t => t.name },
    { name: "Section", cell: t => t.section },
    { name: "Stands", cell: t => html`${badge(...STANDS[t.status])}${t.drafted ? badge("Draft", "note") : null}` },
    { name: "Version", kind: "number", cell: t => t.current ? String(t.current) : "" },
  ], found, t => go("#/catalogue/" + t.id)) : empty("No test is called so."));
}

async function one(id) {
  const t = await get("/api/lab/catalogue/tests/" + id);
  if (!$("catalogue")) return;
  const now = t.versions.find(v => v.number === t.current);
  const title = (t.draft ?? now).name;
  fill($("catalogue-tools"), html`<a class="button" href="#/catalogue">All tests</a>`,
    may("DRAFT_CATALOGUE") && t.status !== "retired" ? html`<button type="button" class="quiet small" id="draft-test" @click="${() => draft(t, t.draft ?? now)}">${t.draft ? "Change the draft" : "Draft a version"}</button>` : null,
    may("PUBLISH_CATALOGUE") && t.status === "active" ? html`<button type="button" class="quiet small" @click="${() => retire(t)}">Retire</button>` : null);
  fill($("catalogue"), html`<div class="page-head"><h2>${`${t.code} · ${title}`}</h2>${badge(...STANDS[t.status])}</div>`,
    t.draft ? html`<section class="card asked" aria-labelledby="draft-title"><div class="page-head"><h2 class="small-title" id="draft-title">Draft</h2><div class="tools">
      ${may("PUBLISH_CATALOGUE") ? html`<button type="button" class="primary small" id="publish" @click="${() => publish(t)}">Publish</button>` : null}
      ${may("DRAFT_CATALOGUE") ? html`<button type="button" class="quiet small" id="discard" @click="${() => discard(t)}">Give it up</button>` : null}</div></div>${sheet(t.draft, now)}</section>` : null,
    t.versions.map(v => html`<section class="card"><h2 class="small-title">${`Version ${v.number}`} ${v.number === t.current && t.status === "active" ? badge("In force", "good") : null}</h2>${v.number === t.current ? sheet(v) : html`<details><summary>What it said</summary>${sheet(v)}</details>`}</section>`));
}

const target = t => `${PRIORITIES.find(p => p[0] === t.priority)?.[1] ?? plain(t.priority)}: ${t.minutes} min`;

/** What a version says; what the version before said otherwise is marked. */
function sheet(v, before) {
  const lines = [
    ["Name", v => v.name], ["LOINC", v => v.loinc], ["Section", v => v.section], ["Kind", v => sentence(v.kind)],
    ["Specimen", v => v.specimen ? `${v.specimen}, ${v.container}, at least ${v.millilitres} mL` : null],
    ["Method", v => v.method], ["Unit", v => v.unit ? `${v.unit}, ${many(v.decimals, "decimal")}` : null], ["Answers", v => v.answers.join(", ")], ["Calculated by", v => v.formula],
    ["Reported within", v => v.targets.map(target).join("; ")],
    ["Looked at by", v => `${v.verifiers === 1 ? "one person" : "two people"}${v.byRules ? ", or by rules alone" : ""}`],
  ].map(([name, of]) => [name, of(v), before ? of(before) : undefined]);
  return html`<div><dl class="facts">${lines.filter(([, text]) => text).map(([name, text, was]) => html`<dt>${name}</dt><dd>${text} ${before && was !== text ? html`<small>${was ? `until now: ${was}` : "new"}</small>` : null}</dd>`)}</dl>
    ${v.intervals.length ? table("Intervals", [
      { name: "Interval", cell: i => sentence(i.category) },
      { name: "For", cell: i => ages(i.whom) },
      { name: "Range", cell: i => `${i.range} ${v.unit ?? ""}` },
      { name: "Source", cell: i => html`<span class="soft">${i.source ?? ""}</span>` },
    ], v.intervals) : html`<p class="soft">No intervals: its results are not interpreted.</p>`}</div>`;
}

/** P18Y is 18 years; [P1Y, P18Y) from 1 year to before 18 years. */
const ages = text => text.replace(/\[([^,\]]+), \.\.\.\)/g, "from $1").replace(/\[([^,\]]+), ([^)]+)\)/g, "from $1 to before $2").replace(/PT(\d+)H/g, "$1 hours").replace(/P(\d+)Y/g, "$1 years").replace(/P(\d+)M/g, "$1 months").replace(/P(\d+)D/g, "$1 days");

// ---- what people do ------------------------------------------------------------------------------------------------

async function draft(t, from) {
  const key = newKey();
  const minutes = priority => from.targets.find(known => known.priority === priority)?.minutes ?? null;
  const drafted = await ask({
    title: `Draft of ${t.code}`, yes: "Save the draft",
    body: html`<div><p class="soft">Nothing changes before it is published.</p>${field("Name", html`<input name="name" maxlength="200" value="${from.name}" autofocus>`)}
      <fieldset><legend>Minutes from the order to the report</legend><div class="grid">${PRIORITIES.map(([code, name]) => field(name, html`<input name="${"within-" + code}" inputmode="numeric" maxlength="6" value="${minutes(code)}">`))}</div></fieldset>
      ${field("Looked at by", choice("verifiers", [["1", "One person"], ["2", "Two people"]], String(from.verifiers)))}</div>`,
    act: v => {
      needed(v, "name");
      const targets = PRIORITIES.filter(([code]) => v["within-" + code]).map(([code]) => ({ priority: code, minutes: Number(v["within-" + code]) }));
      if (targets.some(given => !Number.isInteger(given.minutes))) throw { detail: "Minutes are whole numbers." };
      return put(`/api/lab/catalogue/tests/${t.id}/draft`, { name: v.name, targets, verifiers: Number(v.verifiers) }, { key, version: t.version });
    },
  });
  if (!drafted) return;
  tell("Saved as a draft.");
  await catalogue.route(["catalogue", t.id]);
}

async function publish(t) {
  const key = newKey();
  const out = await ask({
    title: `Publish ${t.code}`, yes: "Publish",
    body: html`<p class="soft">From now on it is ordered and judged by it. What was ordered before keeps the version it was ordered by.</p>`,
    act: () => post(`/api/lab/catalogue/tests/${t.id}/publish`, {}, { key, version: t.version }),
  });
  if (!out) return;
  tell(`Version ${out.published.number} is in force.${out.uncovered.length ? ` No interval for: ${out.uncovered.map(ages).join("; ")}.` : ""}`);
  await catalogue.route(["catalogue", t.id]);
}

async function discard(t) {
  const key = newKey();
  const gone = await ask({
    title: `Give up the draft of ${t.code}`, yes: "Give it up", kind: "danger",
    body: html`<p class="soft">What is in force stays in force.</p>`,
    act: () => post(`/api/lab/catalogue/tests/${t.id}/discard`, {}, { key, version: t.version }),
  });
  if (!gone) return;
  tell("Given up.");
  await catalogue.route(["catalogue", t.id]);
}

async function retire(t) {
  const key = newKey();
  const gone = await ask({
    title: `Retire ${t.code}`, yes: "Retire", kind: "danger",
    body: html`<p class="soft">It cannot be ordered any more; its versions stay for what was ordered before.</p>`,
    act: () => post(`/api/lab/catalogue/tests/${t.id}/retire`, {}, { key, version: t.version }),
  });
  if (!gone) return;
  tell("Retired.");
  await catalogue.route(["catalogue", t.id]);
}
