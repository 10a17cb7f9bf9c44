// Reagents: lots on an instrument from coming to being used up or recalled, and what its tests use of them.

import { $, fill, html } from "../lib/html.js";
import { get, newKey, post, put } from "../lib/api.js";
import { may, session } from "../lib/session.js";
import { date, many, sentence, time, today } from "../lib/words.js";
import { alertOf, ask, badge, choice, empty, field, needed, table, tell } from "../lib/ui.js";
import { all } from "../lib/pages.js";
import { staffNames } from "../lib/staff.js";

const STANDS = { pending: ["Waits to be accepted", "note"], accepted: ["Accepted", "good"], open: ["Open", "good"], empty: ["Empty", "plain"], refused: ["Not fit", "bad"], recalled: ["Recalled", "bad"] };
const PURPOSES = [["patient", "A specimen"], ["repeat", "A repeat"], ["dilution", "A dilution"], ["qc", "A control"], ["calibration", "A calibration"]];
const SOON = 14; // days
const MOST_INGREDIENTS = 4;
const state = {};

export const reagents = {
  name: "Reagents",
  paths: ["reagents"],
  allowed: () => may("READ_REAGENTS") && may("READ_QUALITY"),
  show: () => html`<div class="page"><div class="page-head"><h1 id="reagents-title" tabindex="-1">Reagents</h1><div class="tools" id="reagents-tools"></div></div>
    <div id="reagents-trouble"></div><div id="reagents"></div></div>`,
  async route(parts) {
    try {
      const [instruments, items, names] = await Promise.all([all("/api/lab/instruments?size=100"), get("/api/lab/reagents"), staffNames()]);
      if (!$("reagents")) return;
      Object.assign(state, { instruments, items, names, gone: false, instrument: instruments.find(i => i.id === parts[1]) ?? instruments[0] });
      if (!state.instrument) fill($("reagents"), empty("There is no instrument yet."));
      else if (parts[2] && parts[3]) await uses(parts[2], parts[3]);
      else await draw();
      $("reagents-title")?.focus();
    } catch (problem) {
      trouble(problem);
    }
  },
};

const trouble = problem => session.current && $("reagents-trouble") && fill($("reagents-trouble"), alertOf(problem));
const called = item => state.items.find(i => i.id === item)?.name ?? "Another reagent";
const purpose = code => sentence((PURPOSES.find(p => p[0] === code)?.[1] ?? code).replace(/^A /, ""));
const amount = (number, unit) => `${Number(number)} ${unit}`;

async function draw() {
  const id = state.instrument.id;
  try {
    const [lots, recipes] = await Promise.all([all(`/api/lab/instruments/${id}/reagent-lots?there=${!state.gone}&size=100`), all(`/api/lab/instruments/${id}/recipes?size=100`)]);
    if (!$("reagents")) return;
    Object.assign(state, { lots, recipes });
    fill($("reagents-trouble"));
    fill($("reagents-tools"),
      html`<label class="inline"><span>Instrument</span><select id="reagents-instrument" @change="${e => { state.instrument = state.instruments.find(i => i.id === e.target.value); draw(); }}">${state.instruments.map(i => html`<option value="${i.id}" selected="${i.id === id}">${i.name}</option>`)}</select></label>`,
      may("HANDLE_REAGENTS") ? html`<button type="button" class="primary small" id="receive-lot" @click="${receive}">Receive a lot</button>` : null,
      may("RECALL_REAGENTS") ? html`<button type="button" class="quiet small" id="recall" @click="${recall}">Recall</button>` : null);
    const off = lots.filter(l => ["pending", "accepted", "open"].includes(l.status) && daysLeft(l) <= SOON);
    fill($("reagents"), off.length ? html`<p class="notice soft-alert" id="expiring">${`${many(off.length, "lot")} may not be used any more, or only for a few days: ${off.map(l => `${called(l.item)} ${l.number}`).join(", ")}.`}</p>` : null,
      html`<section class="card" aria-labelledby="lots-title"><div class="page-head"><h2 id="lots-title">Lots</h2>
        <label class="check"><input type="checkbox" checked="${state.gone}" @change="${e => { state.gone = e.target.checked; draw(); }}">With those that are gone</label></div>
        ${lots.length ? table("Lots", [
          { name: "Reagent", cell: l => html`<strong>${called(l.item)}</strong><br><span class="mrn">${l.number}</span>` },
          { name: "Left", kind: "number tight", cell: l => html`${amount(l.remaining, l.unit)}<br><span class="soft">${`of ${amount(l.received, l.unit)}`}</span>` },
          { name: "Good until", cell: l => html`${date(l.goodUntil)} ${expiry(l)}${l.openedOn ? html`<br><span class="soft">${`Opened ${date(l.openedOn)}`}</span>` : null}` },
          { name: "Stands", cell: l => html`${badge(...STANDS[l.status])}${l.reason ? html`<br><span class="soft">${l.reason}</span>` : null}` },
          { name: "Came", cell: l => time(l.receivedAt) },
          { name: "", cell: l => html`<span class="row-actions">${actions(l)}</span>` },
        ], lots) : empty("Nothing of any reagent is on it.")}</section>`,
      html`<section class="card" aria-labelledby="recipes-title"><div class="page-head"><h2 id="recipes-title">What tests use</h2>
        ${may("DEFINE_RECIPES") ? html`<button type="button" class="primary small" id="new-recipe" @click="${() => recipe()}">Say what a test uses</button>` : null}</div>
        ${recipes.length ? table("Recipes", [
          { name: "Test", cell: r => html`<strong>${r.test}</strong>` },
          { name: "For each", cell: r => r.ingredients.length ? r.ingredients.map(i => html`<span class="line"><strong>${called(i.item)}</strong> ${PURPOSES.filter(([code]) => i.amounts[code] !== undefined).map(([code, name]) => `${name.replace(/^A /, "")} ${amount(i.amounts[code], i.unit)}`).join(", ")}${Number(i.dead) ? `; each run loses ${amount(i.dead, i.unit)}` : ""}</span>`) : "Nothing" },
          { name: "", cell: r => may("DEFINE_RECIPES") ? html`<span class="row-actions"><button type="button" class="quiet small" aria-label="${"Change what " + r.test + " uses"}" @click="${() => recipe(r)}">Change</button></span>` : null },
        ], recipes) : empty("Nobody has said yet what tests use here.")}</section>`);
  } catch (problem) {
    trouble(problem);
  }
}

const daysLeft = l => Math.round((new Date(l.goodUntil) - new Date(today())) / 86400000);

function expiry(l) {
  if (!["pending", "accepted", "open"].includes(l.status)) return null;
  const days = daysLeft(l);
  if (days < 0) return badge("Expired", "bad");
  return days <= SOON ? badge(days === 0 ? "The last day" : `${many(days, "day")} left`, "note") : null;
}

function actions(l) {
  const button = (name, act) => html`<button type="button" class="quiet small" aria-label="${`${name} ${called(l.item)} ${l.number}`}" @click="${act}">${name}</button>`;
  const there = ["pending", "accepted", "open"].includes(l.status);
  return [
    l.status === "pending" && may("ACCEPT_REAGENTS") ? button("Accept", () => accept(l)) : null,
    l.status === "accepted" && may("HANDLE_REAGENTS") ? button("Open", () => open(l)) : null,
    there && may("ACCEPT_REAGENTS") ? button("Not fit", () => why(l, "refuse", "It is not fit", "Say so", { version: l.version })) : null,
    there && may("HANDLE_REAGENTS") ? button("Throw away", () => why(l, "discard", "Throw away what is left", "Throw away")) : null,
    html`<a class="button" aria-label="${`What ${called(l.item)} ${l.number} was used for`}" href="${`#/reagents/${l.instrument}/${l.item}/${encodeURIComponent(l.number)}`}">Uses</a>`,
  ];
}

// ---- lots ----------------------------------------------------------------------------------------------------------

const reagent = (name = "item", chosen = "", nothing = false) => choice(name, [...(nothing ? [["", "None"]] : []), ...state.items.map(i => [i.id, `${i.name} (${i.unit})`])], chosen);
const reason = (name, hint) => field(name, html`<textarea name="reason" rows="2" maxlength="500" autofocus></textarea>`, hint);

async function receive() {
  const key = newKey();
  const lot = await ask({
    title: `Receive a lot for ${state.instrument.name}`, yes: "Receive",
    body: html`<div>${field("Reagent", reagent())}
      <div class="row">${field("Number of the lot", html`<input name="number" maxlength="40" autocomplete="off" autofocus>`)}${field("How much", html`<input name="quantity" inputmode="decimal" maxlength="20">`, "In the reagent's unit")}</div>
      <div class="row">${field("Expires", html`<input type="date" name="expiry">`)}${field("Days once it is opened", html`<input name="daysOpen" inputmode="numeric" maxlength="4">`, "Left out: as long as the lot")}</div></div>`,
    act: v => {
      needed(v, "number", "quantity", "expiry");
      return post("/api/lab/reagent-lots", { item: v.item, number: v.number, instrument: state.instrument.id, quantity: { value: numeric(v, "quantity"), unit: state.items.find(i => i.id === v.item).unit },
        expiry: v.expiry, daysOpen: v.daysOpen === undefined ? undefined : numeric(v, "daysOpen") }, { key });
    },
  });
  if (!lot) return;
  tell("Received. It is not used until somebody has accepted it.");
  await draw();
}

function numeric(v, name) {
  const number = Number(v[name]);
  if (!Number.isFinite(number)) throw { problems: { [name]: "is no number" } };
  return number;
}

async function accept(l) {
  const key = newKey();
  const done = await ask({
    title: `Accept ${called(l.item)} ${l.number}`, yes: "Accept",
    body: html`<div><p class="soft">It gives what the former lot gave.</p>${reason("What was compared", "20 patients' specimens, old against new; without the patients' data")}</div>`,
    act: v => { needed(v, "reason"); return post(`/api/lab/reagent-lots/${l.id}/accept`, { reason: v.reason }, { key, version: l.version }); },
  });
  if (!done) return;
  tell("Accepted.");
  await draw();
}

async function open(l) {
  try {
    await post(`/api/lab/reagent-lots/${l.id}/open`, {}, { key: newKey(), version: l.version });
    tell("Opened: its days are counted from today.");
    await draw();
  } catch (problem) {
    trouble(problem);
  }
}

async function why(l, verb, title, yes, options = {}) {
  const key = newKey();
  const done = await ask({
    title: `${title}: ${called(l.item)} ${l.number}`, yes, kind: "danger",
    body: html`<div>${reason("Why")}</div>`,
    act: v => { needed(v, "reason"); return post(`/api/lab/reagent-lots/${l.id}/${verb}`, { reason: v.reason }, { key, ...options }); },
  });
  if (!done) return;
  tell("Noted.");
  await draw();
}

async function recall() {
  const key = newKey();
  const lots = await ask({
    title: "Recall a lot", yes: "Take it out of use", kind: "danger",
    body: html`<div><p class="soft">On every instrument it is on; what it went into is listed then.</p>${field("Reagent", reagent())}
      ${field("Number of the lot", html`<input name="number" maxlength="40" autocomplete="off" autofocus>`)}${field("Why", html`<textarea name="reason" rows="2" maxlength="500"></textarea>`, "What the maker says")}</div>`,
    act: v => { needed(v, "number", "reason"); return post("/api/lab/reagent-recalls", v, { key }); },
  });
  if (!lots) return;
  tell(`${many(lots.length, "lot")} taken out of use.`);
  if (lots.length) location.hash = `#/reagents/${state.instrument.id}/${lots[0].item}/${encodeURIComponent(lots[0].number)}`;
  else await draw();
}

/** Everything a lot went into: after a recall what is in doubt. */
async function uses(item, number) {
  const used = await all(`/api/lab/reagent-uses?item=${item}&number=${encodeURIComponent(number)}&size=100`);
  if (!$("reagents")) return;
  fill($("reagents-tools"), html`<a class="button" href="${"#/reagents/" + state.instrument.id}">All lots</a>`);
  fill($("reagents"), html`<section class="card"><h2 class="small-title">${`What ${called(item)} ${number} was used for`}</h2>${used.length ? table("Uses", [
    { name: "At", cell: u => time(u.usedAt) },
    { name: "For", cell: u => u.kind === "discard" ? "Thrown away" : html`<strong>${u.test}</strong> <span class="soft">${`${purpose(u.purpose)}${u.measurings > 1 ? `, ${u.measurings} measured` : ""}`}</span>` },
    { name: "Used", kind: "number", cell: u => amount(u.amount, u.unit) },
    { name: "On", cell: u => state.instruments.find(i => i.id === u.instrument)?.name ?? "" },
    { name: "By", cell: u => state.names(u.usedBy) },
  ], used) : empty("Nothing of it was used.")}</section>`);
}

// ---- recipes -------------------------------------------------------------------------------------------------------

async function recipe(r) {
  const key = newKey();
  const lines = Array.from({ length: Math.max(MOST_INGREDIENTS, r?.ingredients.length ?? 0) }, (_, i) => r?.ingredients[i]);
  const done = await ask({
    title: r ? `What ${r.test} uses on ${state.instrument.name}` : `Say what a test uses on ${state.instrument.name}`, yes: "Save",
    body: html`<div>${r ? null : field("Test", html`<input name="test" maxlength="20" autocapitalize="characters" spellcheck="false" autofocus>`, "Its code: GLU")}
      <p class="soft">What is left out is not used; a test that uses nothing has no reagent.</p>
      ${lines.map((line, i) => html`<fieldset><legend>${`Reagent ${i + 1}`}</legend>${field("Which", reagent(`item-${i}`, line?.item ?? "", true))}
        <div class="grid">${PURPOSES.map(([code, name]) => field(name, html`<input name="${`${code}-${i}`}" inputmode="decimal" maxlength="20" value="${line?.amounts[code] ?? null}">`))}
          ${field("Lost by a run", html`<input name="${`dead-${i}`}" inputmode="decimal" maxlength="20" value="${line?.dead ?? null}">`)}</div></fieldset>`)}</div>`,
    act: v => {
      if (!r) needed(v, "test");
      const ingredients = lines.map((_, i) => i).filter(i => v[`item-${i}`]).map(i => ({
        item: v[`item-${i}`], unit: state.items.find(known => known.id === v[`item-${i}`])?.unit ?? r.ingredients[i].unit, dead: v[`dead-${i}`] === undefined ? 0 : numeric(v, `dead-${i}`),
        amounts: Object.fromEntries(PURPOSES.filter(([code]) => v[`${code}-${i}`] !== undefined).map(([code]) => [code, numeric(v, `${code}-${i}`)])),
      }));
      return r ? put(`/api/lab/recipes/${r.id}`, { ingredients }, { key, version: r.version })
        : post("/api/lab/recipes", { test: v.test.toUpperCase(), instrument: state.instrument.id, ingredients }, { key });
    },
  });
  if (!done) return;
  tell("Saved. What runs took before stays as it was taken.");
  await draw();
}
