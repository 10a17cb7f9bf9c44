// Prescriptions of a patient: what stands, writing a new one, and the alerts to be answered before it is signed.

import { $, fill, html } from "../lib/html.js";
import { get, newKey, post } from "../lib/api.js";
import { may, session } from "../lib/session.js";
import { allPages, go } from "../lib/router.js";
import { plain, sentence, time } from "../lib/words.js";
import { alertOf, ask, badge, choice, empty, field, say, table, tell } from "../lib/ui.js";
import { banner, picker } from "../lib/patient.js";
import { staffNames } from "../lib/staff.js";
import { finder } from "../lib/finder.js";

const ATC = "http://www.whocc.no/atc";
const FORMS = ["tablet", "capsule", "oral-liquid", "injection", "inhaler", "drops", "cream", "ointment", "patch", "suppository", "other"];
const ROUTES = ["oral", "sublingual", "intravenous", "intramuscular", "subcutaneous", "inhalation", "topical", "ophthalmic", "rectal", "other"];
const REASONS = [["", "Choose a reason"], ["assessed-patient", "The patient was assessed"], ["therapy-appropriate", "The therapy is right all the same"],
  ["monitoring", "It will be monitored"], ["patient-educated", "The patient was told"], ["patient-explanation", "The patient explained"],
  ["consulted-other-source", "Another source was consulted"], ["prior-therapy-documented", "Has had it before"],
  ["concurrent-therapy-stopped", "The other drug was stopped"], ["no-longer-active", "No longer so"], ["emergency", "Emergency"]];
const KINDS = { contraindicated: "bad", high: "bad", moderate: "note", low: "plain", "not-checked": "plain" };
const state = {};

export const prescriptions = {
  name: "Prescriptions",
  paths: ["prescriptions"],
  allowed: () => may("READ_PRESCRIPTION"),
  ofPatient: { name: "Prescriptions", address: id => "#/prescriptions/" + id },
  show: () => html`<div class="page" id="rx"></div>`,
  route(parts) {
    if (parts[1]) return open(parts[1]);
    fill($("rx"), html`<div class="page-head"><h1>Prescriptions</h1></div>
      <section class="card narrow-card">${picker(p => go("#/prescriptions/" + p.id), "Whose prescriptions?")}</section>`);
    $("picker").focus();
  },
};

const amount = q => q ? `${Number(q.value)} ${q.unit.replace(/[{}[\]]/g, "")}` : "";
const every = d => d.asNeeded ? "when needed" : `${d.times} × ${d.every === 1 ? "a" : "every " + d.every} ${plain(d.unit)}${d.every === 1 ? "" : "s"}`;
const dosage = d => d ? [amount(d.dose), plain(d.route), every(d), d.days ? `for ${d.days} days` : null, d.instruction].filter(Boolean).join(", ") : "not said yet";
const drug = p => html`<strong>${p.medication.genericName}</strong>${p.medication.strength ? ` ${amount(p.medication.strength.amount)}` : ""}
  ${p.medication.form ? html` <span class="soft">${plain(p.medication.form)}</span>` : null}`;

async function open(id) {
  state.id = id;
  try {
    const [p, page, known, names] = await Promise.all([get("/api/patients/" + id), get(`/api/patients/${id}/prescriptions?size=100`),
      may("READ_ALLERGY") ? get(`/api/patients/${id}/allergies`) : null, staffNames()]);
    if (!$("rx") || state.id !== id) return;
    Object.assign(state, { patient: p, names });
    const allergies = known?.entries.map(a => a.allergen.text) ?? [];
    fill($("rx"), banner(p, allPages().filter(w => w.ofPatient && w !== prescriptions && w.allowed()).map(w => html`<a class="button" href="${w.ofPatient.address(id)}">${w.ofPatient.name}</a>`)),
      known ? html`<p class="${allergies.length ? "alert strip" : "notice strip"}"><strong>Allergies:</strong> ${allergies.length ? allergies.join(", ") : { unknown: "nobody has asked yet", "none-known": "none known" }[known.knowledge]}</p>` : null,
      html`<section class="card"><div class="page-head"><h2>Prescriptions</h2>
        ${may("DRAFT_PRESCRIPTION") ? html`<button type="button" class="primary small" id="prescribe" @click="${prescribe}">Prescribe</button>` : null}</div>
        ${page.items.length ? table("Prescriptions", [
          { name: "Drug", cell: drug },
          { name: "Dosage", cell: x => dosage(x.dosage) },
          { name: "Left", cell: x => amount(x.remaining) },
          { name: "Signed", cell: x => x.signedAt ? html`${time(x.signedAt)}<br><span class="soft">${names(x.signedBy)}</span>` : "" },
          { name: "Status", cell: x => badge(plain(x.status), { active: "good", "on-hold": "note", draft: "note" }[x.status] ?? "plain") },
          { name: "", cell: actions },
        ], page.items) : empty("Nothing is prescribed.")}</section>`);
    $("banner-name").focus();
    say(`Prescriptions of ${p.displayName}`);
  } catch (problem) {
    if (session.current && $("rx")) fill($("rx"), alertOf(problem));
  }
}

function actions(x) {
  const made = [];
  const add = (text, act) => made.push(html`<button type="button" class="quiet small" @click="${act}">${text}</button>`);
  if (x.status === "draft" && may("SIGN_PRESCRIPTION")) add("Sign", () => signing(x));
  if (x.status === "active" && may("DISPENSE")) add("Hand out", () => handOut(x));
  if (x.status === "active" && may("SIGN_PRESCRIPTION")) add("Stop", () => change(x, "stop", "Stop the prescription"));
  if (x.status === "draft" && may("DRAFT_PRESCRIPTION")) add("Discard", () => change(x, "cancel", "Discard the draft"));
  if (x.status !== "draft") add("Alerts", () => alerts(x));
  return html`<span class="row-actions">${made}</span>`;
}

async function change(x, what, title) {
  const key = newKey();
  const done = await ask({
    title, yes: title, kind: "danger", body: field("Reason", html`<input name="reason" maxlength="500" autofocus>`),
    act: v => post(`/api/prescriptions/${x.id}/change`, { change: what, reason: v.reason ?? "" }, { version: x.version, key }),
  });
  if (done) await open(state.id);
}

/** What the service knows of drugs is searched by name; who knows the code of another may type both. */
const drugFinder = () => finder({
  name: "name", label: "Generic name", hint: "Two letters will do: am, clav, J01", none: "No such drug is known here; its name and code can be typed.",
  search: async (text, signal) => {
    const found = await get(`/api/drugs?text=${encodeURIComponent(text)}&size=12`, { signal });
    if (found.failed.length && !found.drugs.length) throw { detail: `${found.failed.join(", ")} cannot be asked now.` };
    return found.drugs;
  },
  line: d => html`<span>${d.name} <small class="soft">${d.drug.code}</small></span>`,
  picked: (d, input) => {
    input.value = d.name;
    input.form.elements.atc.value = d.drug.code;
    input.form.elements.strength.focus();
  },
});

async function prescribe() {
  const key = newKey();
  const done = await ask({
    title: "Prescribe", yes: "Check and sign", no: "Cancel",
    body: html`<div>
      <div class="row">${drugFinder()}
        <div class="narrow">${field("ATC", html`<input name="atc" maxlength="10" autocapitalize="characters">`, "J01CA04")}</div></div>
      <div class="row"><div class="narrow">${field("Strength", html`<input name="strength" inputmode="decimal" maxlength="8">`)}</div>
        <div class="narrow">${field("Unit", html`<input name="unit" value="mg" maxlength="10">`)}</div>${field("Form", choice("form", FORMS.map(f => [f, sentence(f)])))}</div>
      <div class="row"><div class="narrow">${field("Dose", html`<input name="dose" inputmode="decimal" value="1" maxlength="8">`, "in the form's units")}</div>
        <div class="narrow">${field("Times a day", html`<input name="times" inputmode="numeric" value="3" maxlength="2">`)}</div>
        <div class="narrow">${field("Days", html`<input name="days" inputmode="numeric" value="5" maxlength="4">`)}</div>
        ${field("Route", choice("route", ROUTES.map(r => [r, sentence(r)])))}</div>
      ${field("Instruction", html`<input name="instruction" maxlength="500">`, "After food")}</div>`,
    act: async v => {
      const number = (name, label) => {
        if (!/^\d+([.,]\d+)?$/.test(v[name] ?? "")) throw { problems: { [name]: "is not a number" } };
        return Number(v[name].replace(",", "."));
      };
      const wrong = {};
      if (!v.name) wrong.name = "is missing";
      if (!v.atc) wrong.atc = "is missing";
      if (Object.keys(wrong).length) throw { problems: wrong };
      const unit = v.form;
      const total = number("dose") * number("times") * number("days");
      return post("/api/prescriptions", {
        patient: state.id,
        medication: { drug: { system: ATC, code: v.atc.toUpperCase() }, genericName: v.name, form: v.form,
          strength: v.strength ? { amount: { value: number("strength"), unit: v.unit ?? "mg" }, per: { value: 1, unit: UNITS[unit] ?? "1" } } : null },
        dosage: { dose: { value: number("dose"), unit: UNITS[unit] ?? "1" }, route: v.route, times: number("times"), every: 1, unit: "day", days: number("days"), asNeeded: false, instruction: v.instruction ?? null },
        supply: { quantity: { value: total, unit: UNITS[unit] ?? "1" }, repeats: 0 },
      }, { key });
    },
  });
  if (!done) return;
  if (may("SIGN_PRESCRIPTION")) await signing(done); else await open(state.id);
}

const UNITS = { tablet: "{tablet}", capsule: "{capsule}", "oral-liquid": "mL", injection: "mL", inhaler: "{puff}", drops: "[drp]", patch: "{patch}", suppository: "{suppository}" };

// ---- signing, and the alerts ---------------------------------------------------------------------------------------

async function signing(x, version = x.version) {
  const list = html`<div class="alerts" id="alerts" aria-live="polite"></div>`;
  let now = version;
  const done = await ask({
    title: "Sign", yes: "Sign",
    body: html`<div><p class="picked">${drug(x)}<br>${dosage(x.dosage)}</p>${list}
      <div class="row">${field("Prescriber", html`<input name="name" value="${session.current.name}" maxlength="200">`)}
        <div class="narrow">${field("Qualification", html`<input name="qualification" value="MBBS" maxlength="200">`)}</div>
        ${field("Registration number", html`<input name="registration" maxlength="60" value="${remembered()}" autofocus>`)}</div>
      <div class="row">${field("Seen", choice("mode", [["", "In person"], ["video", "By video"], ["audio", "By telephone"], ["text", "In writing"]]))}
        ${field("Consultation", choice("consult", [["first", "First"], ["follow-up", "Follow-up"]]))}</div></div>`,
    act: async (v, form) => {
      const prescriber = { name: v.name ?? "", qualification: v.qualification ?? "", registration: v.registration ?? "" };
      if (v.registration) sessionStorage.setItem("registration", v.registration);
      try {
        return await post(`/api/prescriptions/${x.id}/sign`, { prescriber, consultation: { consult: v.consult, mode: v.mode ?? null }, answers: answers(form) }, { version: now, key: newKey() });
      } catch (problem) {
        if (problem.code !== "prescription.held") throw problem;
        now = problem.details.prescription.version;
        fill(list, problem.details.issues.map(issue));
        throw { detail: problem.detail };
      }
    },
  });
  if (done) tell("Signed.");
  await open(state.id);
}

const remembered = () => sessionStorage.getItem("registration") ?? "";

/** An alert with its answer. */
function issue(i) {
  return html`<div class="${"issue " + i.severity}"><p>${badge(sentence(i.severity), KINDS[i.severity])} <strong>${sentence(i.check)}</strong></p>
    <p>${i.detail}</p>${i.source ? html`<p class="soft">${i.source}</p>` : null}
    ${i.settled || i.severity === "low" ? null : field("Why it is right all the same", named("answer " + i.key, choice("answer", REASONS, i.reason)))}
    ${i.reason && !i.settled ? html`<p class="soft">Answered; a second person has to approve it.</p>` : null}</div>`;
}

function named(name, control) {
  control.name = name;
  return control;
}

const answers = form => [...form.elements].filter(e => e.name?.startsWith("answer ") && e.value).map(e => ({ key: e.name.slice(7), reason: e.value }));

async function alerts(x) {
  const issues = await get(`/api/prescriptions/${x.id}/issues`).catch(() => []);
  await ask({
    title: "Alerts", yes: null, no: "Close",
    body: html`<div class="alerts">${issues.length ? issues.map(i => html`<div class="${"issue " + i.severity}"><p>${badge(sentence(i.severity), KINDS[i.severity])} <strong>${sentence(i.check)}</strong></p>
      <p>${i.detail}</p>${i.reason ? html`<p class="soft">${`${state.names(i.answeredBy)}: ${plain(i.reason)}`}${i.approvedBy ? `; approved by ${state.names(i.approvedBy)}` : ""}</p>` : null}</div>`) : empty("There were none.")}</div>`,
  });
}

async function handOut(x) {
  const list = html`<div class="alerts" aria-live="polite"></div>`;
  const done = await ask({
    title: "Hand out", yes: "Hand out",
    body: html`<div><p class="picked">${drug(x)}<br>${dosage(x.dosage)}<br><span class="soft">Left: ${amount(x.remaining)}</span></p>${list}
      ${field("Quantity", html`<input name="quantity" inputmode="decimal" value="${x.remaining ? String(Number(x.remaining.value)) : ""}" autofocus>`, x.remaining?.unit)}</div>`,
    act: async (v, form) => {
      try {
        const prepared = await post("/api/dispenses", { prescription: x.id, quantity: { value: Number(v.quantity), unit: x.remaining.unit }, answers: answers(form) }, { key: newKey() });
        return await post(`/api/dispenses/${prepared.dispense.id}/hand-out`, { answers: answers(form) }, { key: newKey() });
      } catch (problem) {
        if (problem.code !== "dispense.held") throw problem;
        fill(list, problem.details.issues.map(issue));
        throw { detail: problem.detail };
      }
    },
  });
  if (done) tell("Handed out.");
  await open(state.id);
}
