// The numbers in front of a door today, and calling the next: a part of the front desk.

import { $, fill, html } from "../lib/html.js";
import { get, newKey, post } from "../lib/api.js";
import { may } from "../lib/session.js";
import { clock } from "../lib/words.js";
import { ask, badge, choice, empty, field, table, tell } from "../lib/ui.js";
import { named } from "../lib/patient.js";
import { choosing } from "../lib/choosing.js";

const STATUS = { waiting: ["Waits", "plain"], called: ["Called", "note"], serving: ["Inside", "good"], skipped: ["Did not come", "bad"] };
const PRIORITIES = [["routine", "In turn"], ["preferred", "Preferred: old, pregnant, disabled, or with a small child"], ["urgent", "Urgent"]];
/** What may come next, by where somebody stands. */
const NEXT = { waiting: [["left", "Went away"]], called: [["serving", "Comes in"], ["called", "Call again"], ["skipped", "Did not come"]], serving: [["done", "Done"]] };

export async function drawQueue(at) {
  const { door, name } = at;
  fill($("queue-title"), name ? `At the door of ${name}` : "At the door");
  if (!door) return fill($("queue"), empty("No calendars are defined yet."));
  const tokens = await get(`/api/resources/${door}/queue`);
  const names = await named(tokens.map(t => t.patient));
  if (!$("queue")) return;
  const waits = tokens.filter(t => t.status === "waiting").length;
  fill($("queue-tools"),
    may("CALL_TOKEN") ? html`<button type="button" class="primary small" id="call-next" disabled="${!waits}" @click="${() => callNext(at)}">Call next</button>` : null,
    may("ISSUE_TOKEN") ? html`<button type="button" class="quiet small" id="walk-in" @click="${() => giveNumber({ ...at, patient: null, appointment: null })}">Give a number</button>` : null);
  fill($("queue"), tokens.length ? table(`Who waits for ${name}`, [
    { name: "Number", cell: t => html`<strong class="token">${String(t.number)}</strong>` },
    { name: "Patient", cell: t => html`<span dir="auto">${names(t.patient).displayName}</span>${t.priority === "urgent" ? badge("Urgent", "bad") : t.priority === "preferred" ? badge("Preferred") : null}
      <br><span class="soft">${`since ${clock(t.issuedAt)}`}</span>` },
    { name: "Status", cell: t => badge(...STATUS[t.status]) },
    { name: "", cell: t => html`<span class="row-actions">${may("CALL_TOKEN") ? NEXT[t.status]?.map(([to, text]) =>
      html`<button type="button" class="quiet small" aria-label="${`${text}: number ${t.number}`}" @click="${() => move(at, t, to)}">${text}</button>`) : null}</span>` },
  ], tokens) : empty("Nobody waits here now."));
}

async function callNext(at) {
  try {
    const called = await post(`/api/resources/${at.door}/queue/call-next`, {}, { key: newKey() });
    tell(called ? `Number ${called.number}, please.` : "Nobody waits.");
    await at.again();
    ($("call-next")?.disabled ? $("queue-title") : $("call-next"))?.focus();
  } catch (problem) {
    at.trouble(problem);
  }
}

async function move(at, token, to) {
  try {
    await post(`/api/queue-tokens/${token.id}/move`, { to }, { version: token.version, key: newKey() });
    await at.again();
    $("call-next")?.focus();
  } catch (problem) {
    at.trouble(problem);
  }
}

/** To somebody with an appointment, or to somebody who just came. */
export async function giveNumber({ door, patient, appointment, again }) {
  const who = choosing(patient);
  const key = newKey();
  const done = await ask({
    title: "Give a number", yes: "Give the number",
    body: html`<div>${who.body}${field("Goes", choice("priority", PRIORITIES, "routine"))}</div>`,
    act: v => post(`/api/resources/${door}/queue`, { patient: who.chosen(), appointment, priority: v.priority }, { key }),
  });
  if (!done) return;
  tell(`Number ${done.token.number}: ${who.name()}. ${done.ahead ? `${done.ahead} before.` : "Nobody before."}`);
  await again();
}
