// Administration of the calendars: who works when, what takes time out of it, and what can be booked.

import { $, fill, html } from "../lib/html.js";
import { get, newKey, post, put } from "../lib/api.js";
import { hospital, may, session } from "../lib/session.js";
import { date, plusDays, sentence, startOf, time, today } from "../lib/words.js";
import { alertOf, ask, badge, choice, empty, field, needed, table, tell } from "../lib/ui.js";
import { all } from "../lib/pages.js";
import { staff } from "../lib/staff.js";

const DAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];
const BLOCKS = { leave: "Leave", holiday: "Holiday", maintenance: "Repairs", unavailable: "Not available" };
const RESOURCES = { practitioner: "Practitioner", room: "Room", device: "Device" };
const AHEAD = 180; // days of blocks shown
const state = {};

export const hours = {
  name: "Hours",
  paths: ["hours"],
  allowed: () => may("MANAGE_SCHEDULES", "BLOCK_TIME"),
  show: () => html`<div class="page"><div class="page-head"><h1 id="hours-title" tabindex="-1">Hours and services</h1></div><div id="hours"></div></div>`,
  route: () => draw().then(() => $("hours-title")?.focus()),
};

async function draw() {
  try {
    const [resources, services] = await Promise.all([get("/api/resources"), get("/api/services")]);
    const span = `from=${encodeURIComponent(startOf(today()))}&to=${encodeURIComponent(startOf(plusDays(today(), AHEAD)))}`;
    const blocks = await Promise.all(resources.items.map(r => all(`/api/resources/${r.id}/blocks?${span}`)));
    if (!$("hours")) return;
    const known = new Map(blocks.flat().filter(b => b.inForce).map(b => [b.id, b]));
    Object.assign(state, { resources: resources.items, services: services.items, blocks: [...known.values()].sort((a, b) => a.span.start.localeCompare(b.span.start)) });
    fill($("hours"), calendars(), blockList(), offers());
  } catch (problem) {
    if (session.current && $("hours")) fill($("hours"), alertOf(problem));
  }
}

const card = (title, id, tools, body) => html`<section class="card" aria-labelledby="${id}"><div class="page-head"><h2 id="${id}">${title}</h2>${tools}</div>${body}</section>`;
const button = (permission, text, label, act) => may(permission) ? html`<button type="button" class="quiet small" aria-label="${label}" @click="${act}">${text}</button>` : null;

// ---- working hours -------------------------------------------------------------------------------------------------

/** The arrangement that holds on a day, if there is one. */
const holding = (r, day) => r.calendar.availability.find(a => a.effective.from <= day && (!a.effective.until || day < a.effective.until));
const span = w => `${w.start.slice(0, 5)}–${w.end.slice(0, 5)}`;
const ofDay = (a, day) => (a?.weekly ?? []).filter(w => w.day === day).map(span).join(", ");

/** Days with the same hours together: Monday to Friday 09:00–13:00. */
function summary(a) {
  const groups = [];
  for (const day of DAYS) {
    const text = ofDay(a, day);
    const last = groups.at(-1);
    if (last?.text === text) last.to = day; else groups.push({ from: day, to: day, text });
  }
  const shown = groups.filter(g => g.text).map(g => html`<span class="line">${`${sentence(g.from).slice(0, 3)}${g.from === g.to ? "" : "–" + sentence(g.to).slice(0, 3)} ${g.text}`}</span>`);
  return shown.length ? shown : html`<span class="soft">None</span>`;
}

const calendars = () => card("Calendars", "calendars-title", button("MANAGE_SCHEDULES", "Define a calendar", "Define a calendar", define),
  state.resources.length ? table("Calendars", [
    { name: "Calendar", cell: r => html`<strong>${r.name}</strong><br><span class="soft">${RESOURCES[r.kind]}</span>` },
    { name: "Hours", cell: r => [summary(holding(r, today())), r.calendar.availability.filter(a => a.effective.from > today()).map(a => html`<span class="line soft">${`other hours from ${date(a.effective.from)}`}</span>`)] },
    { name: "", cell: r => html`<span class="row-actions">${button("MANAGE_SCHEDULES", "Change hours", `Change hours: ${r.name}`, () => change(r))}
      ${button("BLOCK_TIME", "Block time", `Block time: ${r.name}`, () => block(r))}${button("MANAGE_SCHEDULES", "Retire", `Retire: ${r.name}`, () => retire(r))}</span>` },
  ], state.resources) : empty("No calendars are defined yet."));

const weekFields = a => DAYS.map(day => field(sentence(day), html`<input name="${day}" value="${ofDay(a, day)}" maxlength="100" autocomplete="off">`));

/** 09:00-13:00, 15:00-17:30 as windows of the library; names the day when it cannot be read. */
function windows(v) {
  const found = [];
  const wrong = {};
  for (const day of DAYS) {
    for (const part of (v[day] ?? "").split(",").map(t => t.trim()).filter(Boolean)) {
      const read = /^(\d{1,2})[:.](\d{2})\s*[-–]\s*(\d{1,2})[:.](\d{2})$/.exec(part);
      const [start, end] = read ? [`${read[1].padStart(2, "0")}:${read[2]}`, `${read[3].padStart(2, "0")}:${read[4]}`] : [];
      if (!read || start > "23:59" || end > "23:59" || read[2] > "59" || read[4] > "59") wrong[day] = "is not hours such as 09:00–13:00, 15:00–17:30";
      else found.push({ day, start, end });
    }
  }
  if (Object.keys(wrong).length) throw { problems: wrong };
  return found;
}

function steps(v) {
  if (v.slotMinutes && !/^\d{1,4}$/.test(v.slotMinutes)) throw { problems: { slotMinutes: "is not a number" } };
  return v.slotMinutes ? Number(v.slotMinutes) : null;
}

const stepField = a => field("Offered in steps of (minutes)", html`<input name="slotMinutes" inputmode="numeric" maxlength="4" value="${a?.slotMinutes ? String(a.slotMinutes) : null}">`, "Empty: as long as the service takes");

async function change(r) {
  const key = newKey();
  const now = holding(r, today()) ?? r.calendar.availability.at(-1);
  const done = await ask({
    title: `Hours of ${r.name}`, yes: "Change",
    body: html`<div>${field("From this day on", html`<input type="date" name="from" value="${today()}">`, "Who is booked outside of the new hours is put on the list for rebooking.")}
      <div class="grid wide">${weekFields(now)}</div><p class="hint when">${`Times of the hospital, ${r.calendar.zone}: 09:00–13:00, 15:00–17:30; empty for none.`}</p>${stepField(now)}</div>`,
    act: v => {
      needed(v, "from");
      const before = r.calendar.availability.filter(a => a.effective.from < v.from)
        .map(a => !a.effective.until || a.effective.until > v.from ? { ...a, effective: { from: a.effective.from, until: v.from } } : a);
      const after = { location: now?.location ?? null, effective: { from: v.from }, weekly: windows(v), recurring: [], slotMinutes: steps(v) };
      return put("/api/resources/" + r.id, { name: r.name, capacity: r.capacity, calendar: { ...r.calendar, availability: [...before, after] } }, { version: r.version, key });
    },
  });
  if (!done) return;
  tell(`The hours of ${r.name} are changed.`);
  await draw();
}

async function define() {
  const key = newKey();
  const taken = new Set(state.resources.map(r => r.staff));
  const free = [...(await staff()).values()].filter(s => s.roles.includes("DOCTOR") && !taken.has(s.id));
  const kind = choice("kind", Object.entries(RESOURCES), free.length ? "practitioner" : "room");
  const who = field("Who", choice("staff", free.map(s => [s.id, s.name])));
  const what = field("Name", html`<input name="name" maxlength="200">`);
  const show = () => { who.hidden = kind.value !== "practitioner"; what.hidden = kind.value === "practitioner"; };
  kind.addEventListener("change", show);
  show();
  const done = await ask({
    title: "Define a calendar", yes: "Define",
    body: html`<div><div class="row">${field("Of a", kind)}${who}${what}</div>${field("From this day on", html`<input type="date" name="from" value="${today()}">`)}
      <div class="grid wide">${weekFields(null)}</div><p class="hint when">09:00–13:00, 15:00–17:30; empty for none.</p>${stepField(null)}</div>`,
    act: v => {
      const ofStaff = v.kind === "practitioner";
      if (ofStaff && !v.staff) throw { detail: "Every doctor has a calendar already." };
      needed(v, "from");
      return post("/api/resources", { kind: v.kind, name: ofStaff ? free.find(s => s.id === v.staff).name : v.name ?? "", staff: ofStaff ? v.staff : null, capacity: 1,
        calendar: { zone: hospital().zone, gaps: "shift", availability: [{ effective: { from: v.from }, weekly: windows(v), recurring: [], slotMinutes: steps(v) }] } }, { key });
    },
  });
  if (!done) return;
  tell("The calendar is defined.");
  await draw();
}

async function retire(r) {
  const key = newKey();
  const done = await ask({
    title: `Retire ${r.name}`, yes: "Retire", kind: "danger", body: html`<p>It can be booked no longer; who is booked with it is put on the list for rebooking.</p>`,
    act: () => post(`/api/resources/${r.id}/retire`, {}, { version: r.version, key }),
  });
  if (done) await draw();
}

// ---- blocks --------------------------------------------------------------------------------------------------------

const blockList = () => card("Leave, holidays, repairs", "blocks-title", button("BLOCK_TIME", "Enter a holiday", "Enter a holiday of the whole hospital", () => block(null)),
  state.blocks.length ? table("Time taken out of the calendars", [
    { name: "What", cell: b => badge(BLOCKS[b.kind], "note") },
    { name: "Whose", cell: b => b.resource ? state.resources.find(r => r.id === b.resource)?.name ?? "" : "The whole hospital" },
    { name: "From", cell: b => time(b.span.start) },
    { name: "To", cell: b => time(b.span.end) },
    { name: "", cell: b => html`<span class="row-actions">${button("BLOCK_TIME", "Lift", `Lift: ${BLOCKS[b.kind]} from ${time(b.span.start)}`, () => lift(b))}</span>` },
  ], state.blocks) : empty("Nothing is taken out of the calendars in the next half year."));

/** A moment of the hospital's own clock. */
const moment = (day, clock) => new Date(new Date(startOf(day)).getTime() + clock.split(":").reduce((h, m) => h * 60 + Number(m), 0) * 60000).toISOString();

async function block(r) {
  const key = newKey();
  const done = await ask({
    title: r ? `Block time of ${r.name}` : "A holiday of the whole hospital", yes: "Block",
    body: html`<div>${r ? field("What for", choice("kind", Object.entries(BLOCKS))) : null}
      <div class="row">${field("From", html`<input type="date" name="from" value="${plusDays(today(), 1)}">`)}<div class="narrow">${field("at", html`<input type="time" name="fromAt" value="00:00">`)}</div></div>
      <div class="row">${field("To", html`<input type="date" name="span" value="${plusDays(today(), 2)}">`)}<div class="narrow">${field("at", html`<input type="time" name="toAt" value="00:00">`)}</div></div></div>`,
    act: v => {
      needed(v, "from", "span");
      const [start, end] = [moment(v.from, v.fromAt ?? "00:00"), moment(v.span, v.toAt ?? "00:00")];
      if (start >= end) throw { problems: { span: "is not after the beginning" } };
      return post("/api/blocks", { resource: r?.id ?? null, kind: r ? v.kind : "holiday", span: { start, end }, source: null }, { key });
    },
  });
  if (!done) return;
  tell(done.affected.length ? `Blocked. ${done.affected.length} to be booked anew: see Rebooking.` : "Blocked.");
  await draw();
}

async function lift(b) {
  const key = newKey();
  const done = await ask({
    title: "Give the time back?", yes: "Lift the block", body: html`<p>${`${BLOCKS[b.kind]}, ${time(b.span.start)} – ${time(b.span.end)}`}</p>`,
    act: () => post(`/api/blocks/${b.id}/lift`, {}, { version: b.version, key }),
  });
  if (done) await draw();
}

// ---- services ------------------------------------------------------------------------------------------------------

const offers = () => card("Services", "services-title", button("MANAGE_SCHEDULES", "Offer a service", "Offer a service", () => offer(null)),
  state.services.length ? table("Services that can be booked", [
    { name: "Service", cell: s => html`<strong>${s.name}</strong>` },
    { name: "Takes", cell: s => `${s.terms.minutes} min` },
    { name: "Limits", cell: s => [s.terms.openPerPatient && `${s.terms.openPerPatient} open for a patient`, s.terms.perDay && `${s.terms.perDay} a day`, `${s.terms.horizonDays} days ahead`].filter(Boolean).join(", ") },
    { name: "", cell: s => html`<span class="row-actions">${button("MANAGE_SCHEDULES", "Change", `Change: ${s.name}`, () => offer(s))}</span>` },
  ], state.services) : empty("Nothing can be booked yet."));

async function offer(s) {
  const key = newKey();
  const number = (name, label, value, hint) => field(label, html`<input name="${name}" inputmode="numeric" maxlength="5" value="${value === undefined || value === null ? null : String(value)}">`, hint);
  const done = await ask({
    title: s ? `Change ${s.name}` : "Offer a service", yes: s ? "Change" : "Offer",
    body: html`<div>${field("Name", html`<input name="name" maxlength="200" value="${s?.name ?? null}" autofocus>`)}
      <div class="grid">${number("terms.minutes", "Minutes", s?.terms.minutes ?? 15)}${number("terms.horizonDays", "Days ahead", s?.terms.horizonDays ?? 365)}
      ${number("terms.openPerPatient", "Open for a patient", s?.terms.openPerPatient, "Empty for any")}${number("terms.perDay", "On a day", s?.terms.perDay, "Empty for any")}</div></div>`,
    act: v => {
      const wrong = {};
      const read = (name, needed) => {
        if (!v[name] && !needed) return null;
        if (!/^\d{1,5}$/.test(v[name] ?? "")) wrong[name] = "is not a number";
        return Number(v[name]);
      };
      const terms = { minutesBefore: 0, minutesAfter: 0, capacity: 1, leadMinutes: 0, patientOverlap: "warn", ...s?.terms,
        minutes: read("terms.minutes", true), horizonDays: read("terms.horizonDays", true), openPerPatient: read("terms.openPerPatient"), perDay: read("terms.perDay") };
      if (Object.keys(wrong).length) throw { problems: wrong };
      const body = { name: v.name ?? "", terms };
      return s ? put("/api/services/" + s.id, body, { version: s.version, key }) : post("/api/services", body, { key });
    },
  });
  if (!done) return;
  tell(s ? "Changed." : "Offered.");
  await draw();
}
