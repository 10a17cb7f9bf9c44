// Cultures: what is on media, what grows, what it is, what helps against it, and reporting it.

import { $, fill, html } from "../lib/html.js";
import { get, newKey, post } from "../lib/api.js";
import { may, session } from "../lib/session.js";
import { allPages, go } from "../lib/router.js";
import { many, sentence, since, time } from "../lib/words.js";
import { alertOf, ask, badge, choice, empty, field, needed, table, tell } from "../lib/ui.js";
import { banner, forget, named } from "../lib/patient.js";
import { all } from "../lib/pages.js";
import { staffNames } from "../lib/staff.js";

const GROWTH = [["none", "No growth"], ["present", "Growth"], ["contaminated", "Contaminated"]];
const STANDS = { registered: ["Nothing reported", "plain"], preliminary: ["Preliminary", "note"], final: ["Final", "good"], corrected: ["Corrected", "bad"] };
const SAYS = { S: "good", SDD: "note", I: "note", R: "bad" };
const UNKNOWN = { "no-table": "no table is in force", "no-breakpoint": "no breakpoint", ambiguous: "two breakpoints", "no-organism": "not named yet" };
const DRUGS = 6;
const state = {};

export const cultures = {
  name: "Cultures",
  paths: ["cultures"],
  allowed: () => may("READ_CULTURES"),
  ofPatient: { name: "Cultures", address: id => "#/cultures/patient/" + id },
  show: () => html`<div class="page"><div id="cultures-trouble"></div><div id="cultures"></div></div>`,
  async route(parts) {
    try {
      if (parts[1] === "patient" && parts[2]) await ofPatient(parts[2]);
      else if (parts[1]) await one(parts[1]);
      else await list();
      if ($("cultures-trouble")) fill($("cultures-trouble"));
    } catch (problem) {
      trouble(problem);
    }
  },
  leave: forget,
};

const trouble = problem => session.current && $("cultures-trouble") && fill($("cultures-trouble"), alertOf(problem));
const stands = c => html`${badge(...STANDS[c.status])}${c.unreported && c.status !== "registered" ? badge("More than was reported", "note") : null}`;
const growth = c => ({ pending: "Nobody has looked yet" })[c.growth] ?? GROWTH.find(g => g[0] === c.growth)?.[1] ?? sentence(c.growth);

const columns = [
  { name: "On media since", cell: c => html`<a href="${"#/cultures/" + c.id}">${time(c.begunAt)}</a><br><span class="soft">${since(c.begunAt)}</span>` },
  { name: "Media", cell: c => html`${c.media.join(", ")}${c.site ? html`<br><span class="soft">${sentence(c.site)}</span>` : null}` },
  { name: "Seen", cell: c => html`${growth(c)}<br><span class="soft">${`Read ${many(c.readings, "time")}`}</span>` },
  { name: "Stands", cell: stands },
];

async function list() {
  const [open, tables] = await Promise.all([all("/api/lab/cultures?size=100"), all("/api/lab/breakpoints?size=100")]);
  const names = await named(open.map(c => c.patient));
  if (!$("cultures")) return;
  fill($("cultures"), html`<div class="page-head"><h1 id="cultures-title" tabindex="-1">Cultures</h1>
      <div class="tools">${may("WORK_ON_CULTURES") ? html`<button type="button" class="primary small" id="begin-culture" @click="${begin}">Put a specimen on media</button>` : null}</div></div>
    <section class="card">${open.length ? table("Cultures", [{ name: "Patient", cell: c => html`<span dir="auto">${names(c.patient).displayName}</span><br><span class="mrn">${names(c.patient).mrn}</span>` }, ...columns], open, c => go("#/cultures/" + c.id)) : empty("Nothing grows now of which more is to be reported.")}</section>
    <section class="card" aria-labelledby="tables-title"><div class="page-head"><h2 id="tables-title">By what susceptibility is judged</h2>
      ${may("MANAGE_BREAKPOINTS") ? html`<button type="button" class="quiet small" id="bring-breakpoints" @click="${bring}">Bring in a table</button>` : null}</div>
      ${tables.length ? table("Tables of breakpoints", [
        { name: "Guideline", cell: t => html`<strong>${t.guideline}</strong> ${t.inForce ? badge("In force", "good") : null}` },
        { name: "Edition", cell: t => `${t.edition}, ${t.year}` },
        { name: "Lines", kind: "number", cell: t => String(t.lines) },
        { name: "Brought in", cell: t => time(t.importedAt) },
        { name: "", cell: t => may("MANAGE_BREAKPOINTS") && !t.inForce ? html`<span class="row-actions"><button type="button" class="quiet small" aria-label="${`Judge by ${t.guideline} ${t.edition}`}" @click="${() => force(t)}">Judge by it</button></span>` : null },
      ], tables) : empty("None was brought in: of no drug can be said whether it helps.")}</section>`);
  $("cultures-title").focus();
}

async function ofPatient(patient) {
  const [p, found] = await Promise.all([get("/api/patients/" + patient), all(`/api/patients/${patient}/cultures?size=100`)]);
  if (!$("cultures")) return;
  fill($("cultures"), banner(p, allPages().filter(w => w.ofPatient && w !== cultures && w.allowed()).map(w => html`<a class="button" href="${w.ofPatient.address(patient)}">${w.ofPatient.name}</a>`)),
    html`<section class="card"><h2 class="small-title">Cultures</h2>${found.length ? table("Cultures", columns, found, c => go("#/cultures/" + c.id)) : empty("Nothing was put on media.")}</section>`);
  $("banner-name").focus();
}

async function one(id) {
  const c = await get("/api/lab/cultures/" + id);
  const [p, readings, reports, names, organisms] = await Promise.all([get("/api/patients/" + c.patient), all(`/api/lab/cultures/${id}/readings?size=100`), all(`/api/lab/cultures/${id}/reports?size=100`), staffNames(), get("/api/lab/organisms")]);
  if (!$("cultures")) return;
  Object.assign(state, { c, organisms });
  const works = may("WORK_ON_CULTURES");
  const isOpen = ["registered", "preliminary"].includes(c.status);
  fill($("cultures"), banner(p, html`<a class="button" href="#/cultures">All cultures</a>`, html`<button type="button" class="quiet" id="print" @click="${() => print()}">Print</button>`),
    html`<section class="card"><div class="page-head"><h2>${`${c.media.join(", ")}${c.site ? `, ${sentence(c.site)}` : ""}`}</h2>${stands(c)}</div>
      <p class="soft">${`On media since ${time(c.begunAt)} (${since(c.begunAt)}). ${growth(c)}.`}</p>
      <div class="tools">${works ? html`<button type="button" class="primary small" id="read-media" @click="${() => read(c)}">Read the media</button><button type="button" class="quiet small" id="add-isolate" @click="${() => isolate(c)}">Something grows</button>` : null}
        ${may("REPORT_CULTURES") && isOpen ? html`<button type="button" class="quiet small" id="report-preliminary" @click="${() => report(c, false)}">Report as preliminary</button><button type="button" class="quiet small" id="report-final" @click="${() => report(c, true)}">Report as final</button>` : null}
        ${may("REPORT_CULTURES") && !isOpen && c.unreported ? html`<button type="button" class="quiet small" id="correct-culture" @click="${() => correct(c)}">Correct the report</button>` : null}</div></section>`,
    c.grown.map(i => html`<section class="card"><div class="page-head"><h2 class="small-title">${`${i.number}. ${organism(i.organism)}`}</h2>${i.quantity ? badge(i.quantity, "plain") : null}
      <div class="tools">${works ? html`<button type="button" class="quiet small" aria-label="${`Name isolate ${i.number}`}" @click="${() => identify(i)}">${i.organism ? "Name it anew" : "Name it"}</button>
        <button type="button" class="quiet small" aria-label="${`Enter susceptibility of isolate ${i.number}`}" @click="${() => test(i)}">Enter susceptibility</button>
        <button type="button" class="quiet small" aria-label="${`Withdraw isolate ${i.number}`}" @click="${() => withdraw(i)}">It is none</button>` : null}</div></div>
      ${i.drugs.length ? table(`Susceptibility of isolate ${i.number}`, drugs, i.drugs) : empty("No drug was tested yet.")}</section>`),
    html`<div class="halves"><section class="card"><h2 class="small-title">Seen on the media</h2>${readings.length ? table("Readings", [
      { name: "At", cell: r => html`${time(r.readAt)}<br><span class="soft">${names(r.readBy)}</span>` },
      { name: "Seen", cell: r => html`${growth(r)}${r.gram ? html`<br>${r.gram}` : null}${r.finding ? html`<br><span class="soft">${r.finding}</span>` : null}` },
    ], [...readings].reverse()) : empty("Nobody has looked yet.")}</section>
    <section class="card report"><h2 class="small-title">Reported</h2>${reports.length ? reports.map((r, at) => told(r, names, at === 0)) : empty("Nothing was reported yet.")}</section></div>`);
  $("banner-name").focus();
}

const organism = code => code ? state.organisms.find(o => o.code === code)?.name ?? code : "Not named yet";
/** HL7 writes them in capitals. */
const category = d => d.category?.toUpperCase();
const says = d => d.category ? badge(category(d), SAYS[category(d)]) : badge(UNKNOWN[d.reason ?? d.notEvaluable] ?? "Not certain", "plain");
const drugs = [
  { name: "Drug", cell: d => html`<strong>${d.drug}</strong>` },
  { name: "Measured", cell: d => `${d.measured} ${d.method === "mic" ? "mg/L" : "mm"}` },
  { name: "Says", cell: says },
  { name: "By", cell: d => html`<span class="soft">${d.basis ?? ""}</span>` },
];

/** What others were told; the newest in full. */
function told(r, names, full) {
  return html`<article class="lab-order"><p><strong>${`Version ${r.number}`}</strong> ${badge(...STANDS[r.status])}<br><span class="soft">${`${time(r.at)}, ${names(r.by)}${r.reason ? `: ${r.reason}` : ""}`}</span></p>
    ${full ? html`<div><p>${[growth(r.content), ...r.content.gram].join(". ")}</p>${r.content.isolates.map(i => html`<p><strong>${`${i.number}. ${i.name ?? "Not named yet"}`}</strong> ${i.quantity ?? ""}<br>${i.drugs.map(d => html`<span class="line">${`${d.drug} ${d.measured} `}${says(d)}</span>`)}
      ${i.heldBack.length ? html`<span class="soft">${`Held back: ${i.heldBack.join(", ")}`}</span>` : null}</p>`)}</div>`
      : html`<p class="soft">${[growth(r.content), ...r.content.isolates.map(i => i.name ?? "Not named yet")].join(", ")}</p>`}</article>`;
}

// ---- what people do ------------------------------------------------------------------------------------------------

async function done(text) {
  tell(text);
  await cultures.route(["cultures", state.c.id]);
}

async function begin() {
  const key = newKey();
  const begun = await ask({
    title: "Put a specimen on media", yes: "Begin",
    body: html`<div>${field("Barcode", html`<input name="barcode" autocomplete="off" inputmode="numeric" maxlength="40" autofocus>`, "The number on the label of a tube that was received")}
      ${field("Media", html`<input name="media" maxlength="200" value="Blood agar, MacConkey">`, "Separated by commas")}
      ${field("Where it was taken", html`<input name="site" maxlength="40">`, "As the guideline names it: URINE; left out if it makes no difference")}</div>`,
    act: async v => {
      needed(v, "barcode", "media");
      const tube = await get("/api/lab/specimens?barcode=" + encodeURIComponent(v.barcode));
      const order = await get("/api/lab/orders/" + tube.order);
      const item = order.items.find(i => i.section === "MICRO" && i.specimen === tube.id) ?? order.items.find(i => i.section === "MICRO");
      return post("/api/lab/cultures", { specimen: tube.id, item: item?.id, site: v.site?.toUpperCase(), media: v.media.split(",").map(m => m.trim()).filter(Boolean) }, { key });
    },
  });
  if (!begun) return;
  tell("On media.");
  go("#/cultures/" + begun.id);
}

async function read(c) {
  const key = newKey();
  const noted = await ask({
    title: "What is seen on the media", yes: "Note",
    body: html`<div>${field("Growth", choice("growth", GROWTH, c.grown.length ? "present" : "none"))}${field("Gram stain", html`<input name="gram" maxlength="500">`, "If one was made: gram-negative rods")}
      ${field("What else", html`<textarea name="finding" rows="3" maxlength="1000"></textarea>`)}</div>`,
    act: v => post(`/api/lab/cultures/${c.id}/readings`, v, { key }),
  });
  if (noted) await done("Noted.");
}

const organismChoice = chosen => choice("organism", [["", "Nobody knows yet"], ...state.organisms.map(o => [o.code, o.name])], chosen ?? "");

async function isolate(c) {
  const key = newKey();
  const added = await ask({
    title: "Something grows that is a kind of its own", yes: "Add",
    body: html`<div>${field("What it is", organismChoice())}${field("How much", html`<input name="quantity" maxlength="60">`, "Few, many, 10^5 CFU/mL")}</div>`,
    act: v => post(`/api/lab/cultures/${c.id}/isolates`, v, { key }),
  });
  if (added) await done("Added.");
}

async function identify(i) {
  const key = newKey();
  const named = await ask({
    title: `What isolate ${i.number} is`, yes: "Name it",
    body: html`<div>${field("What it is", organismChoice(i.organism))}<p class="soft">What was measured of it is judged again.</p></div>`,
    act: v => { needed(v, "organism"); return post(`/api/lab/isolates/${i.id}/identify`, { organism: v.organism }, { key }); },
  });
  if (named) await done("Named.");
}

async function withdraw(i) {
  const key = newKey();
  const gone = await ask({
    title: `Isolate ${i.number} is none`, yes: "Withdraw it", kind: "danger",
    body: html`<div>${field("Why", html`<input name="reason" maxlength="200" autofocus>`, "The same as another, or of the skin")}</div>`,
    act: v => { needed(v, "reason"); return post(`/api/lab/isolates/${i.id}/withdraw`, { reason: v.reason }, { key }); },
  });
  if (gone) await done("Withdrawn.");
}

async function test(i) {
  const key = newKey();
  const before = i.drugs.map(d => d.drug);
  const entered = await ask({
    title: `Susceptibility of ${organism(i.organism)}`, yes: "Enter",
    body: html`<div>${field("Measured as", choice("method", [["mic", "Lowest concentration that inhibits, mg/L"], ["disk", "Diameter around a disk, mm"]], "mic"))}
      ${Array.from({ length: DRUGS }, (_, n) => html`<div class="row">${field(`Drug ${n + 1}`, html`<input name="${"drug-" + n}" maxlength="20" autocapitalize="characters" spellcheck="false" autofocus="${n === 0}">`)}${field("Measured", html`<input name="${"value-" + n}" maxlength="40" inputmode="text">`)}</div>`)}
      <p class="hint">${`As the guideline abbreviates it: CIP; 0.25, <=0.25, >32.${before.length ? ` Tested so far: ${before.join(", ")}; what is entered again takes its place.` : ""}`}</p></div>`,
    act: v => {
      const measured = Array.from({ length: DRUGS }, (_, n) => n).filter(n => v["drug-" + n]).map(n => {
        needed(v, "value-" + n);
        return { drug: v["drug-" + n].toUpperCase(), value: v["value-" + n] };
      });
      if (!measured.length) throw { problems: { "drug-0": "is missing" } };
      return post(`/api/lab/isolates/${i.id}/susceptibility`, { method: v.method, measured }, { key });
    },
  });
  if (entered) await done(entered.map(d => `${d.drug} ${category(d) ?? "not certain"}`).join(", "));
}

async function report(c, last) {
  const key = newKey();
  const out = await ask({
    title: last ? "Report as final" : "Report as preliminary", yes: "Answer for it",
    body: html`<p class="soft">${last ? "No more is to come; the test that was asked for is done." : "More is to come."}</p>`,
    act: () => post(`/api/lab/cultures/${c.id}/report`, { last }, { key, version: c.version }),
  });
  if (out) await done(`Version ${out.number} is out.`);
}

async function correct(c) {
  const key = newKey();
  const out = await ask({
    title: "Correct the report", yes: "Answer for it",
    body: html`<div><p class="soft">What was changed since goes out; what was said before stays.</p>${field("Why", html`<input name="reason" maxlength="500" autofocus>`, "Without the patient's data")}</div>`,
    act: v => { needed(v, "reason"); return post(`/api/lab/cultures/${c.id}/correct`, { reason: v.reason }, { key, version: c.version }); },
  });
  if (out) await done(`Version ${out.number} is out.`);
}

// ---- breakpoints ---------------------------------------------------------------------------------------------------

async function force(table) {
  try {
    await post(`/api/lab/breakpoints/${table.id}/put-in-force`, {}, { key: newKey() });
    tell("From now on it is judged by it; what was judged stays.");
    await list();
  } catch (problem) {
    trouble(problem);
  }
}

async function bring() {
  const key = newKey();
  const brought = await ask({
    title: "Bring in a table of breakpoints", yes: "Bring in",
    body: html`<div><div class="row">${field("Guideline", html`<input name="guideline" maxlength="40" autofocus>`)}${field("Year", html`<input name="year" inputmode="numeric" maxlength="4">`)}${field("Edition", html`<input name="edition" maxlength="20">`)}</div>
      ${field("Lines", html`<textarea name="lines" rows="8" spellcheck="false"></textarea>`, "Organism or group; drug; MIC or DISK; site; S; SDD; I; R. What a line does not have stays empty: ECOLI;CIP;MIC;;<=0.25;;0.5;>0.5")}</div>`,
    act: async v => {
      needed(v, "guideline", "year", "edition", "lines");
      const cell = text => text?.trim() || undefined;
      const breakpoints = v.lines.split("\n").filter(line => line.trim()).map(line => {
        const [organism, drug, method, site, s, sdd, i, r] = line.split(";").map(cell);
        return { organism, drug, method, site, s, sdd, i, r };
      });
      const outcome = await post("/api/lab/breakpoints", { guideline: v.guideline, year: Number(v.year), edition: v.edition, breakpoints, intrinsic: [], cascades: [] }, { key });
      if (!outcome.table) throw { detail: "Nothing was brought in.", problems: Object.fromEntries(outcome.problems.map(p => [`Line ${p.line}:`, p.problem])) };
      return outcome;
    },
  });
  if (!brought) return;
  tell(`${brought.table.lines} lines were brought in. Nothing is judged by them until somebody says so.`);
  await list();
}
