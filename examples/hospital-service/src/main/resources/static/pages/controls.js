// Quality control: which tests may go out, charts after Levey and Jennings, entering runs, and what was done about them.

import { $, fill, html } from "../lib/html.js";
import { get, newKey, post } from "../lib/api.js";
import { may, session } from "../lib/session.js";
import { go } from "../lib/router.js";
import { clock, sentence, time } from "../lib/words.js";
import { alertOf, ask, badge, empty, field, needed, table, tell } from "../lib/ui.js";
import { all } from "../lib/pages.js";
import { staffNames } from "../lib/staff.js";
import { expect, planning } from "./control-plans.js";

const VERDICTS = { accepted: ["In order", "good"], warning: ["Warning", "note"], rejected: ["Rejected", "bad"], "not-evaluable": ["Not evaluable", "bad"] };
const DAYS = 60;
const WIDTH = 760, HEIGHT = 220, LEFT = 44, RIGHT = 12, TOP = 12, BOTTOM = 24, REACH = 4;
/** As rules are written on charts: 1_3s, R_4s. */
const rule = code => code.replace(/^rule-/, "").replaceAll("-", "_").replace(/^r_/, "R_");
const state = {};

export const controls = {
  name: "Controls",
  paths: ["controls"],
  allowed: () => may("READ_QUALITY"),
  show: () => html`<div class="page"><div class="page-head"><h1 id="controls-title" tabindex="-1">Controls</h1><div class="tools" id="controls-tools"></div></div>
    <div id="controls-trouble"></div><div id="controls"></div></div>`,
  async route(parts) {
    try {
      const [instruments, tests] = await Promise.all([all("/api/lab/instruments?size=100"), all("/api/lab/controls?size=100")]);
      if (!$("controls")) return;
      Object.assign(state, { instruments, tests });
      fill($("controls-trouble"));
      if (parts[1]) await one(parts[1]); else list();
      $("controls-title")?.focus();
    } catch (problem) {
      trouble(problem);
    }
  },
};

const trouble = problem => session.current && $("controls-trouble") && fill($("controls-trouble"), alertOf(problem));
const instrument = id => state.instruments.find(i => i.id === id);
const stands = c => c.locked ? badge("Waits for a corrective action", "bad") : c.provenUntil && new Date(c.provenUntil) > new Date() ? badge(`Proven until ${clock(c.provenUntil)}`, "good") : badge("Nothing may go out", "bad");

function list() {
  fill($("controls-tools"), may("PLAN_CONTROLS") ? planning(state.instruments, () => controls.route(["controls"])) : null);
  fill($("controls"), html`<section class="card">${state.tests.length ? table("Controlled tests", [
    { name: "Test", cell: c => html`<a href="${"#/controls/" + c.id}"><strong>${c.test}</strong></a>` },
    { name: "Instrument", cell: c => instrument(c.instrument)?.code ?? "" },
    { name: "Last run", cell: c => c.lastRunAt ? html`${time(c.lastRunAt)} ${badge(...VERDICTS[c.lastVerdict])}` : "Never" },
    { name: "Results", cell: stands },
  ], state.tests, c => go("#/controls/" + c.id)) : empty("No test is controlled yet, so nothing may go out.")}</section>`);
}

async function one(id) {
  const c = state.tests.find(t => t.id === id);
  if (!c) return list();
  const from = new Date(Date.now() - DAYS * 86400000).toISOString();
  const until = new Date(Date.now() + 60000).toISOString();
  const span = `from=${encodeURIComponent(from)}&until=${encodeURIComponent(until)}`;
  const levels = [...c.terms.levels].sort();
  const [runs, epochs, names, ...charts] = await Promise.all([all(`/api/lab/controls/${id}/runs?${span}&size=100`), get(`/api/lab/controls/${id}/epochs?size=20`), staffNames(),
    ...levels.map(level => all(`/api/lab/controls/${id}/chart?level=${encodeURIComponent(level)}&${span}&size=100`))]);
  if (!$("controls")) return;
  fill($("controls-tools"), html`<a class="button" href="#/controls">All tests</a>`,
    may("PLAN_CONTROLS") ? html`<button type="button" class="quiet small" id="set-target" @click="${() => expect(c, levels, () => controls.route(["controls", id]))}">What is expected</button>` : null,
    may("RUN_CONTROLS") ? html`<button type="button" class="primary small" id="enter-run" @click="${() => enter(c, levels)}">Enter a run</button>` : null,
    may("TAKE_CORRECTIVE_ACTION") ? html`<button type="button" class="quiet small" id="act" @click="${() => act(c, runs)}">Corrective action</button>` : null);
  fill($("controls"), html`<p><strong>${c.test}</strong> on ${instrument(c.instrument)?.name ?? ""} ${stands(c)}</p>`,
    levels.map((level, i) => html`<section class="card"><h2 class="small-title">${`Level ${level}`}</h2>${charts[i].length ? chart(c.test, level, charts[i]) : empty("No run in these days.")}</section>`),
    html`<section class="card"><h2 class="small-title">Log</h2>${runs.length ? table("Runs", [
      { name: "At", cell: r => time(r.measuredAt) },
      ...levels.map(level => ({ name: level, cell: r => value(r.points.find(p => p.level === level)) })),
      { name: "Shows", cell: r => html`${badge(...VERDICTS[r.verdict])} <span class="soft">${[...r.violations.map(v => rule(v.rule)), ...r.unknown].join(", ")}</span>` },
      { name: "By", cell: r => html`${names(r.enteredBy)}${r.note ? html`<br><span class="soft">${r.note}</span>` : null}` },
    ], [...runs].reverse().slice(0, 30)) : empty("No run in these days.")}</section>`,
    html`<section class="card"><h2 class="small-title">Looked at anew</h2>${epochs.items.length ? table("Epochs", [
      { name: "Since", cell: e => time(e.begunAt) }, { name: "Because of", cell: e => sentence(e.cause) }, { name: "What was done", cell: e => e.done }, { name: "By", cell: e => names(e.begunBy) },
    ], epochs.items) : empty("Never.")}</section>`);
}

const value = p => p?.value === undefined || p.value === null ? "" : html`${String(p.value)} <span class="soft">${p.z === null || p.z === undefined ? "" : `${Number(p.z) > 0 ? "+" : ""}${Number(p.z).toFixed(1)} s`}</span>`;

// ---- the chart -----------------------------------------------------------------------------------------------------

function svg(name, attributes = {}, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, text] of Object.entries(attributes)) made.setAttribute(key, text);
  made.append(...children);
  return made;
}

/** Deviations from the mean over time; a line joins points of one epoch only, since others say nothing of each other. */
function chart(test, level, points) {
  const seen = points.filter(p => p.point.z !== null && p.point.z !== undefined);
  const first = new Date(points[0].point.measuredAt).getTime();
  const last = Math.max(first + 1, new Date(points[points.length - 1].point.measuredAt).getTime());
  const x = p => LEFT + (new Date(p.point.measuredAt).getTime() - first) / (last - first) * (WIDTH - LEFT - RIGHT);
  const y = z => TOP + (REACH - Math.max(-REACH, Math.min(REACH, z))) / (2 * REACH) * (HEIGHT - TOP - BOTTOM);
  const drawn = svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: "levey", role: "img", "aria-label": `${test}, level ${level}: ${seen.length} points, ${seen.filter(p => p.verdict === "rejected").length} in rejected runs` });
  for (let s = -3; s <= 3; s++) {
    drawn.append(svg("line", { x1: LEFT, x2: WIDTH - RIGHT, y1: y(s), y2: y(s), class: s === 0 ? "mean" : Math.abs(s) === 3 ? "limit" : "step" }),
      svg("text", { x: LEFT - 6, y: y(s) + 4, "text-anchor": "end" }, s === 0 ? "mean" : `${s > 0 ? "+" : ""}${s} s`));
  }
  for (const epoch of new Set(seen.map(p => p.point.epoch))) {
    const together = seen.filter(p => p.point.epoch === epoch);
    drawn.append(svg("polyline", { points: together.map(p => `${x(p).toFixed(1)},${y(Number(p.point.z)).toFixed(1)}`).join(" "), class: "joined" }));
  }
  for (const p of seen) {
    drawn.append(svg("circle", { cx: x(p).toFixed(1), cy: y(Number(p.point.z)).toFixed(1), r: 3.5, class: "point " + p.verdict },
      svg("title", {}, `${time(p.point.measuredAt)}: ${p.point.value} (${Number(p.point.z).toFixed(2)} s)${p.rules.length ? ", " + p.rules.join(", ") : ""}`)));
  }
  drawn.append(svg("text", { x: LEFT, y: HEIGHT - 6 }, time(points[0].point.measuredAt).split(",")[0]), svg("text", { x: WIDTH - RIGHT, y: HEIGHT - 6, "text-anchor": "end" }, time(points[points.length - 1].point.measuredAt).split(",")[0]));
  return drawn;
}

// ---- what people do ------------------------------------------------------------------------------------------------

async function enter(c, levels) {
  const key = newKey();
  const run = await ask({
    title: `Controls of ${c.test}`, yes: "Enter",
    body: html`<div>${levels.map((level, i) => field(level, html`<input name="${"level-" + level}" inputmode="decimal" maxlength="20" autofocus="${i === 0}">`))}
      ${field("Note", html`<input name="note" maxlength="500">`)}</div>`,
    act: v => {
      needed(v, ...levels.map(level => "level-" + level));
      return post("/api/lab/control-runs", { test: c.test, instrument: c.instrument, measuredAt: new Date().toISOString(), note: v.note,
        measured: levels.map(level => ({ level, value: v["level-" + level] })) }, { key });
    },
  });
  if (!run) return;
  tell(`${VERDICTS[run.verdict][0]}. ${run.violations.map(v => rule(v.rule)).join(", ")}`);
  await controls.route(["controls", c.id]);
}

async function act(c, runs) {
  const key = newKey();
  const rejected = [...runs].reverse().find(r => r.verdict === "rejected");
  const done = await ask({
    title: `Corrective action for ${c.test}`, yes: "Answer for it",
    body: html`<div><p class="soft">What controls showed before says nothing of what comes: a run in order has to prove it.</p>${field("What was done", html`<textarea name="done" rows="2" maxlength="500" autofocus></textarea>`)}</div>`,
    act: v => { needed(v, "done"); return post(`/api/lab/controls/${c.id}/corrective-actions`, { run: rejected?.id, done: v.done }, { key }); },
  });
  if (!done) return;
  tell("Noted. Now run the controls.");
  await controls.route(["controls", c.id]);
}
