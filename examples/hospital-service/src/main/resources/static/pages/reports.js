// Reports of a patient: what was found, what was said before, and results side by side over time; to read and to print.

import { $, fill, html } from "../lib/html.js";
import { get } from "../lib/api.js";
import { may, session } from "../lib/session.js";
import { allPages, go } from "../lib/router.js";
import { date, dayOf, many, plusDays, sentence, startOf, time, today } from "../lib/words.js";
import { alertOf, badge, empty, field, table } from "../lib/ui.js";
import { banner, picker } from "../lib/patient.js";
import { all } from "../lib/pages.js";
import { staffNames } from "../lib/staff.js";

const KINDS = { final: "good", corrected: "bad", amended: "note", appended: "note" };
const SIDE_BY_SIDE = 6; // as many fit on paper
const DAYS = 365;
const state = {};

export const reports = {
  name: "Reports",
  paths: ["reports"],
  allowed: () => may("READ_LAB_REPORT"),
  ofPatient: { name: "Reports", address: id => "#/reports/" + id },
  show: () => html`<div class="page" id="reports"></div>`,
  async route(parts) {
    if (!parts[1]) {
      fill($("reports"), html`<div class="page-head"><h1>Reports</h1></div>
        <section class="card narrow-card">${picker(p => go("#/reports/" + p.id), "Whose reports?")}</section>`);
      return $("picker").focus();
    }
    try {
      if (parts[2] === "over-time") await overTime(parts[1]);
      else if (parts[2]) await report(parts[1], parts[2]);
      else await list(parts[1]);
      $("banner-name")?.focus();
    } catch (problem) {
      if (session.current && $("reports")) fill($("reports"), alertOf(problem));
    }
  },
};

const printing = () => html`<button type="button" class="quiet" id="print" @click="${() => print()}">Print</button>`;
const stands = r => badge(r.withdrawn ? "Withdrawn" : sentence(r.current.status), r.withdrawn ? "bad" : KINDS[r.current.status] ?? "note");
const flag = flags => flags && flags !== "N" ? badge(flags.replaceAll("~", " "), /^(HH|LL|AA)/.test(flags) ? "bad" : "note") : null;

async function list(patient) {
  const [p, found, names] = await Promise.all([get("/api/patients/" + patient), all(`/api/patients/${patient}/lab-reports?size=50`), staffNames()]);
  if (!$("reports")) return;
  fill($("reports"), banner(p, allPages().filter(w => w.ofPatient && w !== reports && w.allowed()).map(w => html`<a class="button" href="${w.ofPatient.address(patient)}">${w.ofPatient.name}</a>`)),
    html`<section class="card"><div class="page-head"><h2>Reports</h2>${found.length ? html`<a class="button" id="over-time" href="${`#/reports/${patient}/over-time`}">Side by side</a>` : null}</div>
      ${found.length ? table("Reports", [
        { name: "Order", cell: r => html`<a href="${`#/reports/${patient}/${r.id}`}">${`No. ${r.current.content.orderNumber}`}</a>` },
        { name: "Says", cell: r => html`${r.current.content.lines.map(l => l.test).join(", ")}${r.current.content.pending.length ? html`<br><span class="soft">${`Still to come: ${r.current.content.pending.join(", ")}`}</span>` : null}` },
        { name: "Off", cell: r => r.current.content.lines.filter(l => l.flags && l.flags !== "N").map(l => html`<span class="line">${`${l.test} ${l.shown ?? ""} `}${flag(l.flags)}</span>`) },
        { name: "Stands", cell: r => html`${stands(r)}${r.current.no > 1 ? html`<br><span class="soft">${`Version ${r.current.no}`}</span>` : null}` },
        { name: "Issued", cell: r => html`${time(r.current.issuedAt)}<br><span class="soft">${names(r.current.issuedBy)}</span>` },
      ], found, r => go(`#/reports/${patient}/${r.id}`)) : empty("Nothing was reported yet.")}</section>`);
}

/** As it is printed: what it says now, and below each result what it said before. */
async function report(patient, id) {
  const [p, r, names] = await Promise.all([get("/api/patients/" + patient), get("/api/lab/reports/" + id), staffNames()]);
  if (!$("reports")) return;
  const said = r.current.content;
  fill($("reports"), banner(p, html`<a class="button" href="${"#/reports/" + patient}">All reports</a>`, may("READ_LAB_ORDER") ? html`<a class="button" href="${"#/laboratory/" + patient}">Orders</a>` : null, printing()),
    html`<section class="card report"><div class="page-head"><h2>${`Report on number ${said.orderNumber}`}</h2>${stands(r)}</div>
      <p class="soft">${`Asked for by ${names(said.requester)}. Version ${r.current.no}, ${time(r.current.issuedAt)}, ${names(r.current.issuedBy)}.`}${r.current.reason ? ` ${r.current.reason}` : ""}</p>
      ${said.lines.length ? table("Results", [
        { name: "Test", cell: l => html`${l.name}<br><span class="soft">${[l.test, l.method, l.calculatedBy].filter(Boolean).join(" · ")}</span>` },
        { name: "Result", cell: l => html`<strong>${l.shown ?? "Not obtained"}</strong> ${l.unit ?? ""} ${flag(l.flags)}
          ${l.changes.map(c => html`<div class="changed">${`${sentence(c.kind)} ${time(c.at)} by ${names(c.by)}: was ${c.before ?? "nothing"}${c.reason ? ` (${c.reason})` : ""}`}</div>`)}
          ${l.comment ? html`<div class="soft">${l.comment}</div>` : null}${l.despite ? html`<div class="changed">${`Released although control was not shown: ${l.despite}`}</div>` : null}` },
        { name: "Usual", cell: l => l.healthy ?? "" },
        { name: "Specimen", cell: l => html`<span class="mrn">${l.accession}</span><br><span class="soft">${time(l.collectedAt)}</span>` },
        { name: "Answered for", cell: l => html`${[l.verifiedBy, l.validatedBy].filter(Boolean).map(by => html`<span class="line">${names(by)}</span>`)}${l.releasedAt ? html`<span class="soft">${time(l.releasedAt)}</span>` : null}` },
      ], said.lines) : empty("Nothing is reported.")}
      ${said.pending.length ? html`<p>Still to come: ${said.pending.join(", ")}</p>` : null}
      ${r.earlier.length ? html`<p class="soft">${`Before it said something else: ${r.earlier.map(e => `version ${e.no}, ${time(e.issuedAt)}`).join("; ")}.`}</p>` : null}</section>`);
}

// ---- results side by side ------------------------------------------------------------------------------------------

async function overTime(patient) {
  const [p, found] = await Promise.all([get("/api/patients/" + patient), all(`/api/patients/${patient}/lab-reports?size=50`)]);
  if (!$("reports")) return;
  const tests = [...new Map(found.flatMap(r => r.current.content.lines).map(l => [l.test, l])).values()].sort((a, b) => a.section.localeCompare(b.section) || a.test.localeCompare(b.test));
  Object.assign(state, { patient, tests });
  const from = html`<input type="date" name="from" value="${plusDays(today(), -DAYS)}">`;
  const to = html`<input type="date" name="to" value="${today()}">`;
  fill($("reports"), banner(p, html`<a class="button" href="${"#/reports/" + patient}">All reports</a>`, printing()),
    html`<section class="card report"><div class="page-head"><h2>Results side by side</h2></div>
      <form class="tools" id="trend-form" @submit="${drawTrend}">${field("From", from)}${field("To", to)}
        <details class="field"><summary>${many(tests.length, "test")}</summary><div class="checks">${tests.map(t => html`<label class="check"><input type="checkbox" name="test" value="${t.test}" checked>${t.name}</label>`)}</div></details>
        <button type="submit" class="primary small">Show</button></form>
      <div id="trend" aria-live="polite"></div></section>`);
  if (tests.length) await drawTrend(); else fill($("trend"), empty("Nothing was reported yet."));
}

async function drawTrend(event) {
  event?.preventDefault();
  const given = new FormData($("trend-form"));
  const tests = given.getAll("test");
  try {
    if (!tests.length) throw { detail: "Choose at least one test." };
    const span = `from=${encodeURIComponent(startOf(given.get("from")))}&until=${encodeURIComponent(startOf(plusDays(given.get("to"), 1)))}`;
    const view = await get(`/api/patients/${state.patient}/lab-trend?${span}&${tests.slice(0, 50).map(t => "tests=" + encodeURIComponent(t)).join("&")}`);
    if (!$("trend")) return;
    const times = [...new Set(view.columns.flatMap(c => c.points.map(p => p.collectedAt)))].sort();
    const shown = times.slice(-SIDE_BY_SIDE);
    const name = code => state.tests.find(t => t.test === code)?.name ?? code;
    fill($("trend"), html`<p class="soft">${`${date(given.get("from"))} to ${date(given.get("to"))}.`}${times.length > shown.length ? ` The newest ${shown.length} of ${times.length} times at which a specimen was taken.` : ""}${view.complete ? "" : " Older results are left out."}</p>`,
      view.columns.length ? table("Results side by side", [
        { name: "Test", cell: c => html`<strong>${name(c.test)}</strong><br><span class="soft">${[c.unit, c.series.split("|").slice(1).filter(Boolean).join(" · ")].filter(Boolean).join(" · ")}</span>` },
        ...shown.map(at => ({ name: when(at), kind: "tight", cell: c => cell(c.points.find(p => p.collectedAt === at)) })),
        { name: "Usual", cell: c => c.points[c.points.length - 1].healthy ?? "" },
        { name: "Course", cell: c => course(c) },
      ], view.columns) : empty("Nothing was found in these days."));
  } catch (problem) {
    if ($("trend")) fill($("trend"), alertOf(problem));
  }
}

const when = at => `${date(dayOf(at)).replace(/ \d{4}$/, "")} ${time(at).slice(-5)}`;
const cell = p => p ? html`<strong>${p.shown ?? "–"}</strong> ${flag(p.flags)}${p.status === "corrected" ? html`<br><span class="soft">corrected</span>` : null}` : "";

/** How it went, without a scale: the numbers stand beside it. */
function course(column) {
  const points = column.points.map(p => ({ at: new Date(p.collectedAt).getTime(), value: Number(p.shown), off: Boolean(p.flags && p.flags !== "N") })).filter(p => Number.isFinite(p.value));
  if (points.length < 2) return "";
  const [low, high] = [Math.min(...points.map(p => p.value)), Math.max(...points.map(p => p.value))];
  const [first, last] = [points[0].at, points[points.length - 1].at];
  const x = p => (4 + (p.at - first) / Math.max(1, last - first) * 112).toFixed(1);
  const y = p => (26 - (p.value - low) / (high - low || 1) * 22).toFixed(1);
  const svg = (tag, attributes) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
    Object.entries(attributes).forEach(([key, text]) => made.setAttribute(key, text));
    return made;
  };
  const drawn = svg("svg", { viewBox: "0 0 120 30", class: "trend", role: "img", "aria-label": `${column.test}: ${points.map(p => p.value).join(", ")}` });
  drawn.append(svg("polyline", { points: points.map(p => `${x(p)},${y(p)}`).join(" ") }), ...points.map(p => svg("circle", { cx: x(p), cy: y(p), r: 2.5, class: p.off ? "off" : "in" })));
  return drawn;
}
