// The calendar: a week of one practitioner, or a day of all, with what is free and what is booked. Arrow keys walk the
// grid, Enter books or opens, Page Up and Page Down turn the pages.

import { $, fill, html } from "../lib/html.js";
import { get, newKey, post, words } from "../lib/api.js";
import { may, session, zone } from "../lib/session.js";
import { go } from "../lib/router.js";
import { clock, dayOf, longDay, plain, plusDays, sentence, startOf, time, today, weekday } from "../lib/words.js";
import { alertOf, ask, badge, choice, field, say, tell } from "../lib/ui.js";
import { about, forget, named, picker } from "../lib/patient.js";
import { all } from "../lib/pages.js";

const NARROW = matchMedia("(max-width: 56rem)");
const CANCEL = [["patient", "The patient asked for it"], ["provider", "The hospital cannot keep it"],
  ["entered-by-mistake", "Entered by mistake"], ["other", "Another reason"]];
const OVERRIDE = [["clinical-priority", "Clinical priority"], ["emergency", "Emergency"], ["patient-request", "The patient asks for it"], ["administrative", "Administration"]];
const REPEAT = [["", "Does not repeat"], ["FREQ=DAILY", "Every day"], ["FREQ=WEEKLY", "Every week"], ["FREQ=WEEKLY;INTERVAL=2", "Every two weeks"]];
const SCOPE = [["this", "Only this one"], ["this-and-following", "This one and those that follow"], ["all", "All of the series"]];
const state = {};

export const calendar = {
  name: "Calendar",
  paths: ["calendar"],
  allowed: () => may("READ_SCHEDULES"),
  ofPatient: { name: "Book", address: id => "#/calendar/for/" + id },
  show() {
    Object.assign(state, { resources: null, services: null, view: "day", date: today(), resource: null, service: null, moving: null, patient: null, at: null, loads: 0 });
    return html`<div class="page"><div class="page-head">
        <h1 id="calendar-title" tabindex="-1">Calendar</h1><div class="tools" id="calendar-tools"></div></div>
      <div id="calendar-note"></div>
      <div id="calendar-grid" class="card flush"></div>
      <p class="hint keys">Arrow keys walk the grid, <kbd>Enter</kbd> books or opens, <kbd>Page Up</kbd> and <kbd>Page Down</kbd> turn the pages.</p></div>`;
  },
  async route(parts) {
    try {
      await begin();
    } catch (problem) {
      return trouble(problem);
    }
    if (parts[1] === "move" && may("BOOK_APPOINTMENTS")) {
      await moving(parts[2]);
    } else if (parts[1] === "for") {
      state.patient = (await named([parts[2]]).catch(() => id => ({ id, displayName: "the patient" })))(parts[2]);
    } else if (parts[1] === "week" && state.resources.some(r => r.id === parts[2])) {
      Object.assign(state, { view: "week", resource: parts[2], date: day(parts[3]) });
    } else if (parts[1] === "day") {
      Object.assign(state, { view: "day", date: day(parts[2]) });
    }
    await load();
  },
  leave: forget,
};

const day = text => /^\d{4}-\d{2}-\d{2}$/.test(text ?? "") ? text : today();
const address = () => state.view === "week" ? `#/calendar/week/${state.resource}/${state.date}` : `#/calendar/day/${state.date}`;
const trouble = problem => session.current && $("calendar-grid") && fill($("calendar-grid"), alertOf(problem));
const turn = days => { state.date = plusDays(state.date, days); go(address()); };

/** From the work list: the appointment is to get another time. */
async function moving(id) {
  try {
    const appointment = await get("/api/appointments/" + id);
    const name = (await named([appointment.patient]))(appointment.patient).displayName;
    Object.assign(state, { moving: { appointment, name }, view: "week", resource: appointment.resources[0], service: appointment.service, date: dayOf(appointment.planned.start) });
  } catch (problem) {
    tell(words(problem));
  }
}

async function begin() {
  if (state.resources) return;
  const [services, resources] = await Promise.all([get("/api/services"), get("/api/resources")]);
  state.services = services.items;
  state.resources = resources.items;
  state.service = state.services[0]?.id ?? null;
  const own = state.resources.find(r => r.staff === session.current.staff);
  state.resource = (own ?? state.resources[0])?.id ?? null;
  if (own) state.view = "week";
}

// ---- what is there -------------------------------------------------------------------------------------------------

const step = () => state.view === "week" && !NARROW.matches ? 7 : 1;

function columns() {
  if (state.view === "day" && !NARROW.matches) return state.resources.map(r => ({ resource: r, date: state.date, name: r.name }));
  const r = state.resources.find(x => x.id === state.resource);
  const first = step() === 7 ? monday(state.date) : state.date;
  return Array.from({ length: step() }, (_, i) => plusDays(first, i)).map(d => ({ resource: r, date: d, name: weekday(d) }));
}

const monday = date => plusDays(date, -((new Date(date + "T00:00:00Z").getUTCDay() + 6) % 7));

async function load() {
  const shown = ++state.loads;
  tools();
  if (!state.resource || !state.service) return fill($("calendar-grid"), html`<p class="empty">No calendars are defined yet.</p>`);
  const cols = columns();
  const resources = [...new Set(cols.map(c => c.resource.id))];
  const from = startOf(cols[0].date);
  const to = startOf(plusDays(cols.at(-1).date, 1));
  const query = `from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`;
  try {
    const [free, ...lists] = await Promise.all([
      post("/api/free-slots", { service: state.service, anyOf: resources, span: { start: from, end: to }, size: 2000 }),
      ...resources.map(r => may("READ_APPOINTMENTS") ? all(`/api/appointments?resource=${r}&${query}`) : []),
      ...resources.map(r => get(`/api/resources/${r}/blocks?${query}`).then(p => p.items.filter(b => b.inForce))),
    ]);
    const booked = lists.slice(0, resources.length).flat().filter(a => !["cancelled", "entered-in-error"].includes(a.status));
    const names = await named(booked.map(a => a.patient));
    if (shown !== state.loads || !$("calendar-grid")) return;
    draw(cols, free.slots, booked, lists.slice(resources.length).flat(), names);
  } catch (problem) {
    trouble(problem);
  }
}

// ---- the grid ------------------------------------------------------------------------------------------------------

function draw(cols, free, booked, blocks, names) {
  const cells = new Map();
  const key = (resource, date, at) => `${resource} ${date} ${at}`;
  const put = (resource, start, cell) => cells.set(key(resource, dayOf(start), clock(start)), cell);
  for (const slot of free) put(slot.resources[0], slot.planned.start, { slot });
  for (const a of booked) for (const r of a.resources) put(r, a.planned.start, { appointment: a });
  const times = [...new Set([...cells.keys()].map(k => k.slice(-5)))].sort();
  const now = clock(Date.now());
  const title = state.view === "day" || NARROW.matches ? longDay(state.date) : `Week of ${weekday(cols[0].date)}`;
  const offs = cols.map(c => blocks.find(b => (!b.resource || b.resource === c.resource.id) && dayOf(b.span.start) <= c.date && dayOf(b.span.end) >= c.date));
  const grid = html`<div class="scroll"><table class="calendar" role="grid" aria-label="${title}">
    <thead><tr><th scope="col"><span class="live">Time</span></th>${cols.map((c, i) => html`<th scope="col" class="${c.date === today() ? "now" : null}">
      ${c.name}${offs[i] ? html`<small>${sentence(offs[i].kind)}</small>` : null}</th>`)}</tr></thead>
    <tbody>${times.map(t => html`<tr><th scope="row" class="${t <= now && now < times[times.indexOf(t) + 1] ? "now" : null}">${t}</th>${cols.map((c, i) =>
      cell(c, t, cells.get(key(c.resource.id, c.date, t)), names, i))}</tr>`)}</tbody></table></div>`;
  fill($("calendar-grid"), times.length ? grid : html`<p class="empty">Nothing is booked and nothing is free ${state.view === "week" ? "in this week" : "on this day"}. <kbd>Page Down</kbd> goes on.</p>`);
  $("calendar-grid").tabIndex = times.length ? -1 : 0;
  const buttons = [...$("calendar-grid").querySelectorAll("td button")];
  const back = buttons.find(b => b.dataset.at === state.at) ?? buttons.find(b => b.classList.contains("free")) ?? buttons[0];
  if (back) back.tabIndex = 0;
  note();
  say(`${title}: ${free.length} free, ${booked.length} booked`);
  if (state.at !== null || document.activeElement === document.body) (back ?? $("calendar-grid")).focus();
}

function cell(column, at, found, names, index) {
  const where = `${column.resource.id} ${column.date} ${at}`;
  const label = state.view === "week" ? `${weekday(column.date)} ${at}` : `${at} ${column.resource.name}`;
  if (found?.slot) {
    const open = may("BOOK_APPOINTMENTS");
    return html`<td role="gridcell"><button type="button" class="slot free" tabindex="-1" data-at="${where}" data-column="${index}" disabled="${!open}"
      aria-label="${label + ", free"}" @click="${() => open && take(found.slot, column, where)}"><span aria-hidden="true">free</span></button></td>`;
  }
  if (found?.appointment) {
    const a = found.appointment;
    const who = names(a.patient).displayName;
    return html`<td role="gridcell"><button type="button" class="${"slot booked " + a.status}" tabindex="-1" data-at="${where}" data-column="${index}"
      aria-label="${`${label}, ${who}, ${plain(a.status)}`}" @click="${() => details(a, names(a.patient), where)}"><span dir="auto">${who}</span>${mark(a)}</button></td>`;
  }
  return html`<td role="gridcell" class="closed"></td>`;
}

const MARKS = { arrived: "here", "checked-in": "checked in", fulfilled: "done", noshow: "not come", pending: "held" };
const mark = a => [MARKS[a.status] ? html`<small>${MARKS[a.status]}</small>` : null, a.rebookReason ? html`<small>book anew</small>` : null];

function walk(event) {
  const turned = { PageUp: -1, PageDown: 1 }[event.key];
  if (turned) {
    event.preventDefault();
    state.at = "";
    return turn(turned * step());
  }
  const here = document.activeElement?.closest(".slot");
  if (!here) return;
  const buttons = [...$("calendar-grid").querySelectorAll(".slot:not([disabled])")];
  const column = Number(here.dataset.column);
  const row = here.closest("tr").rowIndex;
  const of = c => buttons.filter(b => Number(b.dataset.column) === c);
  const nearest = c => of(c).sort((x, y) => Math.abs(x.closest("tr").rowIndex - row) - Math.abs(y.closest("tr").rowIndex - row))[0];
  const beside = direction => {
    for (let c = column + direction; c >= 0 && c < 60; c += direction) if (of(c).length) return nearest(c);
  };
  const own = of(column);
  const at = own.indexOf(here);
  const to = { ArrowDown: own[at + 1], ArrowUp: own[at - 1], Home: own[0], End: own.at(-1), ArrowLeft: beside(-1), ArrowRight: beside(1) };
  if (!(event.key in to)) return;
  event.preventDefault();
  const next = to[event.key];
  if (!next) return;
  here.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

function tools() {
  const ask = NARROW.matches ? 1 : step();
  const change = (name, value) => { state[name] = value; go(address()); };
  fill($("calendar-tools"),
    html`<span class="turner"><button type="button" class="quiet small" aria-label="Earlier" @click="${() => turn(-ask)}">‹</button>
      <button type="button" class="quiet small" @click="${() => change("date", today())}">Today</button>
      <button type="button" class="quiet small" aria-label="Later" @click="${() => turn(ask)}">›</button></span>`,
    html`<label class="inline"><span class="live">Date</span><input type="date" id="calendar-date" value="${state.date}" @change="${e => e.target.value && change("date", e.target.value)}"></label>`,
    html`<label class="inline"><span>Service</span><select id="calendar-service" @change="${e => { state.service = e.target.value; load(); }}">${state.services.map(s =>
      html`<option value="${s.id}" selected="${s.id === state.service}">${`${s.name} (${s.terms.minutes} min)`}</option>`)}</select></label>`,
    html`<label class="inline"><span>Show</span><select id="calendar-view" @change="${e => { if (e.target.value) { state.resource = e.target.value; change("view", "week"); } else change("view", "day"); }}">
      <option value="" selected="${state.view === "day"}">${NARROW.matches ? "One calendar" : "All calendars, one day"}</option>
      ${state.resources.map(r => html`<option value="${r.id}" selected="${state.view === "week" && r.id === state.resource}">${r.name}</option>`)}</select></label>`);
  $("calendar-grid").onkeydown = walk;
}

function note() {
  const whom = state.moving ? state.moving.name : state.patient?.displayName;
  fill($("calendar-note"), whom ? html`<p class="notice row-notice">${state.moving ? "Choose the new time for " : "Choose a free time for "}<strong dir="auto">${whom}</strong>
    <button type="button" class="quiet small" @click="${() => { state.moving = state.patient = null; note(); }}">Never mind</button></p>` : null);
}

// ---- booking -------------------------------------------------------------------------------------------------------

/** A name for each thing that is asked for: the same again is the same, something else has another. */
function keys() {
  let asked, key;
  return body => {
    const text = JSON.stringify(body);
    if (text !== asked) [asked, key] = [text, newKey()];
    return key;
  };
}

async function take(slot, column, where) {
  state.at = where;
  const service = state.services.find(s => s.id === state.service);
  const when = html`<p class="when"><strong>${`${longDay(dayOf(slot.planned.start))}, ${clock(slot.planned.start)}`}</strong><br>
    ${service.name} · ${column.resource.name}</p>`;
  if (state.moving) return move(slot, when);
  let patient = state.patient;
  const key = keys();
  const chosen = html`<div class="chosen"></div>`;
  const picking = picker(p => { patient = p; show(); });
  const show = () => {
    picking.hidden = Boolean(patient);
    fill(chosen, patient ? html`<p class="picked"><strong dir="auto">${patient.displayName}</strong> <span class="soft">${`${patient.mrn} · ${about(patient)}`}</span>
      <button type="button" class="quiet small" @click="${() => { patient = null; show(); picking.querySelector("input").focus(); }}">Change</button></p>` : null);
    chosen.closest("form")?.querySelector("[type=submit]")?.focus();
  };
  show();
  const done = await ask({
    title: "Book an appointment", yes: "Book",
    body: html`<div>${when}${chosen}${picking}<div class="row">${field("Repeat", choice("repeat", REPEAT, ""))}
      ${field("Times", html`<input name="times" type="number" min="2" max="200" value="10">`)}</div></div>`,
    act: async given => {
      if (!patient) throw { detail: "Choose the patient first." };
      const booking = { patient: patient.id, service: service.id, resources: slot.resources, start: slot.planned.start, location: slot.location };
      if (!given.repeat) return book(booking, key(booking));
      const series = { ...booking, rule: `${given.repeat};COUNT=${given.times ?? 1}` };
      return asFarAsWanted("/api/appointment-series", series, { key: key(series) });
    },
  });
  if (!done) return;
  tell(done.series ? `Booked: ${patient.displayName}, ${done.appointments.length} times.`
    : `Booked: ${patient.displayName}, ${time(done.appointment.planned.start)}.` + (done.alsoThen.length ? " The patient has another appointment at that time." : ""));
  state.patient = null;
  await load();
}

/** All of a series, or, if some of it cannot be had and somebody says so, the rest. */
async function asFarAsWanted(path, body, options) {
  try {
    return await post(path, { ...body, completeness: "all-or-nothing" }, options);
  } catch (problem) {
    if (problem.code !== "series.notAgreed") throw problem;
    const rest = await ask({
      title: "Go on without these?", yes: "Go on with the others",
      body: html`<div><p>These times cannot be had:</p><ul>${problem.details.map(r => html`<li>${`${time(r.wanted.start)}: ${words(r)}`}</li>`)}</ul></div>`,
      act: () => post(path, { ...body, completeness: "what-can-be" }, { ...options, key: newKey() }),
    });
    if (!rest) throw problem;
    return rest;
  }
}

async function book(booking, key) {
  try {
    return await post("/api/appointments", booking, { key });
  } catch (problem) {
    if (!problem.code?.startsWith("appointment.") || !may("OVERRIDE_BOOKING_RULES")) throw problem;
    const overridden = await ask({
      title: "Book it all the same?", yes: "Book against the rules", kind: "danger",
      body: html`<div><p class="alert">${words(problem)}</p>${field("Reason", choice("reason", OVERRIDE))}</div>`,
      act: given => post("/api/appointments/override", { booking, reason: given.reason }, { key: newKey() }),
    });
    if (!overridden) throw problem;
    return overridden;
  }
}

async function move(slot, when) {
  const { appointment, name } = state.moving;
  const key = keys();
  const done = await ask({
    title: "Move the appointment", yes: "Move",
    body: html`<div>${when}<p>${`${name}, until now ${time(appointment.planned.start)}`}</p>${scope(appointment)}</div>`,
    act: given => {
      const to = { start: slot.planned.start, resources: slot.resources, location: slot.location };
      const options = { key: key(given), version: appointment.version };
      return given.scope ? asFarAsWanted(`/api/appointments/${appointment.id}/series/reschedule`, { ...to, scope: given.scope }, options)
        : post(`/api/appointments/${appointment.id}/reschedule`, to, options);
    },
  });
  if (!done) return;
  state.moving = null;
  tell(done.series ? `Moved: ${name}, ${done.appointments.length} times.` : `Moved to ${time(done.appointment.planned.start)}.`);
  await load();
}

/** Asked of one of a series only. */
const scope = a => a.series ? field("Which of the series", choice("scope", SCOPE, "this")) : null;

// ---- one appointment -----------------------------------------------------------------------------------------------

async function details(a, patient, where) {
  state.at = where;
  const service = state.services.find(s => s.id === a.service);
  const verbs = [];
  const verb = (text, path, body) => verbs.push(html`<button type="button" class="quiet" @click="${() => change(text, path, body)}">${text}</button>`);
  const problemPlace = html`<div></div>`;
  const change = async (text, path, body) => {
    try {
      await post(`/api/appointments/${a.id}/${path}`, body ?? {}, { version: a.version, key: newKey() });
      document.querySelector("dialog [data-close]").click();
      tell(`${text}: ${patient.displayName}.`);
      await load();
    } catch (problem) {
      fill(problemPlace, alertOf(problem));
    }
  };
  if (may("ATTEND_APPOINTMENTS")) {
    if (a.status === "booked") verb("Has come", "arrive");
    if (a.status === "arrived") verb("Check in", "check-in");
    if (["arrived", "checked-in"].includes(a.status)) verb("Done", "complete");
    if (a.status === "booked" && new Date(a.planned.start) < new Date()) verb("Did not come", "miss");
  }
  if (may("OVERRIDE_BOOKING_RULES") && a.status === "noshow") verb("Did come after all", "reinstate", { reason: "administrative" });
  if (may("BOOK_APPOINTMENTS")) {
    if (a.status === "booked") verbs.push(html`<button type="button" class="quiet" @click="${() => {
      state.moving = { appointment: a, name: patient.displayName };
      document.querySelector("dialog [data-close]").click();
      note();
      say("Choose the new time.");
    }}">Move</button>`);
    if (["booked", "arrived", "pending"].includes(a.status)) verbs.push(html`<button type="button" class="quiet" @click="${() => cancel(a, patient)}">Call off</button>`);
  }
  await ask({
    title: patient.displayName, yes: null, no: "Close",
    body: html`<div>${problemPlace}<p>${badge(sentence(a.status), a.status === "noshow" ? "bad" : "good")}${a.rebookReason ? badge("Book anew: " + plain(a.rebookReason), "bad") : null}</p>
      <dl class="facts"><dt>When</dt><dd>${`${time(a.planned.start)} – ${clock(a.planned.end)}`}</dd>
      <dt>What</dt><dd>${service?.name ?? "A service no longer offered"}</dd>
      <dt>With</dt><dd>${a.resources.map(r => state.resources.find(x => x.id === r)?.name ?? "").join(", ")}</dd>
      <dt>Number</dt><dd>${a.number}</dd>
      ${a.series ? html`<dt>Series</dt><dd>${`Comes again; this is the one of ${a.recurrence.slice(0, 10)}`}</dd>` : null}
      <dt>Record</dt><dd><a href="${"#/patients/" + a.patient}" @click="${() => document.querySelector("dialog [data-close]").click()}">${patient.mrn || "Open"}</a></dd></dl>
      <p class="ways">${verbs}</p></div>`,
  });
}

async function cancel(a, patient) {
  document.querySelector("dialog [data-close]").click();
  const key = newKey();
  const done = await ask({
    title: "Call the appointment off", yes: "Call off", no: "Keep it", kind: "danger",
    body: html`<div><p>${`${patient.displayName}, ${time(a.planned.start)}`}</p>${scope(a)}${field("Reason", choice("reason", CANCEL))}</div>`,
    act: given => post(`/api/appointments/${a.id}/${given.scope ? "series/cancel" : "cancel"}`, { ...given, changedToo: given.scope ? false : undefined }, { key, version: a.version }),
  });
  if (!done) return;
  tell(`Called off: ${patient.displayName}${done.appointments?.length > 1 ? `, ${done.appointments.length} times` : ""}.`);
  await load();
}

export { CANCEL };
