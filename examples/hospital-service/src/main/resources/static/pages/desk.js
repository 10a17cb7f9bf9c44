// The front desk: who is to come today and who has, who waits at the doors, and the waiting list.

import { $, fill, html } from "../lib/html.js";
import { get, newKey, post, words } from "../lib/api.js";
import { may, session } from "../lib/session.js";
import { clock, dayOf, longDay, plain, plusDays, sentence, startOf, today } from "../lib/words.js";
import { alertOf, badge, empty, say, table, tell } from "../lib/ui.js";
import { forget, named } from "../lib/patient.js";
import { all } from "../lib/pages.js";
import { drawQueue, giveNumber } from "./queue.js";
import { drawWaiting } from "./waiting.js";

const KINDS = { booked: "plain", arrived: "note", "checked-in": "good", fulfilled: "plain", noshow: "bad", pending: "note" };
const WORDS = { booked: "Expected", arrived: "Is here", "checked-in": "Checked in", fulfilled: "Done", noshow: "Did not come", pending: "Time held" };
const state = {};

export const desk = {
  name: "Front desk",
  paths: ["desk"],
  allowed: () => may("READ_QUEUE", "READ_WAITING_LIST"),
  show() {
    Object.assign(state, { resources: null, services: null, door: null });
    return html`<div class="page"><div class="page-head"><h1 id="desk-title" tabindex="-1">Front desk</h1>
        <span class="soft">${longDay(today())}</span><div class="tools" id="desk-tools"></div></div>
      <div id="desk-trouble"></div>
      <div class="halves"><section class="card" aria-labelledby="arrivals-title" id="arrivals-card"><div class="page-head"><h2 id="arrivals-title">Today</h2>
        <span class="soft" id="arrivals-count" aria-live="polite"></span></div><div id="arrivals"></div></section>
      <section class="card" aria-labelledby="queue-title" id="queue-card"><div class="page-head"><h2 id="queue-title">At the door</h2><div class="tools" id="queue-tools"></div></div><div id="queue"></div></section></div>
      <section class="card" aria-labelledby="waiting-title" id="waiting-card"><div class="page-head"><h2 id="waiting-title">Waiting list</h2><div class="tools" id="waiting-tools"></div></div><div id="waiting"></div></section></div>`;
  },
  async route() {
    try {
      if (!state.resources) {
        const [resources, services] = await Promise.all([get("/api/resources"), get("/api/services")]);
        Object.assign(state, { resources: resources.items, services: services.items });
      }
      if (!$("desk-title")) return;
      const remembered = sessionStorage.getItem("door " + session.current.hospital);
      state.door = state.resources.find(r => r.id === remembered)?.id ?? state.resources.find(r => r.staff === session.current.staff)?.id ?? state.resources[0]?.id ?? null;
      tools();
      $("desk-title").focus();
      await Promise.all([drawArrivals(), queue(), waiting()]);
    } catch (problem) {
      trouble(problem);
    }
  },
  leave: forget,
};

const trouble = problem => session.current && $("desk-trouble") && fill($("desk-trouble"), alertOf(problem));
const resource = id => state.resources.find(r => r.id === id)?.name ?? "Somebody";
const service = id => state.services.find(s => s.id === id)?.name ?? "A service no longer offered";

function tools() {
  fill($("desk-tools"), state.resources.length ? html`<label class="inline"><span>Door</span><select id="door" @change="${e => choose(e.target.value)}">${state.resources.map(r =>
    html`<option value="${r.id}" selected="${r.id === state.door}">${r.name}</option>`)}</select></label>` : null,
  html`<button type="button" class="quiet small" id="desk-again" @click="${() => refresh()}">Look again</button>`);
}

function choose(door) {
  state.door = door;
  sessionStorage.setItem("door " + session.current.hospital, door);
  refresh();
}

async function refresh() {
  fill($("desk-trouble"));
  await Promise.all([drawArrivals(), queue(), waiting()].map(p => Promise.resolve(p).catch(trouble)));
}

const queue = () => {
  $("queue-card").hidden = !may("READ_QUEUE");
  return may("READ_QUEUE") ? drawQueue({ door: state.door, name: state.door ? resource(state.door) : "", trouble, again: queue }) : null;
};
const waiting = () => {
  $("waiting-card").hidden = !may("READ_WAITING_LIST");
  return may("READ_WAITING_LIST") ? drawWaiting({ ...state, resource, service, trouble, again: waiting }) : null;
};

// ---- arrivals ------------------------------------------------------------------------------------------------------

/** Everybody who is booked with the chosen door today, earliest first. */
async function drawArrivals() {
  $("arrivals-card").hidden = !may("READ_APPOINTMENTS");
  if (!may("READ_APPOINTMENTS")) return;
  if (!state.door) return fill($("arrivals"), empty("No calendars are defined yet."));
  const day = dayOf(Date.now());
  const span = `from=${encodeURIComponent(startOf(day))}&to=${encodeURIComponent(startOf(plusDays(day, 1)))}`;
  const booked = (await all(`/api/appointments?resource=${state.door}&${span}`)).filter(a => !["cancelled", "entered-in-error"].includes(a.status));
  const names = await named(booked.map(a => a.patient));
  if (!$("arrivals")) return;
  const open = booked.filter(a => a.status === "booked").length;
  fill($("arrivals-count"), booked.length ? `${open} of ${booked.length} still expected` : "");
  fill($("arrivals"), booked.length ? table("Appointments of today", [
    { name: "At", cell: a => html`<strong>${clock(a.planned.start)}</strong>` },
    { name: "Patient", cell: a => html`<a href="${"#/patients/" + a.patient}" dir="auto">${names(a.patient).displayName}</a>` },
    { name: "For", cell: a => service(a.service) },
    { name: "Status", cell: a => badge(WORDS[a.status] ?? sentence(a.status), KINDS[a.status] ?? "plain") },
    { name: "", cell: a => html`<span class="row-actions">${verbs(a, names(a.patient))}</span>` },
  ], booked) : empty(`Nobody is booked with ${resource(state.door)} today.`));
}

function verbs(a, patient) {
  const made = [];
  const verb = (text, act) => made.push(html`<button type="button" class="quiet small" aria-label="${`${text}: ${patient.displayName}`}" @click="${act}">${text}</button>`);
  if (may("ATTEND_APPOINTMENTS")) {
    if (a.status === "booked") verb("Has come", () => change(a, "arrive", `${patient.displayName} is here.`));
    if (a.status === "arrived") verb("Check in", () => change(a, "check-in", `${patient.displayName} is checked in.`));
    if (a.status === "booked" && new Date(a.planned.end) < new Date()) verb("Did not come", () => change(a, "miss", "Noted."));
  }
  if (may("ISSUE_TOKEN") && ["arrived", "checked-in"].includes(a.status)) verb("Number", () => giveNumber({ door: state.door, patient, appointment: a.id, again: queue }));
  return made;
}

async function change(a, path, told) {
  try {
    await post(`/api/appointments/${a.id}/${path}`, {}, { version: a.version, key: newKey() });
    fill($("desk-trouble"));
    tell(told);
    await drawArrivals();
  } catch (problem) {
    trouble(problem);
    say(words(problem));
  }
}
