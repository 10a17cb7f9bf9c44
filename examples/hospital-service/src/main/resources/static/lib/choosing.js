// Choosing a patient in a dialog: a search until somebody is chosen, then who it is.

import { fill, html } from "./html.js";
import { about, picker } from "./patient.js";

export function choosing(patient = null, label = "Patient") {
  const chosen = html`<div></div>`;
  const picking = picker(p => { patient = p; show(); }, label);
  const show = () => {
    picking.hidden = Boolean(patient);
    fill(chosen, patient ? html`<p class="picked"><strong dir="auto">${patient.displayName}</strong> <span class="soft">${`${patient.mrn} · ${about(patient)}`}</span>
      <button type="button" class="quiet small" @click="${() => { patient = null; show(); picking.querySelector("input").focus(); }}">Change</button></p>` : null);
    (chosen.closest("form")?.querySelector("select,input:not([type=search])") ?? chosen.closest("form")?.querySelector("[type=submit]"))?.focus();
  };
  show();
  return {
    body: html`<div>${chosen}${picking}</div>`,
    name: () => patient?.displayName ?? "",
    chosen() {
      if (!patient) throw { detail: "Choose the patient first." };
      return patient.id;
    },
  };
}
