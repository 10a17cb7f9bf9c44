// Specimens: what is to be taken, letting tubes in by barcode, and what is to be measured.

import { $, fill, html } from "../lib/html.js";
import { get, newKey, post, words } from "../lib/api.js";
import { may, session } from "../lib/session.js";
import { sentence, since, time } from "../lib/words.js";
import { alertOf, ask, badge, choice, empty, field, needed, say, table, tell } from "../lib/ui.js";
import { forget, named } from "../lib/patient.js";
import { choosing } from "../lib/choosing.js";

const SECTIONS = [["CHEM", "Chemistry"], ["HAEM", "Haematology"], ["URINE", "Urine"], ["MICRO", "Microbiology"]];
/** HL7 v2 table 0490. */
const REASONS = [["hemolysis", "Haemolysed"], ["clotting", "Clotted"], ["quantity-not-sufficient", "Too little"], ["labeling", "Labelled wrongly"], ["identification-problem", "Whose it is, is in doubt"],
  ["broken-container", "Broken"], ["contamination", "Contaminated"], ["expired", "Too old"], ["improper-storage", "Stored wrongly"]];
const state = {};

export const specimens = {
  name: "Specimens",
  paths: ["specimens"],
  allowed: () => may("READ_SPECIMEN"),
  show() {
    state.section = "CHEM";
    return html`<div class="page"><div class="page-head"><h1 id="specimens-title" tabindex="-1">Specimens</h1>
        <div class="tools"><button type="button" class="quiet small" @click="${draw}">Look again</button></div></div>
      <div id="specimens-trouble"></div>
      ${may("HANDLE_SPECIMEN") ? html`<section class="card narrow-card" aria-labelledby="scan-title"><h2 id="scan-title" class="small-title">Scan a tube</h2>
        <form id="scan" @submit="${scan}">${field("Barcode", html`<input name="barcode" id="barcode" autocomplete="off" inputmode="numeric" maxlength="40">`, "The number on the label; a scanner ends with Enter")}
          <button type="submit" class="primary small">Receive</button> <button type="button" class="quiet small" @click="${look}">Look it up</button></form><div id="scanned" aria-live="polite"></div></section>` : null}
      <section class="card" aria-labelledby="take-title"><div class="page-head"><h2 id="take-title">To be taken</h2></div><div id="take"></div></section>
      <section class="card" aria-labelledby="work-title"><div class="page-head"><h2 id="work-title">To be measured</h2><div class="tools"><label class="inline"><span>Section</span>
        <select id="section" @change="${e => { state.section = e.target.value; drawWork().catch(trouble); }}">${SECTIONS.map(([code, text]) => html`<option value="${code}">${text}</option>`)}</select></label></div></div><div id="work"></div></section></div>`;
  },
  async route() {
    await draw();
    ($("barcode") ?? $("specimens-title"))?.focus();
  },
  leave: forget,
};

const trouble = problem => session.current && $("specimens-trouble") && fill($("specimens-trouble"), alertOf(problem));

async function draw() {
  try {
    await Promise.all([drawTake(), drawWork()]);
    if ($("specimens-trouble")) fill($("specimens-trouble"));
  } catch (problem) {
    trouble(problem);
  }
}

async function drawTake() {
  const page = await get("/api/lab/collection-list?size=100");
  const names = await named(page.items.map(s => s.patient));
  if (!$("take")) return;
  const tubes = page.items.flatMap(stop => stop.tubes.map(tube => ({ stop, tube })));
  fill($("take"), tubes.length ? table("To be taken", [
    { name: "Patient", cell: t => html`<a href="${"#/laboratory/" + t.stop.patient}" dir="auto">${names(t.stop.patient).displayName}</a>${t.stop.priority === "routine" ? null : badge(sentence(t.stop.priority), "bad")}` },
    { name: "Tube", cell: t => `${t.tube.container}, ${t.tube.type}` },
    { name: "At least", cell: t => `${t.tube.millilitres} mL` },
    { name: "For", cell: t => t.tube.tests.join(", ") },
    { name: "Due", cell: t => time(t.stop.dueAt) },
    { name: "", cell: t => may("COLLECT_SPECIMEN") ? html`<span class="row-actions"><button type="button" class="quiet small" aria-label="${`Take ${t.tube.container} of ${names(t.stop.patient).displayName}`}" @click="${() => take(t)}">Take</button></span>` : null },
  ], tubes) : empty("Nothing is to be taken now."));
}

async function drawWork() {
  const page = await get(`/api/lab/work-list?section=${state.section}&size=100`);
  const names = await named(page.items.map(l => l.patient));
  if (!$("work")) return;
  fill($("work"), page.items.length ? table("To be measured", [
    { name: "Test", cell: l => html`<strong>${l.test}</strong>${l.priority === "routine" ? null : badge(sentence(l.priority), "bad")}` },
    { name: "Tube", cell: l => html`<span class="mrn">${l.accession}</span>` },
    { name: "Patient", cell: l => html`<span dir="auto">${names(l.patient).displayName}</span>` },
    { name: "Is at", cell: l => l.holder.replace(/^place:/, "") },
    { name: "Waits", cell: l => since(l.receivedAt) },
  ], page.items) : empty("Nothing is to be measured in this section now."));
}

/** The patient is identified once more at the bedside: it is not the order that says who it is. */
async function take({ stop, tube }) {
  const who = choosing(null, "Who is it? Search as the wristband says");
  const key = newKey();
  const taken = await ask({
    title: "Take a specimen", yes: "Taken",
    body: html`<div>${who.body}${field("Millilitres", html`<input name="millilitres" inputmode="decimal" value="${tube.millilitres}">`, `${tube.container}, ${tube.type}: ${tube.tests.join(", ")}`)}</div>`,
    act: v => {
      needed(v, "millilitres");
      return post("/api/lab/specimens", { scanned: who.chosen(), items: tube.items, millilitres: v.millilitres, site: 0, beforeOrder: false }, { key });
    },
  });
  if (!taken) return;
  tell(`Taken: ${taken.accession}.`);
  await draw();
  await label(taken);
}

/** As it is stuck on the tube; print styles leave nothing but it on the paper. */
async function label(specimen) {
  try {
    const printed = await get(`/api/lab/specimens/${specimen.id}/label`);
    const picture = html`<img class="tube-label" src="${`/api/lab/specimens/${specimen.id}/label.svg`}" alt="${[...printed.lines, printed.barcode].join(", ")}">`;
    await ask({
      title: `Label of ${specimen.accession}`, yes: "Print", no: "Close",
      body: html`<div>${picture}<p class="hint">50 × 25 mm. <a href="${`/api/lab/specimens/${specimen.id}/label.png`}" download="${specimen.accession + ".png"}">Picture for a label printer</a></p></div>`,
      act: () => printAlone(picture.cloneNode()),
    });
  } catch (problem) {
    trouble(problem);
  }
}

/** In the page and not in a dialog: only there it gets a sheet of its own size. */
async function printAlone(picture) {
  const sheet = html`<div class="sheet">${picture}</div>`;
  document.body.append(sheet);
  try {
    await picture.decode();
    print();
  } finally {
    sheet.remove();
  }
}

async function scan(event) {
  event.preventDefault();
  const barcode = $("barcode").value.trim();
  if (!barcode) return $("barcode").focus();
  try {
    const tube = await post("/api/lab/specimens/receive", { barcode, bench: "place:reception" }, { key: newKey() });
    fill($("scanned"), html`<p class="notice strip">${`Received: ${tube.accession}, ${tube.container}.`}</p>`);
    say(`Received ${tube.accession}`);
    await draw();
  } catch (problem) {
    fill($("scanned"), alertOf(problem));
    say(words(problem));
  }
  $("barcode").value = "";
  $("barcode").focus();
}

async function look() {
  const barcode = $("barcode").value.trim();
  if (!barcode) return $("barcode").focus();
  try {
    const tube = await get("/api/lab/specimens?barcode=" + encodeURIComponent(barcode));
    const names = await named([tube.patient]);
    fill($("scanned"), html`<div><p><strong class="mrn">${tube.accession}</strong> ${badge(sentence(tube.status), tube.status === "rejected" ? "bad" : "note")}</p>
      <p><a href="${"#/laboratory/" + tube.patient}" dir="auto">${names(tube.patient).displayName}</a> · ${`${tube.container}, ${tube.type}, ${tube.remaining} of ${tube.millilitres} mL left`}</p>
      <p class="soft">${`Taken ${time(tube.collectedAt)}${tube.receivedAt ? `, received ${time(tube.receivedAt)}` : ""}; is at ${tube.holder.replace(/^(place|staff):/, "")}`}</p>
      <button type="button" class="quiet small" id="print-label" @click="${() => label(tube)}">Label</button>
      ${may("REJECT_SPECIMEN") && !["rejected", "disposed"].includes(tube.status) ? html`<button type="button" class="quiet small" @click="${() => reject(tube)}">Refuse</button>` : null}</div>`);
  } catch (problem) {
    fill($("scanned"), alertOf(problem));
  }
}

async function reject(tube) {
  const key = newKey();
  const done = await ask({
    title: `Refuse ${tube.accession}`, yes: "Refuse", kind: "danger",
    body: html`<div>${field("Why", choice("reason", REASONS))}${field("Note", html`<input name="note" maxlength="500">`, "Without the patient's data")}
      ${field("Another is to be taken", choice("recollect", [["true", "Yes"], ["false", "No, its tests are over"]], "true"))}</div>`,
    act: v => post(`/api/lab/specimens/${tube.id}/reject`, { reason: v.reason, note: v.note, recollect: v.recollect === "true" }, { key }),
  });
  if (!done) return;
  tell("Refused.");
  fill($("scanned"));
  await draw();
}
