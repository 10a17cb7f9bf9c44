// The bed board of a ward, live: who lies where, which bed is free, to be cleaned or closed; admitting and moving.

import { $, fill, html } from "../lib/html.js";
import { get, newKey, post, words } from "../lib/api.js";
import { may, session } from "../lib/session.js";
import { go } from "../lib/router.js";
import { clock, plain, sentence, since, time } from "../lib/words.js";
import { alertOf, ask, badge, choice, empty, field, say, tell } from "../lib/ui.js";
import { about, named, picker } from "../lib/patient.js";

const STATUS = { unoccupied: ["Free", "good"], occupied: ["Occupied", "plain"], contaminated: ["To be disinfected", "bad"], housekeeping: ["To be cleaned", "note"],
  reserved: ["Kept", "note"], closed: ["Closed", "plain"], isolated: ["Isolation", "bad"] };
const DISPOSITIONS = [["home", "Home"], ["other-hcf", "Another hospital"], ["aadvice", "Against advice"], ["hospice", "Hospice"], ["long-term-care", "Long-term care"], ["rehabilitation", "Rehabilitation"], ["expired", "Has died"], ["other", "Elsewhere"]];
const state = {};

export const beds = {
  name: "Beds",
  paths: ["beds"],
  allowed: () => may("READ_WARD"),
  ofPatient: { name: "Admit", address: id => "#/beds/for/" + id },
  show() {
    Object.assign(state, { wards: null, ward: null, stream: null, patient: null, moving: null, loads: 0 });
    return html`<div class="page"><div class="page-head"><h1 id="beds-title" tabindex="-1">Beds</h1>
        <span class="soft" id="beds-live" role="status"></span><div class="tools" id="beds-tools"></div></div>
      <div id="beds-note"></div><p class="summary" id="beds-summary" aria-live="polite"></p><div id="beds"></div></div>`;
  },
  async route(parts) {
    try {
      if (!state.wards) state.wards = await wards();
      if (parts[1] === "for" && may("ADMIT_PATIENT")) {
        state.patient = (await named([parts[2]]))(parts[2]);
      } else if (parts[1] && parts[1] !== "for") {
        state.ward = parts[1];
      }
      state.ward ??= sessionStorage.getItem("ward " + session.current.hospital) ?? state.wards[0]?.id;
      if (!state.wards.some(w => w.id === state.ward)) state.ward = state.wards[0]?.id;
      if (!state.ward) return fill($("beds"), empty("No wards are defined yet."));
      sessionStorage.setItem("ward " + session.current.hospital, state.ward);
      tools();
      follow();
      await load();
      $("beds-title").focus();
    } catch (problem) {
      trouble(problem);
    }
  },
  leave() {
    state.stream?.close();
    state.stream = null;
  },
};

const trouble = problem => session.current && $("beds") && fill($("beds"), alertOf(problem));

/** The wards, wherever they lie in sites and buildings. */
async function wards(inside) {
  const found = [];
  for (const place of (await get("/api/locations?size=100" + (inside ? "&inside=" + inside : ""))).items) {
    if (place.kind === "ward") found.push(place);
    else if (place.kind !== "room" && place.kind !== "bed") found.push(...await wards(place.id));
  }
  return found;
}

function tools() {
  fill($("beds-tools"), html`<label class="inline"><span>Ward</span><select id="ward" @change="${e => go("#/beds/" + e.target.value)}">${state.wards.map(w =>
    html`<option value="${w.id}" selected="${w.id === state.ward}">${w.name}</option>`)}</select></label>`);
}

/** The stream says only that there is something new; who it is about is read as whoever is signed in. */
function follow() {
  state.stream?.close();
  const stream = state.stream = new EventSource(`/api/wards/${state.ward}/board/changes`);
  const live = (text, on) => { if ($("beds-live")) fill($("beds-live"), html`<span class="${on ? "dot on" : "dot"}"></span>`, text); };
  stream.addEventListener("following", () => { live("Live", true); load(); }); // what happened before is told to nobody
  stream.addEventListener("changed", () => load(true));
  stream.onerror = () => live("Not live: trying again", false);
}

async function load(silent) {
  const shown = ++state.loads;
  try {
    const board = await get(`/api/wards/${state.ward}/board`);
    if (shown === state.loads && $("beds")) draw(board, silent);
  } catch (problem) {
    trouble(problem);
  }
}

function draw(board, changed) {
  const held = document.activeElement?.dataset?.bed;
  const rooms = new Map();
  for (const bed of board.beds) rooms.set(bed.room, [...(rooms.get(bed.room) ?? []), bed]);
  const count = status => board.beds.filter(b => b.status === status).length;
  state.board = board;
  fill($("beds-summary"), [["occupied", "occupied"], ["unoccupied", "free"], ["housekeeping", "to be cleaned"], ["contaminated", "to be disinfected"], ["closed", "closed"]]
    .filter(([s]) => count(s)).map(([s, text]) => html`<span><strong>${String(count(s))}</strong> ${text}</span>`), html`<span class="soft">${`at ${clock(board.at)}`}</span>`);
  fill($("beds"), [...rooms].map(([room, inside]) => html`<section class="room" aria-label="${room}"><h2>${room}</h2><div class="bed-row">${inside.map(tile)}</div></section>`));
  note();
  if (held) $("beds").querySelector(`[data-bed="${held}"]`)?.focus();
  if (changed) say("The board has changed.");
}

function tile(bed) {
  const [text, kind] = STATUS[bed.status] ?? [sentence(bed.status), "plain"];
  const traits = [sentence(bed.traits.bedClass), bed.traits.sex !== "any" ? plain(bed.traits.sex) : null, bed.cohort ? "isolated: " + (bed.cohort.length > 5 ? plain(bed.cohort) : bed.cohort) : null].filter(Boolean).join(" · ");
  return html`<button type="button" class="${"bed " + bed.status}" data-bed="${bed.id}" @click="${() => open(bed)}">
    <span class="bed-name"><strong>${bed.name}</strong>${badge(text, kind)}</span>
    ${bed.occupants.map(o => html`<span class="who-lies"><span dir="auto">${o.name ?? "Somebody"}</span>
      <small>${since(o.since)}</small></span>${o.onLeave || o.mayGo ? html`<span>${o.onLeave ? badge("On leave") : null}${o.mayGo ? badge("May go", "good") : null}</span>` : null}`)}
    ${bed.reservedUntil ? html`<small>${`kept until ${time(bed.reservedUntil)}`}</small>` : null}
    ${bed.closesAt ? html`<small>${`${new Date(bed.closesAt) < new Date(state.board.at) ? "work since" : "closes"} ${time(bed.closesAt)}`}</small>` : null}
    <small class="soft">${traits}</small></button>`;
}

function note() {
  const who = state.moving?.name ?? state.patient?.displayName;
  fill($("beds-note"), who ? html`<p class="notice row-notice">${state.moving ? "Choose the new bed for " : "Choose a free bed for "}<strong dir="auto">${who}</strong>
    <button type="button" class="quiet small" @click="${() => { state.moving = state.patient = null; note(); }}">Never mind</button></p>` : null);
}

async function open(bed) {
  if (state.moving && bed.status !== "occupied") return move(bed);
  if (bed.occupants.length) return occupied(bed, bed.occupants[0]);
  if (["housekeeping", "contaminated"].includes(bed.status)) return clean(bed);
  if (may("ADMIT_PATIENT") && ["unoccupied", "reserved", "isolated"].includes(bed.status)) return admit(bed);
  await ask({ title: `Bed ${bed.name}`, yes: null, no: "Close", body: html`<p>${STATUS[bed.status]?.[0] ?? sentence(bed.status)}.</p>` });
}

/** Asks for a reason when a ward's rules refuse, of those who may go against them. */
async function unlessRefused(send) {
  try {
    return await send(null);
  } catch (problem) {
    if (problem.code !== "stay.wardRefuses" || !may("OVERRIDE_WARD_POLICY")) throw problem;
    const done = await ask({
      title: "Against the ward's rules?", yes: "All the same", kind: "danger",
      body: html`<div><p class="alert">${words(problem)}</p>${field("Reason", html`<input name="overriding" maxlength="200">`)}</div>`,
      act: v => send(v.overriding ?? ""),
    });
    if (!done) throw problem;
    return done;
  }
}

async function admit(bed) {
  let patient = state.patient;
  const key = newKey();
  const chosen = html`<div></div>`;
  const picking = picker(p => { patient = p; show(); });
  const show = () => {
    picking.hidden = Boolean(patient);
    fill(chosen, patient ? html`<p class="picked"><strong dir="auto">${patient.displayName}</strong> <span class="soft">${`${patient.mrn} · ${about(patient)}`}</span></p>` : null);
    chosen.closest("form")?.querySelector("[type=submit]")?.focus();
  };
  show();
  const done = await ask({
    title: `Admit to bed ${bed.name}`, yes: "Admit",
    body: html`<div>${chosen}${picking}${field("Reason", html`<input name="reason" maxlength="200">`)}</div>`,
    act: v => {
      if (!patient) throw { detail: "Choose the patient first." };
      return unlessRefused(overriding => post("/api/stays", { patient: patient.id, bed: bed.id, reason: v.reason ?? null, overriding }, { key: overriding === null ? key : newKey() }));
    },
  });
  if (!done) return;
  state.patient = null;
  tell(`${patient.displayName} is admitted to ${bed.name}.`);
  await load();
}

async function occupied(bed, who) {
  const close = () => document.querySelector("dialog [data-close]").click();
  const place = html`<div></div>`;
  let stay;
  try {
    stay = await get("/api/stays/" + who.stay);
  } catch (problem) {
    return tell(words(problem));
  }
  const send = (text, path, body) => async () => {
    try {
      await post(`/api/stays/${stay.id}/${path}`, body ?? {}, { version: stay.version, key: newKey() });
      close();
      tell(`${text}: ${who.name}.`);
      await load();
    } catch (problem) {
      fill(place, alertOf(problem));
    }
  };
  const verbs = [];
  const verb = (text, act) => verbs.push(html`<button type="button" class="quiet" @click="${act}">${text}</button>`);
  if (may("MOVE_PATIENT")) verb("Move", () => { close(); state.moving = { stay, name: who.name }; note(); say("Choose the new bed."); });
  if (may("MOVE_PATIENT")) verb(who.onLeave ? "Is back" : "Goes on leave", who.onLeave ? send("Back", "return") : send("On leave", "leave"));
  if (may("ORDER_DISCHARGE") && !who.mayGo) verb("May go", () => { close(); order(stay, who); });
  if (may("DISCHARGE_PATIENT") && who.mayGo) verb("Has gone", send("Discharged", "discharge"));
  await ask({
    title: who.name ?? "Somebody", yes: null, no: "Close",
    body: html`<div>${place}<dl class="facts"><dt>Bed</dt><dd>${`${bed.room}, ${bed.name}`}</dd><dt>Since</dt><dd>${time(who.since)}</dd>
      ${who.expectedUntil ? html`<dt>Expected to go</dt><dd>${time(who.expectedUntil)}</dd>` : null}
      <dt>Movements</dt><dd>${stay.movements.map(m => html`<span>${`${sentence(m.kind)}, ${time(m.happenedAt)}`}</span>`)}</dd></dl>
      <p class="ways">${verbs}${who.patient && may("READ_CHART") ? html`<a class="button" href="${"#/chart/" + who.patient}" @click="${close}">Chart</a>` : null}</p></div>`,
  });
}

async function order(stay, who) {
  const done = await ask({
    title: `${who.name} may go`, yes: "Order the discharge",
    body: field("Where to", choice("disposition", DISPOSITIONS)),
    act: v => post(`/api/stays/${stay.id}/order-discharge`, v, { version: stay.version, key: newKey() }),
  });
  if (done) await load();
}

async function move(bed) {
  const { stay, name } = state.moving;
  const key = newKey();
  const done = await ask({
    title: `Move to bed ${bed.name}`, yes: "Move", body: html`<div><p class="when" dir="auto">${name}</p>${field("Reason", html`<input name="reason" maxlength="200">`)}</div>`,
    act: v => unlessRefused(overriding => post(`/api/stays/${stay.id}/transfer`, { bed: bed.id, reason: v.reason ?? null, overriding }, { version: stay.version, key: overriding === null ? key : newKey() })),
  });
  if (!done) return;
  state.moving = null;
  tell(`${name} is moved to ${bed.name}.`);
  await load();
}

async function clean(bed) {
  const tasks = may("READ_LOCATIONS") ? await get(`/api/wards/${state.ward}/cleanings`).catch(() => ({ items: [] })) : { items: [] };
  const task = tasks.items.find(t => t.bed === bed.id);
  const allowed = task && may("CLEAN_BED");
  const done = await ask({
    title: `Bed ${bed.name}`, yes: allowed ? "Done" : null, no: allowed ? "Cancel" : "Close",
    body: task ? html`<fieldset class="checks"><legend>${allowed ? "What is clean now" : "Still to be cleaned"}</legend>${task.left.map(p =>
      html`<label><input type="checkbox" name="${"point " + p}" checked="${allowed}" disabled="${!allowed}"> ${sentence(p)}</label>`)}</fieldset>` : html`<p>${STATUS[bed.status][0]}.</p>`,
    act: (v, form) => post(`/api/cleanings/${task.id}/check`, { points: [...form.querySelectorAll("input:checked")].map(c => c.name.slice(6)) }, { version: task.version, key: newKey() }),
  });
  if (done) await load();
}
