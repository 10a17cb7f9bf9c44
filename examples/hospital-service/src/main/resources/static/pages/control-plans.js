// Planning controls: instruments, materials and their lots, how a test is controlled, and what is expected of a lot.

import { html } from "../lib/html.js";
import { get, newKey, post } from "../lib/api.js";
import { may } from "../lib/session.js";
import { ask, choice, empty, field, needed, table, tell } from "../lib/ui.js";
import { all } from "../lib/pages.js";
import { date, time } from "../lib/words.js";

const RULES = [["rule-1-2s", "1_2s"], ["rule-1-3s", "1_3s"], ["rule-2-2s", "2_2s"], ["rule-2-of-3-2s", "2of3_2s"], ["rule-r-4s", "R_4s"], ["rule-3-1s", "3_1s"], ["rule-4-1s", "4_1s"], ["rule-6-x", "6_x"], ["rule-8-x", "8_x"], ["rule-9-x", "9_x"], ["rule-10-x", "10_x"], ["rule-12-x", "12_x"]];
const CLASSIC = ["rule-1-2s", "rule-1-3s", "rule-2-2s", "rule-r-4s", "rule-4-1s", "rule-10-x"];
const SECTIONS = [["CHEM", "Chemistry"], ["HAEM", "Haematology"], ["URINE", "Urine"], ["MICRO", "Microbiology"]];

/** The tools of who plans. */
export const planning = (instruments, changed) => html`<span class="tools">
  ${instruments.length ? html`<button type="button" class="primary small" id="plan-control" @click="${() => plan(instruments, changed)}">Control a test</button>` : null}
  <button type="button" class="quiet small" id="receive-controls" @click="${receive}">Receive controls</button>
  ${may("MANAGE_INSTRUMENTS") ? html`<button type="button" class="quiet small" id="define-instrument" @click="${() => define(changed)}">New instrument</button>` : null}</span>`;

function number(v, name) {
  const given = Number(v[name]);
  if (!Number.isFinite(given)) throw { problems: { [name]: "is no number" } };
  return given;
}

async function define(changed) {
  const key = newKey();
  const made = await ask({
    title: "New instrument", yes: "Add",
    body: html`<div>${field("Code", html`<input name="code" maxlength="20" autocapitalize="characters" spellcheck="false" autofocus>`, "As lines name it: CHEM-2")}${field("Name", html`<input name="name" maxlength="120">`)}${field("Section", choice("section", SECTIONS))}</div>`,
    act: v => { needed(v, "code", "name"); return post("/api/lab/instruments", { ...v, code: v.code.toUpperCase() }, { key }); },
  });
  if (!made) return;
  tell("Added. Nothing measured there goes out before its tests are controlled.");
  await changed();
}

async function plan(instruments, changed) {
  const key = newKey();
  const planned = await ask({
    title: "Control a test on an instrument", yes: "Agree",
    body: html`<div><div class="row">${field("Test", html`<input name="test" maxlength="20" autocapitalize="characters" spellcheck="false" autofocus>`, "Its code: GLU")}${field("Instrument", choice("instrument", instruments.map(i => [i.id, i.name])))}</div>
      <div class="row">${field("Levels", html`<input name="levels" maxlength="80" value="L1, L2">`, "Every run has to have all of them")}${field("A run is relied on for", html`<input name="hours" inputmode="numeric" maxlength="3" value="26">`, "Hours")}</div>
      <fieldset><legend>Rules after Westgard</legend><div class="grid">${RULES.map(([code, name]) => html`<label class="check"><input type="checkbox" name="${code}" checked="${CLASSIC.includes(code)}">${name}</label>`)}</div></fieldset>
      ${field("After a rejected run", choice("locked", [["true", "A corrective action is asked for"], ["false", "A repeat in order is enough"]], "true"))}</div>`,
    act: v => {
      needed(v, "test", "levels", "hours");
      const rules = RULES.filter(([code]) => v[code]).map(([code]) => [code, "both"]);
      if (!rules.length) throw { detail: "Choose at least one rule." };
      return post("/api/lab/controls", { test: v.test.toUpperCase(), instrument: v.instrument,
        terms: { rules: Object.fromEntries(rules), levels: v.levels.split(",").map(l => l.trim()).filter(Boolean), validMinutes: Math.round(number(v, "hours") * 60), lockedByRejection: v.locked === "true" } }, { key });
    },
  });
  if (!planned) return;
  tell("Agreed. Now say what the lots should give.");
  await changed();
}

/** A lot of a material that is known, or of a new one. */
async function receive() {
  const materials = await all("/api/lab/control-materials?size=100");
  const key = newKey();
  const named = newKey();
  const opened = await ask({
    title: "Receive controls", yes: "Receive and open",
    body: html`<div>${field("Material", choice("material", [...materials.map(m => [m.id, m.name]), ["", "Another one"]]))}
      <div class="row">${field("Name of another one", html`<input name="name" maxlength="120">`)}${field("Its maker", html`<input name="maker" maxlength="120">`)}</div>
      <div class="row">${field("Number of the lot", html`<input name="number" maxlength="40" autocomplete="off">`)}${field("Expires", html`<input type="date" name="expiry">`)}${field("Days once it is opened", html`<input name="daysOpen" inputmode="numeric" maxlength="4">`)}</div></div>`,
    act: async v => {
      needed(v, ...(v.material ? [] : ["name", "maker"]), "number", "expiry");
      const material = v.material ?? (await post("/api/lab/control-materials", { name: v.name, maker: v.maker }, { key: named })).id;
      const lot = await post("/api/lab/control-lots", { material, number: v.number, expiry: v.expiry, daysOpen: v.daysOpen === undefined ? undefined : number(v, "daysOpen") }, { key });
      return post(`/api/lab/control-lots/${lot.id}/open`, {}, { version: lot.version });
    },
  });
  if (opened) tell("Received and opened. Say now what it should give.");
}

/** What is expected at each level, what was, and another target. */
export async function expect(c, levels, changed) {
  const materials = await all("/api/lab/control-materials?size=100");
  const [targets, ...lots] = await Promise.all([get(`/api/lab/controls/${c.id}/targets?size=20`), ...materials.map(m => all(`/api/lab/control-materials/${m.id}/lots?size=100`))]);
  const known = lots.flatMap((of, i) => of.map(lot => ({ ...lot, material: materials[i].name })));
  const key = newKey();
  const called = id => { const lot = known.find(l => l.id === id); return lot ? `${lot.material} ${lot.number}` : ""; };
  const set = await ask({
    title: `What is expected of ${c.test}`, yes: known.length ? "Expect it from now on" : null, no: "Close",
    body: html`<div>${targets.items.length ? table("Targets", [
      { name: "Level", cell: t => `${t.level}${t.inForce ? "" : " (before)"}` }, { name: "Lot", cell: t => called(t.lot) },
      { name: "Mean ± deviation", cell: t => `${t.mean} ± ${t.deviation}` }, { name: "Since", cell: t => time(t.setAt) },
    ], targets.items) : empty("Nothing is expected yet.")}
      ${known.length ? html`<div><div class="row">${field("Level", choice("level", levels.map(l => [l, l])))}${field("Lot", choice("lot", known.map(l => [l.id, `${l.material} ${l.number}, ${date(l.goodUntil)}`])))}</div>
      <div class="row">${field("Mean", html`<input name="mean" inputmode="decimal" maxlength="20">`)}${field("Standard deviation", html`<input name="deviation" inputmode="decimal" maxlength="20">`)}</div></div>` : html`<p class="soft">There is no lot of controls yet.</p>`}</div>`,
    act: v => {
      needed(v, "mean", "deviation");
      return post(`/api/lab/controls/${c.id}/targets`, { level: v.level, lot: v.lot, mean: number(v, "mean"), deviation: number(v, "deviation") }, { key });
    },
  });
  if (!set) return;
  tell("Expected from now on. What was measured before says nothing of it.");
  await changed();
}
