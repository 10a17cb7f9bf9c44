// The chart of a patient: the most important at a glance, everything by time, and writing into it.

import { $, fill, html } from "../lib/html.js";
import { get, newKey, post } from "../lib/api.js";
import { may, session } from "../lib/session.js";
import { allPages, go } from "../lib/router.js";
import { plain, sentence, since, time } from "../lib/words.js";
import { alertOf, ask, badge, choice, empty, field, say, tell } from "../lib/ui.js";
import { banner, picker } from "../lib/patient.js";
import { staffNames } from "../lib/staff.js";
import { CANCEL } from "./calendar.js";

/** What is measured, as it is written at the bedside. */
const SIGNS = {
  "heart-rate": ["Pulse", "/min"], "respiratory-rate": ["Breathing", "/min"], "body-temperature": ["Temperature", "°C"],
  "oxygen-saturation": ["SpO₂", "%"], "inhaled-oxygen": ["Oxygen", "L/min"], "systolic-pressure": ["Systolic", "mmHg"],
  "diastolic-pressure": ["Diastolic", "mmHg"], "body-weight": ["Weight", "kg"], "body-height": ["Height", "cm"],
  "head-circumference": ["Head", "cm"], "blood-glucose": ["Glucose", "mg/dL"], "pain": ["Pain", "of 10"],
  "consciousness": ["Consciousness", ""], "mean-pressure": ["Mean pressure", "mmHg"], "body-mass-index": ["BMI", "kg/m²"], "news2": ["NEWS2", "points"],
};
const MEASURED = ["systolic-pressure", "diastolic-pressure", "heart-rate", "respiratory-rate", "body-temperature", "oxygen-saturation", "body-weight", "body-height", "blood-glucose", "pain"];
const KINDS = { allergy: "Allergy", problem: "Problem", encounter: "Visit", vitals: "Vital signs", note: "Note", appointment: "Appointment", prescription: "Prescription", medication: "Medication" };
const CLASSES = { AMB: "Outpatient", EMER: "Emergency", IMP: "Stay in hospital", OBSENC: "Observation", HH: "At home", VR: "From afar" };
const SECTIONS = {
  progress: ["Subjective", "Objective", "Assessment", "Plan"], admission: ["History", "Examination", "Assessment", "Plan"],
  consultation: ["Question", "Opinion"], nursing: ["Observation"], "discharge-summary": ["Diagnoses", "Course", "Medication", "Follow-up"],
};
const state = {};

export const chart = {
  name: "Chart",
  paths: ["chart"],
  allowed: () => may("READ_CHART"),
  ofPatient: { name: "Chart", address: id => "#/chart/" + id },
  show() {
    Object.assign(state, { id: null, next: null });
    return html`<div class="page" id="chart"></div>`;
  },
  route(parts) {
    if (parts[1]) return open(parts[1]);
    fill($("chart"), html`<div class="page-head"><h1 id="chart-title" tabindex="-1">Chart</h1></div>
      <section class="card narrow-card">${picker(p => go("#/chart/" + p.id), "Whose chart?")}</section>`);
    $("picker").focus();
  },
};

async function open(id) {
  state.id = id;
  try {
    const [p, view, timeline, names] = await Promise.all([get("/api/patients/" + id), get(`/api/patients/${id}/chart`), get(`/api/patients/${id}/timeline?size=30`), staffNames()]);
    if (!$("chart") || state.id !== id) return;
    Object.assign(state, { patient: p, next: timeline.next, names });
    fill($("chart"), banner(p, allPages().filter(w => w.ofPatient && w !== chart && w.allowed()).map(w => html`<a class="button" href="${w.ofPatient.address(id)}">${w.ofPatient.name}</a>`)),
      html`<div class="chart">
        <div class="glance">${allergies(view)}${problems(view)}${medication(view)}${vitals(view)}${upcoming(view)}</div>
        <section class="card" aria-labelledby="timeline-title"><div class="page-head"><h2 id="timeline-title">By time</h2>
          ${may("WRITE_NOTE") ? html`<button type="button" class="quiet small" id="write-note" @click="${write}">Write a note</button>` : null}</div>
          <ol class="timeline" id="timeline">${timeline.items.map(line)}</ol>
          ${timeline.items.length ? null : empty("Nothing is written yet.")}
          <button type="button" class="quiet wide" id="timeline-more" hidden="${!timeline.next}" @click="${more}">Show earlier</button></section></div>`);
    $("banner-name").focus();
    say(`Chart of ${p.displayName}`);
  } catch (problem) {
    if (session.current && $("chart")) fill($("chart"), alertOf(problem));
  }
}

const again = () => open(state.id);
const box = (title, button, ...content) => html`<section class="card"><div class="page-head"><h2>${title}</h2>${button}</div>${content}</section>`;
const adding = (permission, text, act) => may(permission) ? html`<button type="button" class="quiet small" @click="${act}">${text}</button>` : null;

function allergies(view) {
  const none = { unknown: "Nobody has asked yet.", "none-known": "No known allergies." }[view.knowledge];
  const buttons = [adding("RECORD_ALLERGY", "Add", addAllergy), view.knowledge === "unknown" ? adding("RECORD_ALLERGY", "None known", noAllergies) : null];
  return html`<section class="${"card " + (view.allergies.length ? "warned" : view.knowledge === "unknown" ? "asked" : "")}"><div class="page-head"><h2>Allergies</h2>${buttons}</div>
    ${none ? html`<p class="soft">${none}</p>` : html`<ul class="plain">${view.allergies.map(a => html`<li><strong>${a.title}</strong>
      ${a.detail ? html`<span class="soft">${plain(a.detail)}</span>` : null}</li>`)}</ul>`}</section>`;
}

const problems = view => box("Problems", adding("RECORD_CONDITION", "Add", addProblem), view.problems.length
  ? html`<ul class="plain">${view.problems.map(p => html`<li><strong>${p.title}</strong> <span class="soft">${[p.code, p.detail && plain(p.detail)].filter(Boolean).join(" · ")}</span></li>`)}</ul>`
  : html`<p class="soft">None.</p>`);

/** What the patient is meant to take; by name, the codes are for programs. */
const medication = view => box("Medication", may("READ_PRESCRIPTION") ? html`<a class="button" href="${"#/prescriptions/" + state.id}">Prescriptions</a>` : null, view.medication.length
  ? html`<ul class="plain">${view.medication.map(m => html`<li><strong>${m.title}</strong> <span class="soft">${`since ${time(m.at)}${m.status === "ACTIVE" ? "" : `, ${plain(m.status)}`}`}</span></li>`)}</ul>`
  : html`<p class="soft">None.</p>`);

function vitals(view) {
  const shown = view.vitals.filter(v => v.sign !== "consciousness");
  return box("Vital signs", adding("RECORD_OBSERVATION", "Measure", measure), shown.length
    ? html`<dl class="signs">${shown.map(v => html`<div class="${v.flag && v.flag !== "normal" ? "off" : null}"><dt>${SIGNS[v.sign]?.[0] ?? sentence(v.sign)}</dt>
        <dd><strong>${String(Number(v.value))}</strong> ${SIGNS[v.sign]?.[1]}${v.flag && v.flag !== "normal" ? html` <span class="flag">${v.flag}</span>` : null}
        <small title="${time(v.takenAt)}">${since(v.takenAt)} ago</small></dd></div>`)}</dl>`
    : html`<p class="soft">Not measured yet.</p>`);
}

const upcoming = view => view.upcoming.length ? box("Coming", null, html`<ul class="plain">${view.upcoming.map(u => html`<li><strong>${time(u.at)}</strong> ${u.title ?? plain(u.code ?? "")}</li>`)}</ul>`) : null;

// ---- by time -------------------------------------------------------------------------------------------------------

function line(l) {
  const opens = l.kind === "note" && may("READ_NOTE");
  const named = l.title ?? l.code;
  const title = CLASSES[named] ?? (named ? named.replace(/^.*\|/, "") : l.kind === "vitals" ? "Measured" : KINDS[l.kind] ?? sentence(l.kind));
  const detail = details(l);
  return html`<li class="${"at-" + l.kind}"><time datetime="${l.at}">${time(l.at)}</time><span class="kind">${KINDS[l.kind] ?? sentence(l.kind)}</span>
    <div>${opens ? html`<button type="button" class="link" @click="${() => read(l.id)}">${title}</button>` : html`<strong>${title}</strong>`}
      ${l.status ? badge(plain(l.status), /error|refuted/.test(l.status) ? "bad" : "plain") : null}
      ${detail ? html`<p class="soft">${detail}</p>` : null}</div></li>`;
}

/** Codes among the details as words. */
function details(l) {
  if (l.kind === "problem" && l.detail) return sentence(l.detail);
  if (l.kind === "appointment" && l.detail) return CANCEL.find(([code]) => plain(code) === plain(l.detail))?.[1] ?? sentence(l.detail);
  return l.detail;
}

async function more() {
  const first = $("timeline").children.length;
  const page = await get(`/api/patients/${state.id}/timeline?size=30&after=${state.next}`);
  state.next = page.next;
  $("timeline").append(...page.items.map(line));
  $("timeline-more").hidden = !page.next;
  $("timeline").children[first]?.querySelector("button")?.focus();
}

const sections = s => s.map(x => html`<h3>${x.title}</h3><p class="text">${x.text}</p>`);

async function read(id) {
  try {
    const note = await get("/api/notes/" + id);
    await ask({
      title: note.title, yes: note.status === "draft" && may("WRITE_NOTE") && note.author === session.current.staff ? "Sign" : null, no: "Close",
      body: html`<div>${note.banner ? html`<p class="alert">${note.banner}</p>` : null}
        <p class="soft">${`${sentence(note.type)} · ${state.names(note.author)} · ${time(note.begunAt)}`} ${badge(plain(note.status), note.status === "draft" ? "note" : "good")}</p>
        <div class="note">${sections(note.sections)}</div>
        ${note.entries.filter(e => e.kind !== "signed").map(e => html`<div class="note entry"><p class="soft">${`${sentence(e.kind)} · ${state.names(e.signedBy)} · ${time(e.signedAt)}`}</p>${sections(e.sections)}</div>`)}</div>`,
      act: () => post(`/api/notes/${id}/sign`, {}, { version: note.version, key: newKey() }),
    }).then(done => { if (done) { tell("Signed."); return again(); } });
  } catch (problem) {
    tell(problem.detail ?? "The note cannot be shown.");
  }
}

// ---- writing -------------------------------------------------------------------------------------------------------

async function record(question, told) {
  if (await ask(question)) {
    tell(told);
    await again();
  }
}

const key = () => newKey();

function addAllergy() {
  const once = key();
  return record({
    title: "Record an allergy", yes: "Record",
    body: html`<div>${field("What", html`<input name="allergen.text" maxlength="200" autofocus>`, "As the patient says it, or as it is known: Penicillin, peanut, latex")}
      ${field("ATC code, if it is a drug", html`<input name="atc" maxlength="10" autocapitalize="characters">`, "J01CA04: with a code, prescribing is checked against it")}
      <div class="row">${field("Kind", choice("category", [["medication", "Medication"], ["food", "Food"], ["environment", "Environment"], ["biologic", "Biologic"]]))}
      ${field("How bad it can be", choice("criticality", [["high", "High"], ["low", "Low"], ["unable-to-assess", "Cannot be told"]]))}</div>
      ${field("Reaction", html`<input name="reaction" maxlength="200">`, "Rash, wheezing, anaphylaxis")}</div>`,
    act: v => post("/api/allergies", {
      patient: state.id, allergen: { text: v["allergen.text"] ?? "", ...(v.atc ? { system: "http://www.whocc.no/atc", code: v.atc.toUpperCase() } : {}) },
      type: "allergy", category: v.category, criticality: v.criticality, confirmed: false, reactions: v.reaction ? [{ manifestation: v.reaction }] : [],
    }, { key: once }),
  }, "The allergy is recorded.");
}

function noAllergies() {
  const once = key();
  return record({
    title: "No known allergies?", yes: "Declare", body: html`<p>The patient was asked, and no allergies are known.</p>`,
    act: () => post("/api/allergies/none", { patient: state.id }, { key: once }),
  }, "Declared: no known allergies.");
}

function addProblem() {
  const once = key();
  return record({
    title: "Record a problem", yes: "Record",
    body: html`<div class="stack"><div class="row"><div class="narrow">${field("ICD-10", html`<input name="code.code" maxlength="8" autocapitalize="characters" autofocus>`, "E11.9")}</div>
      ${field("What it is", html`<input name="code.title" maxlength="300">`, "Type 2 diabetes mellitus without complications")}</div>
      <div class="row">${field("How sure", choice("verification", [["confirmed", "Confirmed"], ["provisional", "Provisional"], ["differential", "One of several"]]))}
      ${field("Since (year)", html`<input name="onset" inputmode="numeric" maxlength="4">`)}</div></div>`,
    act: v => post("/api/conditions", {
      patient: state.id, category: "problem-list-item", code: { code: (v["code.code"] ?? "").toUpperCase(), edition: "WHO 2019", title: v["code.title"] ?? "" },
      verification: v.verification, onset: /^\d{4}$/.test(v.onset ?? "") ? { first: v.onset + "-01-01", precision: "year" } : null,
    }, { key: once }),
  }, "The problem is recorded.");
}

function measure() {
  const once = key();
  return record({
    title: "Vital signs", yes: "Record",
    body: html`<div><div class="grid">${MEASURED.map((s, i) => field(`${SIGNS[s][0]} (${SIGNS[s][1]})`, html`<input name="${s}" inputmode="decimal" maxlength="7" autofocus="${i === 0}">`))}</div>
      ${field("Consciousness", choice("consciousness", [["", "Not looked at"], ["alert", "Alert"], ["confusion", "New confusion"], ["voice", "Answers to voice"], ["pain", "Answers to pain"], ["unresponsive", "Unresponsive"]]))}</div>`,
    act: v => {
      const measured = {};
      for (const s of MEASURED) {
        if (v[s] === undefined) continue;
        if (!/^\d+([.,]\d+)?$/.test(v[s])) throw { problems: { [s]: "is not a number" } };
        measured[s] = Number(v[s].replace(",", "."));
      }
      return post("/api/vitals", { patient: state.id, measured, consciousness: v.consciousness ?? null, scale: "one", pregnant: false }, { key: once });
    },
  }, "The vital signs are recorded.");
}

async function write() {
  const once = key();
  const texts = html`<div></div>`;
  const draw = type => fill(texts, (SECTIONS[type] ?? ["Text"]).map((s, i) => field(s, html`<textarea name="${"section" + i}" rows="3" maxlength="20000"></textarea>`)));
  const type = choice("type", [["progress", "Progress"], ["nursing", "Nursing"], ["consultation", "Consultation"], ["admission", "Admission"], ["discharge-summary", "Discharge summary"]], "progress");
  type.addEventListener("change", () => draw(type.value));
  draw("progress");
  const done = await ask({
    title: "Write a note", yes: "Sign",
    body: html`<div><div class="row">${field("Kind", type)}${field("Title", html`<input name="title" maxlength="200" autofocus>`)}</div>${texts}
      <p class="hint">Once signed it is never changed; what is added later is signed too.</p></div>`,
    act: async v => {
      const titles = SECTIONS[v.type] ?? ["Text"];
      const written = titles.map((t, i) => ({ title: t, text: v["section" + i] ?? "" })).filter(s => s.text);
      if (!written.length) throw { detail: "Nothing is written yet." };
      const draft = await post("/api/notes", { patient: state.id, type: v.type, confidentiality: "normal", title: v.title ?? "", sections: written, attachments: [] }, { key: once });
      return post(`/api/notes/${draft.id}/sign`, {}, { version: draft.version, key: newKey() });
    },
  });
  if (!done) return;
  tell("Signed.");
  await again();
}
