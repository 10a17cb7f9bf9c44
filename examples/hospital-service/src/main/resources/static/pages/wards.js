// How full the wards are and were.

import { $, fill, html } from "../lib/html.js";
import { get } from "../lib/api.js";
import { may, session } from "../lib/session.js";
import { go } from "../lib/router.js";
import { many, plusDays, time, today } from "../lib/words.js";
import { alertOf, empty, field, table } from "../lib/ui.js";
import { all } from "../lib/pages.js";

const DAYS = 30;
const state = {};

export const wards = {
  name: "Wards",
  paths: ["wards"],
  allowed: () => may("READ_WARD"),
  show() {
    Object.assign(state, { from: plusDays(today(), -DAYS), to: today(), names: null });
    return html`<div class="page"><div class="page-head"><h1 id="wards-title" tabindex="-1">Wards</h1></div>
      <section class="card"><form class="tools" id="wards-form" @submit="${submit}">${field("From", html`<input type="date" name="from" value="${state.from}">`)}${field("To", html`<input type="date" name="to" value="${state.to}">`)}
        <button type="submit" class="primary small">Show</button></form></section>
      <div id="wards-trouble"></div><div id="wards" aria-live="polite"></div></div>`;
  },
  async route(parts) {
    state.ward = parts[1] ?? "";
    await draw();
    $("wards-title")?.focus();
  },
};

function submit(event) {
  event.preventDefault();
  Object.assign(state, Object.fromEntries(new FormData(event.target)));
  return draw();
}

const percent = number => `${Number(number).toFixed(1)} %`;

async function draw() {
  try {
    const [census, occupancy, inside] = await Promise.all([get("/api/ward-statistics/census"), get(`/api/ward-statistics/occupancy?from=${state.from}&to=${state.to}`), state.ward ? get(`/api/wards/${state.ward}/lengths-of-stay`) : null]);
    state.names ??= new Map((await below()).map(place => [place.id, place.name]));
    if (!$("wards")) return;
    const name = id => state.names.get(id) ?? "Another ward";
    const rows = [...occupancy.wards].sort((a, b) => name(a.ward).localeCompare(name(b.ward)));
    fill($("wards-trouble"));
    fill($("wards"), html`<dl class="key"><div><dt>In the wards now</dt><dd>${many(census.hospital, "patient")}</dd></div><div><dt>Beds taken in these days</dt><dd>${percent(occupancy.hospital.percent)}</dd></div>
        <div><dt>From</dt><dd>${time(occupancy.from)}</dd></div><div><dt>Until</dt><dd>${time(occupancy.until)}</dd></div></dl>`,
      inside ? stays(name(state.ward), inside) : null,
      html`<section class="card"><h2 class="small-title">All wards</h2>${rows.length ? table("Wards", [
        { name: "Ward", cell: w => html`<a href="${"#/wards/" + w.ward}"><strong>${name(w.ward)}</strong></a>` },
        { name: "Patients now", kind: "number", cell: w => String(census.wards[w.ward] ?? 0) },
        { name: "Beds taken", cell: w => html`<span class="bar-of" role="img" aria-label="${percent(w.percent)}"><span style:width="${Math.min(100, Number(w.percent)) + "%"}"></span></span>` },
        { name: "", kind: "number", cell: w => percent(w.percent) },
        { name: "Days of beds", kind: "number", cell: w => `${(w.occupied / 24).toFixed(1)} of ${(w.available / 24).toFixed(1)}` },
      ], rows, w => go("#/wards/" + w.ward)) : empty("There was no bed in these days.")}</section>`);
  } catch (problem) {
    if (session.current && $("wards-trouble")) fill($("wards-trouble"), alertOf(problem));
  }
}

/** Wards stand somewhere below the sites. */
async function below(inside) {
  const found = [];
  for (const place of await all(`/api/locations?size=100${inside ? "&inside=" + inside : ""}`)) {
    if (place.kind === "ward") found.push(place);
    else if (place.kind !== "room" && place.kind !== "bed") found.push(...await below(place.id));
  }
  return found;
}

/** How long those who lie there now have been in the hospital, by bed and without names. */
function stays(name, inside) {
  const nights = inside.map(s => s.nights).sort((a, b) => a - b);
  const half = nights[Math.floor((nights.length - 1) / 2)];
  return html`<section class="card"><div class="page-head"><h2>${name}</h2><a class="button" href="${"#/beds/" + state.ward}">Bed board</a><a class="button" href="#/wards">All wards</a></div>
    ${inside.length ? html`<p class="soft">${`${many(inside.length, "patient")}: ${many(nights.reduce((sum, n) => sum + n, 0), "night")} together, half of them up to ${many(half, "night")}, the longest ${many(nights[nights.length - 1], "night")}.`}</p>
    ${table(`Stays in ${name}`, [
      { name: "Bed", cell: s => html`<strong>${s.bed}</strong> <span class="soft">${s.room}</span>` },
      { name: "In the hospital for", kind: "number", cell: s => many(s.nights, "night") },
      { name: "In this bed since", cell: s => time(s.since) },
    ], [...inside].sort((a, b) => b.nights - a.nights))}` : empty("Nobody lies there now.")}</section>`;
}
