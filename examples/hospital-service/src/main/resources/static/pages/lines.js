// Defining a line: who sends on it, and what the codes of the sender mean here.

import { html } from "../lib/html.js";
import { newKey, post, put } from "../lib/api.js";
import { ask, choice, field, needed, tell } from "../lib/ui.js";

const PROTOCOLS = [["HL7", "HL7 v2"], ["HL7ORM", "HL7 v2, orders as ORM"], ["ASTM", "ASTM"]];
const TRUST = [["measured", "An analyzer: what it calls final was measured"], ["as-sent", "Another laboratory or a ward: its word counts"]];

/** K = K; GLUC = GLU mg/dL: one to a line. */
const written = mappings => mappings.map(m => `${m.sent} = ${m.test ?? m.level}${m.unit ? " " + m.unit : ""}`).join("\n");
const read = (text, name, make) => (text ?? "").split("\n").map(line => line.trim()).filter(Boolean).map((line, i) => {
  const parts = /^(.+?)\s*=\s*(\S+)(?:\s+(\S+))?$/.exec(line);
  if (!parts) throw { problems: { [name]: `is not understood in line ${i + 1}` } };
  return make(parts[1].trim(), parts[2], parts[3]);
});

function area(name, rows, text) {
  const made = html`<textarea name="${name}" rows="${rows}" spellcheck="false"></textarea>`;
  made.value = text;
  return made;
}

/** A new line, or what is meant on one from now on. */
export async function line(known, changed) {
  const key = newKey();
  const s = known?.settings ?? { trust: "measured", reusesNumbers: false, sendsAlarms: false, tests: [], controls: [] };
  const made = await ask({
    title: known ? `The line ${known.code}` : "Define a line", yes: "Save",
    body: html`<div>${known ? field("Stands", choice("enabled", [["true", "Open"], ["false", "Closed"]], String(known.enabled)))
      : html`<div class="row">${field("Code", html`<input name="code" maxlength="20" autocapitalize="characters" spellcheck="false" autofocus>`, "CHEM-2")}${field("Speaks", choice("protocol", PROTOCOLS))}</div>`}
      ${field("Instrument", html`<input name="instrument" maxlength="32" spellcheck="false" value="${s.instrument ?? null}">`, "Its code; left out where no analyzer sends")}
      <div class="row">${field("The sender calls itself", html`<input name="application" maxlength="200" value="${s.application ?? null}">`, "Left out: whoever sends")}${field("At", html`<input name="facility" maxlength="200" value="${s.facility ?? null}">`)}</div>
      ${field("Who sends", choice("trust", TRUST, s.trust))}
      ${field("Numbers of messages", choice("reusesNumbers", [["false", "Each is used once"], ["true", "Begin anew each day"]], String(s.reusesNumbers)))}
      ${field("Alarms of the instrument", choice("sendsAlarms", [["false", "Are not sent: somebody looks at each result"], ["true", "Are sent as flags with each result"]], String(s.sendsAlarms)), "Only what is sent with its alarms may go out by itself")}
      ${field("What its codes mean", area("tests", 6, written(s.tests)), "One to a line: GLUC = GLU mg/dL; the unit only where it does not say it rightly. What is not listed is held.")}
      ${field("Under which numbers it measures controls", area("controls", 2, written(s.controls)), "One to a line: QC1 = L1")}</div>`,
    act: v => {
      if (!known) needed(v, "code");
      const settings = {
        application: v.application, facility: v.facility, instrument: v.instrument, trust: v.trust, reusesNumbers: v.reusesNumbers === "true", sendsAlarms: v.sendsAlarms === "true",
        tests: read(v.tests, "tests", (sent, test, unit) => ({ sent, test, unit })), controls: read(v.controls, "controls", (sent, level) => ({ sent, level })),
      };
      return known ? put(`/api/lab/channels/${encodeURIComponent(known.code)}`, { enabled: v.enabled === "true", settings }, { key, version: known.version })
        : post("/api/lab/channels", { code: v.code.toUpperCase(), protocol: v.protocol, settings }, { key });
    },
  });
  if (!made) return;
  tell(known ? "Saved. What was held because of it may be applied again." : "Defined. A port for it is a setting of the service.");
  await changed();
}
