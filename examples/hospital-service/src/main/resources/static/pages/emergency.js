// Emergency access: breaking the glass for one patient, what is behind it, and the review by somebody else.

import { $, fill, html } from "../lib/html.js";
import { get, newKey, post, words } from "../lib/api.js";
import { may, session } from "../lib/session.js";
import { go } from "../lib/router.js";
import { clock, phone, plain, sentence, since, time } from "../lib/words.js";
import { alertOf, ask, badge, choice, empty, field, needed, say, table, tell } from "../lib/ui.js";
import { banner, named, picker } from "../lib/patient.js";
import { staffNames } from "../lib/staff.js";

const CODES = { etreat: "Somebody has to be treated now", btg: "Another reason that does not wait" };
const LENGTHS = [["30", "Half an hour"], ["60", "One hour"], ["120", "Two hours"], ["240", "Four hours"]];
const state = {};

export const emergency = {
  name: "Emergency",
  paths: ["emergency"],
  allowed: () => may("BREAK_GLASS", "REVIEW_EMERGENCY"),
  get ofPatient() {
    return may("BREAK_GLASS") ? { name: "Emergency access", address: id => "#/emergency/for/" + id } : undefined;
  },
  show() {
    Object.assign(state, { glass: null });
    return html`<div class="page"><div class="page-head"><h1 id="emergency-title" tabindex="-1">Emergency access</h1></div><div id="emergency"></div></div>`;
  },
  async route(parts) {
    if (parts[1] === "for" && may("BREAK_GLASS")) return opened(parts[2]);
    state.glass = null;
    fill($("emergency"),
      may("BREAK_GLASS") ? html`<section class="card narrow-card"><p class="soft">For a patient whose record you may not open otherwise. Each look is kept, and somebody else reviews it.</p>
        ${picker(p => go("#/emergency/for/" + p.id), "For whom?")}</section>` : null,
      may("REVIEW_EMERGENCY") ? html`<section class="card" aria-labelledby="reviews-title"><div class="page-head"><h2 id="reviews-title">To be reviewed</h2></div><div id="reviews"></div></section>` : null);
    if (may("REVIEW_EMERGENCY")) await reviews();
    (may("BREAK_GLASS") ? $("picker") : $("emergency-title"))?.focus();
  },
  leave() {
    state.glass = null;
  },
};

const trouble = problem => session.current && $("emergency") && fill($("emergency"), alertOf(problem));

// ---- behind the glass ----------------------------------------------------------------------------------------------

async function opened(id) {
  if (state.glass?.patient === id && new Date(state.glass.expiresAt) > new Date()) return sheet(id);
  const key = newKey();
  try {
    const patient = (await named([id]))(id);
    fill($("emergency"));
    const glass = await ask({
      title: "Break the glass", yes: "Break the glass", kind: "danger",
      body: html`<div><p class="picked"><strong dir="auto">${patient.displayName}</strong> <span class="soft">${patient.mrn}</span></p>
        ${field("Why", choice("code", Object.entries(CODES)))}
        ${field("Reason", html`<textarea name="reason" rows="2" maxlength="500" autofocus></textarea>`, "For the reviewer; without the patient's name or findings")}
        ${field("For how long", choice("minutes", LENGTHS, "60"))}</div>`,
      act: v => {
        needed(v, "reason");
        return post("/api/emergencies", { patient: id, code: v.code, reason: v.reason, minutes: Number(v.minutes) }, { key });
      },
    });
    if (!glass) return go("#/emergency");
    state.glass = glass;
    tell(`Open until ${clock(glass.expiresAt)}.`);
    await sheet(id);
  } catch (problem) {
    trouble(problem);
  }
}

/** What helps in an emergency; a part that still may not be seen says so and hides nothing else. */
async function sheet(id) {
  const emergencyEntry = { emergency: state.glass.entry };
  const part = path => get(path, emergencyEntry).catch(problem => ({ problem }));
  const [p, chart, people, notes, medication] = await Promise.all([part("/api/patients/" + id), part(`/api/patients/${id}/chart`), part(`/api/patients/${id}/relations`),
    part(`/api/patients/${id}/notes?size=20`), part(`/api/patients/${id}/prescriptions?standing=true&size=50`)]);
  if (!$("emergency") || state.glass?.patient !== id) return;
  if (p.problem) return trouble(p.problem);
  const box = (title, found, draw) => html`<section class="card"><h2 class="small-title">${title}</h2>${found.problem ? html`<p class="soft">${words(found.problem)}</p>` : draw()}</section>`;
  const list = (items, draw, none) => items.length ? html`<ul class="plain">${items.map(i => html`<li>${draw(i)}</li>`)}</ul>` : html`<p class="soft">${none}</p>`;
  fill($("emergency"), html`<p class="alert strip">${`The glass is broken until ${clock(state.glass.expiresAt)}. Each look is kept for the review.`}</p>`,
    banner(p, html`<a class="button" href="#/emergency">Close</a>`),
    html`<div class="chart"><div class="glance">
      ${box("Allergies", chart, () => list(chart.allergies, a => html`<strong>${a.title}</strong> <span class="soft">${a.detail ? plain(a.detail) : ""}</span>`, chart.knowledge === "none-known" ? "No known allergies." : "Nobody has asked yet."))}
      ${box("Medication", medication, () => list(medication.items, m => html`<strong>${m.medication.genericName}</strong> <span class="soft">${m.startsAt ? `since ${time(m.startsAt)}` : ""}</span>`, "None."))}
      ${box("Problems", chart, () => list(chart.problems, x => html`<strong>${x.title}</strong> <span class="soft">${x.code}</span>`, "None."))}</div>
      <div class="glance">${box("Whom to call", people, () => list(people.filter(r => r.status === "active"), r => html`<strong dir="auto">${r.who.name ? [...(r.who.name.given ?? []), r.who.name.family].filter(Boolean).join(" ") : "A patient of this hospital"}</strong>
        <span class="soft">${sentence(r.kinship)}</span> ${r.who.telecoms.map(t => html`<a href="${"tel:" + t.value}">${phone(t.value)}</a>`)}`, "Nobody is written down."))}
      ${box("Notes", notes, () => list(notes.items, n => html`<button type="button" class="link" @click="${() => read(n.id)}">${n.title ?? sentence(n.type)}</button> <span class="soft">${time(n.begunAt)}</span>`, "None."))}</div></div>`);
  $("banner-name").focus();
  say(`Emergency access to ${p.displayName}`);
}

async function read(id) {
  try {
    const note = await get("/api/notes/" + id, { emergency: state.glass.entry });
    await ask({ title: note.title, yes: null, no: "Close", body: html`<div class="note">${note.sections.map(s => html`<h3>${s.title}</h3><p class="text">${s.text}</p>`)}</div>` });
  } catch (problem) {
    tell(words(problem));
  }
}

// ---- the review ----------------------------------------------------------------------------------------------------

async function reviews() {
  try {
    const [page, names] = await Promise.all([get("/api/emergencies?size=100"), staffNames()]);
    const patients = await named(page.items.map(e => e.patient).filter(Boolean));
    if (!$("reviews")) return;
    fill($("reviews"), page.items.length ? table("Broken glasses to be reviewed", [
      { name: "When", cell: e => html`${time(e.at)}<br><span class="soft">${`${since(e.at)} ago`}</span>` },
      { name: "Who", cell: e => names(e.staff) },
      { name: "Patient", cell: e => e.patient ? html`<span dir="auto">${patients(e.patient).displayName}</span>` : "Looking for somebody" },
      { name: "Reason", cell: e => html`${e.code ? html`<span class="soft">${CODES[e.code]}</span><br>` : null}${e.reason}` },
      { name: "Due", cell: e => badge(time(e.reviewDueAt), new Date(e.reviewDueAt) < new Date() ? "bad" : "plain") },
      { name: "", cell: e => html`<button type="button" class="quiet small" @click="${() => review(e, names, patients)}">Review</button>` },
    ], page.items) : empty("Nothing waits for a review."));
  } catch (problem) {
    fill($("reviews"), alertOf(problem));
  }
}

async function review(e, names, patients) {
  const calls = await get(`/api/emergencies/${e.entry}/calls?size=100`).catch(problem => ({ problem }));
  const own = e.staff === session.current.staff;
  const key = newKey();
  const done = await ask({
    title: "Was it right?", yes: own ? null : "Note the review",
    body: html`<div><dl class="facts"><dt>Who</dt><dd>${names(e.staff)}</dd><dt>Patient</dt><dd dir="auto">${e.patient ? patients(e.patient).displayName : "Looking for somebody"}</dd>
      <dt>From</dt><dd>${time(e.at)}</dd>${e.expiresAt ? html`<dt>Until</dt><dd>${time(e.expiresAt)}</dd>` : null}<dt>Reason</dt><dd>${e.reason}</dd>
      <dt>Looked at</dt><dd>${calls.problem ? words(calls.problem) : calls.items.length ? calls.items.map(c => html`<span>${`${clock(c.at)} ${sentence(c.action.replace(/(?<=[a-z])(?=[A-Z])/g, "_"))}`}${c.outcome === "DONE" ? null : badge(plain(c.outcome), "plain")}</span>`) : "Nothing"}</dd></dl>
      ${own ? html`<p class="notice">It was you; somebody else reviews it.</p>` : html`${field("It was", choice("verdict", [["justified", "Justified"], ["unjustified", "Not justified"]]))}
      ${field("Remark", html`<textarea name="remark" rows="2" maxlength="500"></textarea>`)}`}</div>`,
    act: v => {
      needed(v, "remark");
      return post(`/api/emergencies/${e.entry}/review`, { verdict: v.verdict, remark: v.remark }, { key });
    },
  });
  if (!done) return;
  tell("Reviewed.");
  await reviews();
  $("emergency-title").focus();
}
