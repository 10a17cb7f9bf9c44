// Whom a patient belongs to, and who pays: parts of the patient's page.

import { fill, html } from "../lib/html.js";
import { get, newKey, post, put } from "../lib/api.js";
import { may } from "../lib/session.js";
import { date, phone, plain, sentence, today } from "../lib/words.js";
import { alertOf, ask, badge, choice, empty, field, needed, tell } from "../lib/ui.js";
import { named } from "../lib/patient.js";
import { choosing } from "../lib/choosing.js";

const KIN = ["mother", "father", "parent", "husband", "wife", "spouse", "partner", "son", "daughter", "child", "brother", "sister", "sibling", "grandparent", "grandchild",
  "relative", "friend", "neighbour", "guardian", "power-of-attorney", "unrelated"].map(k => [k, sentence(k)]);
const ROLES = { "next-of-kin": "Next of kin", emergency: "To call in an emergency", "decision-maker": "Decides for the patient", pays: "Pays" };
const SUBSCRIBERS = [["self", "The patient"], ["spouse", "Husband or wife"], ["child", "A parent; the patient is the child"], ["parent", "A child; the patient is the parent"], ["other", "Somebody else"]];

/** A section that draws itself, and draws itself anew after a change. */
export function section(title, id, draw) {
  const place = html`<div><p class="soft">…</p></div>`;
  const made = html`<section class="around" aria-labelledby="${id}"><div class="page-head"><h3 id="${id}" tabindex="-1">${title}</h3><div class="tools"></div></div>${place}</section>`;
  const again = async () => {
    try {
      const { tools, body } = await draw(again);
      fill(made.querySelector(".tools"), tools);
      fill(place, body);
    } catch (problem) {
      fill(place, alertOf(problem));
    }
  };
  again();
  return made;
}

export const adding = (permission, text, label, act) => may(permission) ? html`<button type="button" class="quiet small" aria-label="${label}" @click="${act}">${text}</button>` : null;
export const period = r => r.since || r.until ? html` <span class="soft">${[r.since && `since ${date(r.since)}`, r.until && `until ${date(r.until)}`].filter(Boolean).join(", ")}</span>` : null;
const over = r => r.until && r.until <= today();

// ---- relations -----------------------------------------------------------------------------------------------------

export const relations = p => section("People", "people-title", async again => {
  const all = (await get(`/api/patients/${p.id}/relations`)).filter(r => r.status === "active");
  const names = await named(all.map(r => r.who.patient).filter(Boolean));
  const fullName = n => n.text ?? [...(n.given ?? []), n.family].filter(Boolean).join(" ");
  const who = r => r.who.patient ? html`<a href="${"#/patients/" + r.who.patient}" dir="auto">${names(r.who.patient).displayName}</a>` : html`<strong dir="auto">${fullName(r.who.name)}</strong>`;
  const label = r => r.who.patient ? names(r.who.patient).displayName : fullName(r.who.name);
  return {
    tools: adding("WRITE_RELATION", "Add", "Add somebody", () => relate(p, again)),
    body: all.length ? html`<ul class="rows">${all.map(r => html`<li><div><span class="soft">${sentence(r.kinship)}</span> ${who(r)}${over(r) ? badge("Over", "plain") : null}
      ${r.who.telecoms.map(t => html` <a href="${"tel:" + t.value}">${phone(t.value)}</a>`)}${period(r)}
      ${r.roles.length ? html`<br><span class="soft">${r.roles.map(x => ROLES[x]).join(" · ")}</span>` : null}</div>
      ${may("WRITE_RELATION") ? html`<span class="row-actions">${over(r) ? null : html`<button type="button" class="quiet small" aria-label="${`Has ended: ${label(r)}`}" @click="${() => endRelation(r, label(r), again)}">Has ended</button>`}
        <button type="button" class="quiet small" aria-label="${`Never was so: ${label(r)}`}" @click="${() => retract(r, label(r), again)}">Never was so</button></span>` : null}</li>`)}</ul>` : empty("Nobody is written down."),
  };
});

async function relate(p, again) {
  const key = newKey();
  let known = null;
  const place = html`<div></div>`;
  const draw = mode => {
    known = mode === "patient" ? choosing(null, "Which patient") : null;
    fill(place, known ? known.body : html`<div><div class="row">${field("Given name", html`<input name="who.given" maxlength="100" dir="auto">`)}${field("Family name", html`<input name="who.family" maxlength="100" dir="auto">`)}</div>
      ${field("Telephone", html`<input name="who.phone" type="tel" maxlength="30">`)}</div>`);
  };
  const mode = choice("mode", [["name", "Somebody known by name"], ["patient", "A patient of this hospital"]]);
  mode.addEventListener("change", () => draw(mode.value));
  draw("name");
  const done = await ask({
    title: "Somebody the patient belongs to", yes: "Write down",
    body: html`<div><div class="row">${field("Is the patient's", choice("kinship", KIN))}${field("Who", mode)}</div>${place}
      <fieldset class="checks"><legend>What for</legend>${Object.entries(ROLES).map(([code, text]) => html`<label><input type="checkbox" name="${"role " + code}"> ${text}</label>`)}</fieldset>
      ${field("Call as number", html`<input name="rank" inputmode="numeric" value="1" maxlength="2">`, "1 is called first")}</div>`,
    act: (v, form) => {
      return post("/api/relations", {
        patient: p.id, kinship: v.kinship, rank: rank(v), roles: [...form.querySelectorAll("input:checked")].map(c => c.name.slice(5)),
        who: known ? { patient: known.chosen() } : { family: v["who.family"] ?? null, given: v["who.given"] ?? null, phone: v["who.phone"] ?? null },
      }, { key });
    },
  });
  if (!done) return;
  tell("Written down.");
  await again();
}

async function endRelation(r, who, again) {
  const key = newKey();
  const done = await ask({
    title: `${who}: no longer so`, yes: "It has ended", body: field("From this day on", html`<input type="date" name="until" value="${today()}">`),
    act: v => put("/api/relations/" + r.id, {
      kinship: r.kinship, roles: r.roles, rank: r.rank, since: r.since ?? null, until: v.until ?? null, who: r.who,
    }, { version: r.version, key }),
  });
  if (done) await again();
}

async function retract(r, who, again) {
  const key = newKey();
  const done = await ask({
    title: `${who}: never was so`, yes: "Never was so", kind: "danger", body: field("Reason", html`<input name="reason" maxlength="200">`),
    act: v => {
      needed(v, "reason");
      return post(`/api/relations/${r.id}/retract`, { reason: v.reason }, { version: r.version, key });
    },
  });
  if (done) await again();
}

// ---- coverages -----------------------------------------------------------------------------------------------------

export const coverages = p => section("Who pays", "payers-title", async again => {
  const all = (await get(`/api/patients/${p.id}/coverages`)).filter(c => c.status === "active");
  return {
    tools: adding("WRITE_COVERAGE", "Add", "Add who pays", () => cover(p, again)),
    body: all.length ? html`<ul class="rows">${all.map(c => html`<li><div><strong>${c.payer}</strong> ${c.memberNumber}${over(c) ? badge("Over", "plain") : null}
      ${c.policyNumber ? html` <span class="soft">${`policy ${c.policyNumber}`}</span>` : null}${period(c)}
      ${c.subscriber !== "self" ? html`<br><span class="soft">${`In the name of: ${SUBSCRIBERS.find(([s]) => s === c.subscriber)[1]}`}</span>` : null}</div>
      ${may("WRITE_COVERAGE") ? html`<span class="row-actions">${over(c) ? null : html`<button type="button" class="quiet small" aria-label="${`Ends: ${c.payer}`}" @click="${() => endCoverage(c, again)}">Ends</button>`}
        <button type="button" class="quiet small" aria-label="${`Withdraw: ${c.payer}`}" @click="${() => withdraw(c, again)}">Withdraw</button></span>` : null}</li>`)}</ul>` : empty("Nobody; the patient pays."),
  };
});

const rank = v => {
  if (!/^\d{1,2}$/.test(v.rank ?? "")) throw { problems: { rank: "is not a number" } };
  return Number(v.rank);
};

async function cover(p, again) {
  const key = newKey();
  const done = await ask({
    title: "Who pays", yes: "Write down",
    body: html`<div><div class="row">${field("Payer", html`<input name="payer" maxlength="60" autocapitalize="characters" autofocus>`, "The hospital's code: PMJAY, CGHS, STAR-HEALTH")}
      ${field("Member number", html`<input name="memberNumber" maxlength="64">`)}</div>
      <div class="row">${field("Policy number", html`<input name="policyNumber" maxlength="64">`, "if it is another")}${field("In whose name", choice("subscriber", SUBSCRIBERS))}</div>
      <div class="row">${field("Since", html`<input type="date" name="since" value="${today()}">`)}${field("Until", html`<input type="date" name="until">`, "the first day it no longer pays")}
      <div class="narrow">${field("Ask as number", html`<input name="rank" inputmode="numeric" value="1" maxlength="2">`)}</div></div></div>`,
    act: v => {
      needed(v, "payer", "memberNumber", "since");
      return post("/api/coverages", { patient: p.id, payer: v.payer, memberNumber: v.memberNumber, policyNumber: v.policyNumber ?? null,
        subscriber: v.subscriber, rank: rank(v), since: v.since, until: v.until ?? null }, { key });
    },
  });
  if (!done) return;
  tell("Written down.");
  await again();
}

async function endCoverage(c, again) {
  const key = newKey();
  const done = await ask({
    title: `${c.payer} no longer pays`, yes: "It ends", body: field("From this day on", html`<input type="date" name="until" value="${today()}">`),
    act: v => put("/api/coverages/" + c.id, { memberNumber: c.memberNumber, policyNumber: c.policyNumber ?? null, subscriber: c.subscriber, rank: c.rank, since: c.since, until: v.until ?? null }, { version: c.version, key }),
  });
  if (done) await again();
}

async function withdraw(c, again) {
  const key = newKey();
  const done = await ask({
    title: `Withdraw ${c.payer}`, yes: "Withdraw", kind: "danger",
    body: html`<div>${field("Because", choice("as", [["cancelled", "The payer cancelled it"], ["entered-in-error", "It was entered in error"]]))}${field("Reason", html`<input name="reason" maxlength="200">`)}</div>`,
    act: v => {
      needed(v, "reason");
      return post(`/api/coverages/${c.id}/withdraw`, { as: v.as, reason: v.reason }, { version: c.version, key });
    },
  });
  if (done) await again();
}
