// How long tests take, leg by leg from the order to the report.

import { $, fill, html } from "../lib/html.js";
import { get } from "../lib/api.js";
import { may, session } from "../lib/session.js";
import { go } from "../lib/router.js";
import { many, plusDays, sentence, startOf, today } from "../lib/words.js";
import { alertOf, badge, choice, empty, field, table } from "../lib/ui.js";

const LEGS = [["whole", "From the order to the report"], ["collection", "Until it is taken"], ["transport", "Until it is received"], ["analysis", "Until there is a result"], ["release", "Until the result is out"]];
const SECTIONS = [["", "All sections"], ["CHEM", "Chemistry"], ["HAEM", "Haematology"], ["URINE", "Urine"], ["MICRO", "Microbiology"]];
const DAYS = 30;
const state = {};

export const turnaround = {
  name: "Turnaround",
  paths: ["turnaround"],
  allowed: () => may("READ_TURNAROUND"),
  show() {
    Object.assign(state, { from: plusDays(today(), -DAYS), to: today(), leg: "whole", section: "" });
    return html`<div class="page"><div class="page-head"><h1 id="turnaround-title" tabindex="-1">Turnaround</h1></div>
      <div id="turnaround-trouble"></div><section class="card"><form class="tools" id="turnaround-form" @submit="${submit}">
        ${field("From", html`<input type="date" name="from" value="${state.from}">`)}${field("To", html`<input type="date" name="to" value="${state.to}">`)}
        ${field("Leg", choice("leg", LEGS, state.leg))}${field("Section", choice("section", SECTIONS, state.section))}
        <button type="submit" class="primary small">Show</button></form></section>
      <section class="card" id="turnaround" aria-live="polite"></section></div>`;
  },
  async route(parts) {
    state.test = parts[1] ?? "";
    await draw();
    $("turnaround-title")?.focus();
  },
};

function submit(event) {
  event.preventDefault();
  Object.assign(state, Object.fromEntries(new FormData(event.target)));
  return draw();
}

const ask = (leg, test) => get(`/api/lab/turnaround?leg=${leg}&from=${encodeURIComponent(startOf(state.from))}&until=${encodeURIComponent(startOf(plusDays(state.to, 1)))}${state.section ? "&section=" + encodeURIComponent(state.section) : ""}${test ? "&test=" + encodeURIComponent(test) : ""}`);

async function draw() {
  try {
    if (state.test) await one(); else await list();
    if ($("turnaround-trouble")) fill($("turnaround-trouble"));
  } catch (problem) {
    if (session.current && $("turnaround-trouble")) fill($("turnaround-trouble"), alertOf(problem));
  }
}

/** 95: 1 h 35 min. */
function minutes(count) {
  if (count === undefined || count === null) return "";
  if (count < 60) return `${count} min`;
  return count < 2880 ? `${Math.floor(count / 60)} h ${count % 60} min` : many(Math.floor(count / 1440), "day");
}

const numbers = [
  { name: "Half within", kind: "number", cell: v => minutes(v.p50) },
  { name: "Nine of ten within", kind: "number", cell: v => minutes(v.p90) },
  { name: "Done", kind: "number", cell: v => String(v.done) },
  { name: "On the way", kind: "number", cell: v => String(v.pending) },
  { name: "Later than its target", kind: "number", cell: v => v.targeted ? badge(`${v.breached} of ${v.targeted}`, v.breached ? "bad" : "good") : "" },
];

async function list() {
  const found = await ask(state.leg);
  if (!$("turnaround")) return;
  fill($("turnaround"), html`<h2 class="small-title">${LEGS.find(l => l[0] === state.leg)[1]}</h2>`, found.length ? table("Tests", [
    { name: "Test", cell: v => html`<a href="${"#/turnaround/" + encodeURIComponent(v.test)}"><strong>${v.test}</strong></a>` },
    { name: "Section", cell: v => v.section },
    { name: "Priority", cell: v => sentence(v.priority) },
    ...numbers,
  ], found, v => go("#/turnaround/" + encodeURIComponent(v.test))) : empty("No test was ordered in these days."));
}

/** One test, all legs below each other. */
async function one() {
  const legs = await Promise.all(LEGS.map(([leg]) => ask(leg, state.test)));
  if (!$("turnaround")) return;
  const rows = LEGS.flatMap(([, name], i) => legs[i].map(v => ({ ...v, leg: name })));
  fill($("turnaround"), html`<div class="page-head"><h2>${state.test}</h2><a class="button" href="#/turnaround">All tests</a></div>`, rows.length ? table(`Legs of ${state.test}`, [
    { name: "Leg", cell: v => v.leg },
    { name: "Priority", cell: v => sentence(v.priority) },
    ...numbers,
  ], rows) : empty("It was not ordered in these days."));
}
