// Results: writing down what was measured, answering for it, and calling about what is critical.

import { $, fill, html } from "../lib/html.js";
import { get, newKey, post } from "../lib/api.js";
import { all } from "../lib/pages.js";
import { may, session } from "../lib/session.js";
import { clock, plain, sentence, since, time } from "../lib/words.js";
import { alertOf, ask, badge, choice, empty, field, needed, table, tell } from "../lib/ui.js";
import { forget, named } from "../lib/patient.js";

const ROLES = [["requester", "Who ordered it"], ["doctor-on-call", "Doctor on call"], ["nurse", "Nurse"], ["ward", "The ward"], ["patient", "The patient"], ["other", "Somebody else"]];
const CHANNELS = [["phone", "By telephone"], ["in-person", "In person"], ["message", "By message"], ["video", "By video"]];
const STEPS = { detected: "note", escalated: "bad", breached: "bad", overdue: "bad" };
const state = {};

export const results = {
  name: "Results",
  paths: ["results"],
  allowed: () => may("READ_RESULT_WORKLIST", "READ_CRITICAL"),
  show: () => html`<div class="page"><div class="page-head"><h1 id="results-title" tabindex="-1">Results</h1><div class="tools"><button type="button" class="quiet small" @click="${draw}">Look again</button></div></div>
    <div id="results-trouble"></div>
    <section class="card" id="calls-card" aria-labelledby="calls-title"><h2 id="calls-title" class="small-title">Critical: somebody has to be called</h2><div id="calls"></div></section>
    <section class="card" id="doubts-card" aria-labelledby="doubts-title" hidden><h2 id="doubts-title" class="small-title">Came into doubt: what had gone out is looked at again</h2><div id="doubts"></div></section>
    <section class="card" aria-labelledby="enter-title"><h2 id="enter-title" class="small-title">To enter</h2><div id="enter"></div></section>
    <section class="card" aria-labelledby="verify-title"><div class="page-head"><h2 id="verify-title" class="small-title">To verify: was it measured as it should be?</h2><div class="tools" id="verify-tools"></div></div><div id="verify"></div></section>
    <section class="card" aria-labelledby="validate-title"><div class="page-head"><h2 id="validate-title" class="small-title">To validate: does it make sense?</h2><div class="tools" id="validate-tools"></div></div><div id="validate"></div></section></div>`,
  async route() {
    await draw();
    $("results-title")?.focus();
  },
  leave: forget,
};

const trouble = problem => session.current && $("results-trouble") && fill($("results-trouble"), alertOf(problem));
const nothing = { items: [] };

async function draw() {
  try {
    const worklist = may("READ_RESULT_WORKLIST");
    const [doubts, instruments] = worklist ? await Promise.all([all("/api/lab/look-backs?size=100"), known()]) : [[], []];
    const [calls, enter, verify, validate] = await Promise.all([may("READ_CRITICAL") ? get("/api/lab/critical-calls?size=50") : nothing, worklist ? get("/api/lab/results/to-enter?size=100") : nothing,
      worklist ? get("/api/lab/results/to-verify?size=100") : nothing, worklist ? get("/api/lab/results/to-validate?size=100") : nothing]);
    state.names = await named([...calls.items, ...enter.items, ...verify.items, ...validate.items].map(x => x.patient));
    if (!$("enter")) return;
    fill($("results-trouble"));
    $("calls-card").hidden = !calls.items.length;
    fill($("calls"), calls.items.length ? drawCalls(calls.items) : null);
    $("doubts-card").hidden = !doubts.length;
    fill($("doubts"), doubts.length ? drawDoubts(doubts, instruments) : null);
    fill($("enter"), drawEnter(enter.items));
    drawWaiting("verify", verify.items, may("VERIFY_RESULT"));
    drawWaiting("validate", validate.items, may("VALIDATE_RESULT"));
  } catch (problem) {
    trouble(problem);
  }
}

const who = x => html`<span dir="auto">${state.names(x.patient).displayName}</span>`;

const known = () => may("READ_QUALITY") ? all("/api/lab/instruments?size=100") : [];

// ---- calling -------------------------------------------------------------------------------------------------------

const drawCalls = calls => table("Critical results", [
  { name: "Test", cell: c => html`<strong>${c.test}</strong> ${badge(sentence(c.step), STEPS[c.step] ?? "bad")}` },
  { name: "Patient", cell: who },
  { name: "Known for", cell: c => since(c.detectedAt) },
  { name: "Tried", cell: c => c.attempts ? `${c.attempts} times` : "Not yet" },
  { name: "", cell: c => may("CALL_CRITICAL") ? html`<span class="row-actions"><button type="button" class="quiet small" aria-label="${`Called about ${c.test}`}" @click="${() => called(c)}">Called</button></span>` : null },
], calls);

async function called(c) {
  const key = newKey();
  const done = await ask({
    title: `Called about ${c.test}`, yes: "Put on record",
    body: html`<div>${field("Who", html`<input name="recipient" maxlength="200" autofocus>`, "By name or place")}${field("As", choice("role", ROLES, "requester"))}${field("How", choice("channel", CHANNELS, "phone"))}
      ${field("What came of it", choice("outcome", [["read-back", "Told, and read back rightly"], ["reached", "Told, not read back"], ["not-reached", "Nobody answered"], ["declined", "Would not take it"]], "read-back"))}
      ${field("Note", html`<input name="note" maxlength="500">`)}</div>`,
    act: v => {
      needed(v, "recipient");
      return post(`/api/lab/critical-calls/${c.id}/attempts`, { recipient: v.recipient, role: v.role, channel: v.channel, note: v.note,
        outcome: v.outcome === "read-back" ? "reached" : v.outcome, readBack: v.outcome === "read-back" }, { key, version: c.version });
    },
  });
  if (!done) return;
  tell(done.open ? "On record; the call stays open." : "The call is closed.");
  await draw();
}

// ---- looking back ------------------------------------------------------------------------------------------------------

const drawDoubts = (doubts, instruments) => table("Came into doubt", [
  { name: "Because", cell: d => html`${badge(d.cause === "recall" ? "A reagent was recalled" : `${d.test} controls failed`, "bad")}` },
  { name: "Measured on", cell: d => instruments.find(i => i.id === d.instrument)?.name ?? "An instrument" },
  { name: "Since", cell: d => d.cause === "recall" ? "The lot was opened" : d.doubtfulSince ? time(d.doubtfulSince) : "The beginning" },
  { name: "Known for", cell: d => since(d.begunAt) },
  { name: "", cell: d => html`<span class="row-actions"><button type="button" class="quiet small" @click="${() => lookBack(d)}">Look at the results</button></span>` },
], doubts);

async function lookBack(doubt) {
  const key = newKey();
  const results = await all(`/api/lab/look-backs/${doubt.id}/results?size=100`);
  const names = await named(results.map(r => r.patient));
  const done = await ask({
    title: "What had gone out", yes: may("CORRECT_RESULT") ? "I have looked" : null, no: "Close",
    body: html`<div>${table("Results in doubt", [
      { name: "Patient", cell: r => html`<span dir="auto">${names(r.patient).displayName}</span>` },
      { name: "Result", cell: r => html`<strong>${`${r.test} ${r.shown ?? ""}`}</strong> ${r.unit ?? ""} ${badge(sentence(r.status), r.status === "final" ? "note" : "plain")}` },
      { name: "Measured", cell: r => time(r.measuredAt) },
    ], results)}${may("CORRECT_RESULT") ? field("What came of it", html`<input name="finding" maxlength="500" autofocus>`, "3 measured anew, 1 corrected") : null}</div>`,
    act: v => { needed(v, "finding"); return post(`/api/lab/look-backs/${doubt.id}/close`, { finding: v.finding }, { key, version: doubt.version }); },
  });
  if (!done) return;
  tell("On record; nobody has to look any more.");
  await draw();
}

// ---- entering ------------------------------------------------------------------------------------------------------

/** Tube by tube. */
function drawEnter(items) {
  const tubes = new Map();
  for (const item of items) tubes.set(item.specimen, [...(tubes.get(item.specimen) ?? []), item]);
  return tubes.size ? table("To enter", [
    { name: "Patient", cell: t => who(t[0]) },
    { name: "Tests", cell: t => html`<strong>${t.map(i => i.test).join(", ")}</strong>` },
    { name: "Section", cell: t => t[0].section },
    { name: "Waits", cell: t => t[0].receivedAt ? since(t[0].receivedAt) : "" },
    { name: "", cell: t => may("ENTER_RESULT") ? html`<span class="row-actions"><button type="button" class="quiet small" aria-label="${`Enter ${t.map(i => i.test).join(", ")}`}" @click="${() => enter(t)}">Enter</button></span>` : null },
  ], [...tubes.values()]) : empty("Every tube in the laboratory has its results.");
}

async function enter(tube) {
  const key = newKey();
  const [instruments, ...sheets] = await Promise.all([known(), ...tube.map(i => get("/api/lab/tests/" + i.test).catch(() => null))]);
  const measured = tube.map((item, i) => ({ item, sheet: sheets[i] })).filter(t => !t.sheet?.calculated && t.sheet?.kind !== "culture");
  if (!measured.length) { location.hash = "#/cultures"; return; } // what grows is noted there
  const control = ({ item, sheet }, i) => sheet?.answers.length
    ? field(sheet.name, choice("value-" + item.test, [["", "—"], ...sheet.answers.map(a => [a, a])], ""))
    : field(sheet ? `${sheet.name}${sheet.unit ? `, ${sheet.unit}` : ""}` : item.test, html`<input name="${"value-" + item.test}" maxlength="200" autofocus="${i === 0}">`);
  const done = await ask({
    title: "What was measured", yes: "Enter",
    body: html`<div><p class="picked">${who(tube[0])}</p>${measured.map(control)}
      <div class="row">${field("Measured on", choice("instrument", [["", "No instrument"], ...instruments.map(i => [i.id, i.name])], ""))}${field("Or by hand, because", html`<input name="byHand" maxlength="200">`, "Only where controls are run for the test")}</div>
      <p class="hint">Less than a limit is written as &lt;10. What is left empty stays open; what is calculated follows by itself.</p></div>`,
    act: v => {
      const given = measured.filter(({ item }) => v["value-" + item.test] !== undefined).map(({ item }) => ({ test: item.test, value: v["value-" + item.test] }));
      if (!given.length) throw { detail: "Nothing is entered yet." };
      return post("/api/lab/results", { specimen: tube[0].specimen, results: given, instrument: v.instrument, byHand: v.byHand }, { key });
    },
  });
  if (!done) return;
  tell(`Entered: ${done.map(r => `${r.test} ${r.shown}${r.flags ? " " + r.flags : ""}`).join(", ")}.`);
  await draw();
}

// ---- answering for it ----------------------------------------------------------------------------------------------

function drawWaiting(what, lines, allowed) {
  const chosen = new Set();
  const button = allowed && lines.length ? html`<button type="button" class="primary small" id="${what + "-chosen"}" disabled>${sentence(what)}</button>` : null;
  button?.addEventListener("click", () => answer(what, lines.filter(l => chosen.has(l.id))));
  fill($(what + "-tools"), button);
  fill($(what), lines.length ? table("To " + what, [
    { name: "", cell: l => allowed ? html`<input type="checkbox" aria-label="${`${l.test} of ${state.names(l.patient).displayName}`}" @change="${e => { if (e.target.checked) chosen.add(l.id); else chosen.delete(l.id); button.disabled = !chosen.size; }}">` : null },
    { name: "Patient", cell: who },
    { name: "Result", cell: l => html`<strong>${`${l.test} ${l.shown ?? ""}`}</strong> ${l.unit ?? ""} ${l.flags ? badge(l.flags.replaceAll("~", " "), l.critical ? "bad" : l.flags === "N" ? "plain" : "note") : null}` },
    { name: "Usual", cell: l => l.healthy ?? "" },
    { name: "Held, because", cell: l => html`${l.doubted ? badge("Somebody else's blood?", "bad") : null}${l.held.map(n => html`<div class="soft">${`${sentence(n.gate)}: ${n.detail ?? plain(n.said)}`}</div>`)}` },
    { name: "Measured", cell: l => clock(l.measuredAt) },
    { name: "", cell: l => may("VERIFY_RESULT") ? html`<span class="row-actions"><button type="button" class="quiet small" aria-label="${`Run ${l.test} again`}" @click="${() => reject(l)}">Run again</button></span>` : null },
  ], lines) : empty(what === "verify" ? "Everything that was entered is answered for." : "Nothing waits to be validated."));
}

const DOUBTS = { verify: ["lab.result.unproven", "lab.result.doubted"], validate: ["lab.result.unproven"] };

const answered = (what, results, despite, identityChecked = false) =>
  what === "verify" ? { results, early: false, identityChecked, despite } : { results, despite };

/** Asks for a reason only where the laboratory wants one. */
async function answer(what, lines) {
  const seen = lines.map(l => ({ run: l.id, version: l.version }));
  const key = newKey();
  try {
    const told = await post("/api/lab/results/" + what, answered(what, seen), { key }).catch(problem => {
      if (!DOUBTS[what].includes(problem.code)) throw problem;
      return allTheSame(what, seen, lines, problem);
    });
    if (!told) return;
    tell(`${{ verify: "Verified", validate: "Validated" }[what]}: ${told.map(r => r.test).join(", ")}.`);
    await draw();
  } catch (problem) {
    trouble(problem);
  }
}

function allTheSame(what, seen, lines, problem) {
  const key = newKey();
  return ask({
    title: `${sentence(what)} all the same?`, yes: sentence(what),
    body: html`<div><p class="soft">${problem.detail}</p>${field("Why it is right", html`<input name="despite" maxlength="200" autofocus>`, "Goes on the report")}
      ${what === "verify" && lines.some(l => l.doubted) ? html`<p><label><input type="checkbox" name="identity" value="yes"> I have looked whose specimen it is.</label></p>` : null}</div>`,
    act: v => post("/api/lab/results/" + what, answered(what, seen, v.despite, v.identity === "yes"), { key }),
  });
}

async function reject(line) {
  const key = newKey();
  const done = await ask({
    title: `Run ${line.test} again`, yes: "Run again", kind: "danger",
    body: html`<div>${field("Why", html`<input name="reason" maxlength="200" autofocus>`, "Without the patient's data")}</div>`,
    act: v => { needed(v, "reason"); return post(`/api/lab/results/${line.id}/reject`, { reason: v.reason }, { key, version: line.version }); },
  });
  if (!done) return;
  tell("It waits for another run.");
  await draw();
}
