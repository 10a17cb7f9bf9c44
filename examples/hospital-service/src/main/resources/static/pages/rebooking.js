// The work list of appointments that cannot stand as they are: each gets another time, or is called off.

import { $, fill, html } from "../lib/html.js";
import { get, newKey, post } from "../lib/api.js";
import { may, session } from "../lib/session.js";
import { go } from "../lib/router.js";
import { many, phone, time } from "../lib/words.js";
import { alertOf, ask, badge, choice, empty, field, say, table, tell } from "../lib/ui.js";
import { forget, named } from "../lib/patient.js";
import { CANCEL } from "./calendar.js";

export const REASONS = { blocked: "The time was taken out", "schedule-changed": "The hours are others now", "patient-deceased": "The patient has died", "patient-inactive": "The record is out of use" };

export const rebooking = {
  name: "Rebooking",
  paths: ["rebooking"],
  allowed: () => may("READ_APPOINTMENTS") && may("BOOK_APPOINTMENTS"),
  show: () => html`<div class="page"><div class="page-head"><h1 id="rebooking-title" tabindex="-1">To be booked anew</h1><span class="soft" id="rebooking-count"></span></div><section class="card" id="rebooking"></section></div>`,
  route: () => list(),
  leave: forget,
};

async function list(after) {
  try {
    const [page, resources, services] = await Promise.all([get("/api/rebookings?size=50" + (after ? "&after=" + after : "")), get("/api/resources"), get("/api/services")]);
    const names = await named(page.items.map(a => a.patient));
    if (!$("rebooking")) return;
    const resource = id => resources.items.find(r => r.id === id)?.name ?? "A calendar no longer booked";
    const telephone = p => p.telecom?.find(t => t.system === "phone")?.value;
    fill($("rebooking-count"), page.items.length ? many(page.items.length, "appointment") + (page.next ? " and more" : "") : "");
    fill($("rebooking"), page.items.length ? table("Appointments to be booked anew", [
      { name: "Patient", cell: a => html`<a href="${"#/patients/" + a.patient}" dir="auto">${names(a.patient).displayName}</a>${telephone(names(a.patient)) ? html`<br><a href="${"tel:" + telephone(names(a.patient))}">${phone(telephone(names(a.patient)))}</a>` : null}` },
      { name: "Was to come", cell: a => time(a.planned.start) },
      { name: "For", cell: a => html`${services.items.find(s => s.id === a.service)?.name ?? "A service no longer offered"}<br><span class="soft">${a.resources.map(resource).join(", ")}</span>` },
      { name: "Because", cell: a => badge(REASONS[a.rebookReason] ?? "", a.rebookReason === "patient-deceased" ? "bad" : "note") },
      { name: "", cell: a => html`<span class="row-actions">${a.rebookReason.startsWith("patient") ? null : html`<button type="button" class="quiet small" aria-label="${`Another time: ${names(a.patient).displayName}`}" @click="${() => go("#/calendar/move/" + a.id)}">Another time</button>`}
        <button type="button" class="quiet small" aria-label="${`Call off: ${names(a.patient).displayName}`}" @click="${() => off(a, names(a.patient))}">Call off</button></span>` },
    ], page.items) : empty("Every appointment can stand as it is."),
    page.next ? html`<button type="button" class="quiet wide" @click="${() => list(page.next)}">Further appointments</button>` : null);
    ($("rebooking").querySelector("tbody button") ?? $("rebooking-title")).focus();
    say($("rebooking-count").textContent);
  } catch (problem) {
    if (session.current && $("rebooking")) fill($("rebooking"), alertOf(problem));
  }
}

async function off(a, patient) {
  const key = newKey();
  const done = await ask({
    title: "Call the appointment off", yes: "Call off", no: "Keep it", kind: "danger",
    body: html`<div><p>${`${patient.displayName}, ${time(a.planned.start)}`}</p>${field("Reason", choice("reason", CANCEL, "provider"))}</div>`,
    act: v => post(`/api/appointments/${a.id}/cancel`, v, { key, version: a.version }),
  });
  if (!done) return;
  tell(`Called off: ${patient.displayName}.`);
  await list();
}
