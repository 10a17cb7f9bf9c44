// Who would like a time, or a sooner one: a part of the front desk.

import { $, fill, html } from "../lib/html.js";
import { get, newKey, post, words } from "../lib/api.js";
import { may } from "../lib/session.js";
import { clock, date, dayOf, longDay, plusDays, sentence, since, startOf, time, today } from "../lib/words.js";
import { ask, badge, choice, empty, field, needed, table, tell } from "../lib/ui.js";
import { named } from "../lib/patient.js";
import { all } from "../lib/pages.js";
import { choosing } from "../lib/choosing.js";

const PRIORITIES = [["routine", "Routine"], ["urgent", "Urgent"], ["asap", "As soon as possible"], ["stat", "At once"]];
const KINDS = { stat: "bad", asap: "bad", urgent: "note", routine: "plain" };
const HELD = 120; // minutes to think about it

export async function drawWaiting(at) {
  const lists = await Promise.all(at.services.map(s => all(`/api/waiting-list?service=${s.id}&size=50`)));
  const rank = w => PRIORITIES.length - PRIORITIES.findIndex(([p]) => p === w.priority);
  const wishes = lists.flat().sort((a, b) => rank(a) - rank(b) || a.enteredAt.localeCompare(b.enteredAt));
  const names = await named(wishes.map(w => w.patient));
  const held = await Promise.all(wishes.map(w => w.appointment ? get("/api/appointments/" + w.appointment).catch(() => null) : null));
  if (!$("waiting")) return;
  fill($("waiting-tools"), may("MANAGE_WAITING_LIST") ? html`<button type="button" class="quiet small" id="wish" @click="${() => enter(at)}">Put somebody on the list</button>` : null);
  const rows = wishes.map((w, i) => ({ ...w, held: held[i] }));
  fill($("waiting"), rows.length ? table("Waiting list", [
    { name: "Patient", cell: w => html`<a href="${"#/patients/" + w.patient}" dir="auto">${names(w.patient).displayName}</a>` },
    { name: "For", cell: w => html`${at.service(w.service)}${w.resources.length ? html`<br><span class="soft">${w.resources.map(at.resource).join(", ")}</span>` : null}` },
    { name: "Priority", cell: w => badge(PRIORITIES.find(([p]) => p === w.priority)[1], KINDS[w.priority]) },
    { name: "Suits", cell: w => suits(w) },
    { name: "Waits", cell: w => html`<span title="${time(w.enteredAt)}">${since(w.enteredAt)}</span>` },
    { name: "Status", cell: w => w.status === "offered" ? html`${badge("Offered")}${w.held ? html`<br><span class="soft">${time(w.held.planned.start)}</span>` : null}` : badge(sentence(w.status), "plain") },
    { name: "", cell: w => html`<span class="row-actions">${may("MANAGE_WAITING_LIST") ? verbs(at, w, names(w.patient)) : null}</span>` },
  ], rows) : empty("Nobody waits for a time."));
}

const suits = w => html`${`${date(w.from)} – ${date(w.until)}`}${w.notBefore || w.notAfter
  ? html`<br><span class="soft">${[w.notBefore && `from ${w.notBefore.slice(0, 5)}`, w.notAfter && `over by ${w.notAfter.slice(0, 5)}`].filter(Boolean).join(", ")}</span>` : null}`;

function verbs(at, w, patient) {
  const verb = (text, act) => html`<button type="button" class="quiet small" aria-label="${`${text}: ${patient.displayName}`}" @click="${act}">${text}</button>`;
  const send = (path, body, told) => async () => {
    try {
      const after = await post(`/api/waiting-list/${w.id}/${path}`, body, { version: w.version, key: newKey() });
      tell(path === "answer" && body.accepts && after.status !== "booked" ? "The time was no longer held; the patient waits on." : told);
      await at.again();
    } catch (problem) {
      at.trouble(problem);
    }
  };
  return w.status === "offered"
    ? [verb("Takes it", send("answer", { accepts: true }, `Booked: ${patient.displayName}.`)), verb("Waits on", send("answer", { accepts: false }, "The time is given back."))]
    : [verb("Offer a time", () => offer(at, w, patient)), verb("Take off", send("withdraw", {}, "Taken off the list."))];
}

/** The next free times that suit; one of them is held while the patient thinks about it. */
async function offer(at, w, patient) {
  const first = w.from > today() ? w.from : today();
  const from = first === today() ? new Date().toISOString() : startOf(first);
  const anyOf = w.resources.length ? w.resources : at.resources.map(r => r.id);
  let slots;
  try {
    const found = await post("/api/free-slots", { service: w.service, anyOf, span: { start: from, end: startOf(plusDays(w.until, 1)) }, size: 500 });
    slots = found.slots.filter(s => fits(s.planned, w)).slice(0, 40);
  } catch (problem) {
    return at.trouble(problem);
  }
  if (!slots.length) return tell("Nothing is free that suits.");
  const key = newKey();
  const options = slots.map((s, i) => [String(i), `${longDay(dayOf(s.planned.start))}, ${clock(s.planned.start)}, ${s.resources.map(at.resource).join(", ")}`]);
  const done = await ask({
    title: "Offer a time", yes: "Hold it",
    body: html`<div><p class="when" dir="auto">${`${patient.displayName}, ${at.service(w.service)}`}</p>${field("Free and suiting", choice("slot", options), `It is held for ${HELD / 60} hours; then anybody may have it.`)}</div>`,
    act: v => {
      const slot = slots[Number(v.slot)];
      return post(`/api/waiting-list/${w.id}/offer`, { resources: slot.resources, start: slot.planned.start, minutes: HELD }, { version: w.version, key });
    },
  });
  if (!done) return;
  tell(`Held for ${patient.displayName}: ${time(done.appointment.planned.start)}.`);
  await at.again();
}

const fits = (span, w) => (!w.notBefore || clock(span.start) >= w.notBefore.slice(0, 5)) && (!w.notAfter || clock(span.end) <= w.notAfter.slice(0, 5));

async function enter(at) {
  const who = choosing();
  const key = newKey();
  const done = await ask({
    title: "Put somebody on the waiting list", yes: "Put on the list",
    body: html`<div>${who.body}
      <div class="row">${field("For", choice("service", at.services.map(s => [s.id, s.name])))}${field("With", choice("resource", [["", "Whoever is free"], ...at.resources.map(r => [r.id, r.name])]))}</div>
      ${field("Priority", choice("priority", PRIORITIES))}
      <div class="row">${field("From", html`<input type="date" name="from" value="${today()}">`)}${field("Until", html`<input type="date" name="until" value="${plusDays(today(), 14)}">`)}</div>
      <div class="row">${field("Not before", html`<input type="time" name="notBefore">`)}${field("Over by", html`<input type="time" name="notAfter">`)}</div></div>`,
    act: v => {
      needed(v, "from", "until");
      return post("/api/waiting-list", { patient: who.chosen(), service: v.service, resources: v.resource ? [v.resource] : [], priority: v.priority,
      from: v.from, until: v.until, notBefore: v.notBefore ?? null, notAfter: v.notAfter ?? null }, { key });
    },
  });
  if (!done) return;
  tell(`${who.name()} is on the list.`);
  await at.again();
}
