// What a patient lets others see: a part of the patient's page.

import { html } from "../lib/html.js";
import { get, newKey, post } from "../lib/api.js";
import { may } from "../lib/session.js";
import { date, dayOf, plusDays, sentence, startOf, time, today } from "../lib/words.js";
import { ask, badge, choice, empty, field, needed, tell } from "../lib/ui.js";
import { adding, section } from "./family.js";

const PURPOSES = { caremgt: "Treatment", btg: "Emergency", pubhlth: "Public health", hpaymt: "Payment", dsrch: "Research on a disease", patrqt: "The patient's own request" };
const TYPES = { prescription: "Prescriptions", "diagnostic-report": "Diagnostic reports", "op-consultation": "Consultations", "discharge-summary": "Discharge summaries",
  "immunization-record": "Immunizations", "health-document-record": "Documents", "wellness-record": "Wellness", invoice: "Invoices" };
const KINDS = { requested: "note", granted: "good", denied: "bad", revoked: "bad", expired: "plain" };

export const consents = p => section("Consents", "consents-title", async again => {
  const page = await get(`/api/patients/${p.id}/consents?size=50`);
  return {
    tools: adding("REQUEST_CONSENT", "Ask", "Ask for a consent", () => request(p, again)),
    body: page.items.length ? html`<ul class="rows">${page.items.map(c => html`<li><div>${badge(sentence(c.status), KINDS[c.status])} <strong>${PURPOSES[c.terms.purpose]}</strong>
      <span class="soft">${`for ${c.terms.hiu}`}</span><br>
      <span class="soft">${`${c.terms.hiTypes.map(t => TYPES[t]).join(", ")} of ${date(dayOf(c.terms.from))} – ${date(dayOf(c.terms.until))}`}</span><br>
      <span class="soft">${when(c)}</span></div>
      ${may("RECORD_CONSENT") ? html`<span class="row-actions">${verbs(c, again)}</span>` : null}</li>`)}</ul>` : empty("The patient was asked for nothing yet."),
  };
});

function when(c) {
  if (c.status === "requested") return `Asked ${time(c.requestedAt)}; may answer until ${time(c.expiresAt)}`;
  if (c.status === "granted") return `Granted ${time(c.answeredAt)}; to be erased by ${time(c.terms.dataEraseAt)}`;
  return [`${sentence(c.status)} ${time(c.endedAt ?? c.answeredAt ?? c.expiresAt)}`, c.reason].filter(Boolean).join(": ");
}

function verbs(c, again) {
  const verb = (text, act) => html`<button type="button" class="quiet small" @click="${act}">${text}</button>`;
  if (c.status === "requested") return [verb("Agreed", () => grant(c, again)), verb("Did not agree", () => end(c, "deny", "The patient did not agree", again))];
  return c.status === "granted" ? verb("Takes it back", () => end(c, "revoke", "The patient takes it back", again)) : null;
}

async function request(p, again) {
  const key = newKey();
  const done = await ask({
    title: "Ask for a consent", yes: "Ask the patient",
    body: html`<div><div class="row">${field("What for", choice("terms.purpose", Object.entries(PURPOSES)))}${field("Who wants to see it", html`<input name="terms.hiu" maxlength="100">`, "Its id in the registry of facilities: IN2710000123")}</div>
      <fieldset class="checks"><legend>What</legend><div class="grid">${Object.entries(TYPES).map(([code, text]) => html`<label><input type="checkbox" name="${"type " + code}"> ${text}</label>`)}</div></fieldset>
      <div class="row">${field("Written from", html`<input type="date" name="from" value="${plusDays(today(), -365)}">`)}${field("to", html`<input type="date" name="terms.until" value="${today()}">`)}</div>
      <div class="row">${field("To be erased by", html`<input type="date" name="erase" value="${plusDays(today(), 180)}">`)}${field("May answer until", html`<input type="date" name="answerBy" value="${plusDays(today(), 7)}">`)}</div></div>`,
    act: (v, form) => {
      const types = [...form.querySelectorAll("input:checked")].map(c => c.name.slice(5));
      needed(v, "terms.hiu", "from", "terms.until", "erase", "answerBy");
      if (!types.length) throw { detail: "Choose what is to be shown." };
      return post("/api/consents", { patient: p.id, answerBy: startOf(plusDays(v.answerBy, 1)),
        terms: { purpose: v["terms.purpose"], hiTypes: types, hiu: v["terms.hiu"], from: startOf(v.from), until: startOf(plusDays(v["terms.until"], 1)), dataEraseAt: startOf(plusDays(v.erase, 1)), careContexts: [] } }, { key });
    },
  });
  if (!done) return;
  tell("The patient is asked.");
  await again();
}

async function grant(c, again) {
  const key = newKey();
  const done = await ask({
    title: "The patient agreed", yes: "Note it", body: field("Number of the consent", html`<input name="artefact" maxlength="100">`, "As the consent manager gives it, or the number of the signed paper"),
    act: v => {
      needed(v, "artefact");
      return post(`/api/consents/${c.id}/grant`, { artefact: v.artefact, terms: c.terms }, { version: c.version, key });
    },
  });
  if (done) await again();
}

async function end(c, how, title, again) {
  const key = newKey();
  const done = await ask({
    title, yes: "Note it", kind: "danger", body: field("Reason", html`<input name="reason" maxlength="500">`),
    act: v => {
      needed(v, "reason");
      return post(`/api/consents/${c.id}/end`, { how, reason: v.reason }, { version: c.version, key });
    },
  });
  if (done) await again();
}
