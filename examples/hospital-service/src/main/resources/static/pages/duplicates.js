// Records that may be one person: the work list, both side by side, merging, and taking a merge back.

import { $, fill, html } from "../lib/html.js";
import { get, newKey, post, words } from "../lib/api.js";
import { may, session } from "../lib/session.js";
import { go } from "../lib/router.js";
import { birth, date, gender, many, phone, plain, time } from "../lib/words.js";
import { alertOf, ask, badge, empty, field, say, table, tell } from "../lib/ui.js";
import { badges, find, named, picker, understood } from "../lib/patient.js";
import { staffNames } from "../lib/staff.js";

const FIELDS = [
  ["names", "Names", p => p.name.map(n => n.text ?? [...(n.given ?? []), n.family].filter(Boolean).join(" ")), true],
  ["gender", "Gender", p => [gender(p)]],
  ["birth-date", "Born", p => [birth(p)]],
  ["telecoms", "Phone and mail", p => p.telecom.map(t => phone(t.value)), true],
  ["addresses", "Address", p => p.address.map(a => [...(a.line ?? []), a.city, a.postalCode].filter(Boolean).join(", ")), true],
  ["deceased", "Died", p => [p.deceasedBoolean ? "Yes" : "No"]],
];
const state = {};

export const duplicates = {
  name: "Duplicates",
  paths: ["duplicates"],
  allowed: () => may("READ_DUPLICATES"),
  ofPatient: { name: "Merge", address: id => "#/duplicates/of/" + id },
  show: () => html`<div class="page" id="duplicates"></div>`,
  route(parts) {
    const [, first, second] = parts;
    if (first === "of" && second) return partner(second);
    if (first && second) return compare(first, second);
    return list();
  },
};

const trouble = problem => session.current && $("duplicates") && fill($("duplicates"), alertOf(problem));

async function list(after) {
  try {
    const [page, count] = await Promise.all([get("/api/duplicates?size=25" + (after ? "&after=" + after : "")), get("/api/duplicates/count")]);
    if (!$("duplicates")) return;
    const who = e => html`<strong dir="auto">${e.displayName}</strong><br><span class="soft">${[e.mrn, gender(e), e.birthDate ? date(e.birthDate) : null].filter(Boolean).join(" · ")}</span>`;
    const pair = d => go(`#/duplicates/${d.first.patient}/${d.second.patient}`);
    fill($("duplicates"), html`<div class="page-head"><h1 id="duplicates-title" tabindex="-1">Possible duplicates</h1>
        <span class="soft" id="duplicates-count">${many(count.waiting, "pair waits", "pairs wait")}</span>
        ${may("FIND_DUPLICATES") ? html`<button type="button" class="quiet small" @click="${searchAll}">Search the register</button>` : null}</div>
      <section class="card">${page.items.length ? table("Pairs of records", [
        { name: "One record", cell: d => who(d.first) }, { name: "The other", cell: d => who(d.second) },
        { name: "Likeness", cell: d => badge(plain(d.link.verdict), d.link.verdict === "match" ? "bad" : "note") },
        { name: "Agrees", cell: d => agreeing(d.link) },
        { name: "", cell: d => html`<button type="button" class="quiet small" @click="${() => pair(d)}">Compare</button>` },
      ], page.items, pair) : empty("No pairs wait.")}
      ${page.next ? html`<button type="button" class="quiet wide" @click="${() => list(page.next)}">Further pairs</button>` : null}</section>
      <section class="card narrow-card">${picker(p => go("#/duplicates/of/" + p.id), "Or look whether a record is there twice")}</section>`);
    ($("duplicates").querySelector("tbody button") ?? $("duplicates-title")).focus();
    say($("duplicates-count").textContent);
  } catch (problem) {
    trouble(problem);
  }
}

const agreeing = link => link.explanation.filter(f => f.weight > 0).map(f => plain(f.field)).join(", ");

async function searchAll() {
  try {
    await post("/api/duplicates/search", {}, { key: newKey() });
    tell("The register is being searched; pairs appear as they are found.");
  } catch (problem) {
    tell(words(problem));
  }
}

/** Whom the record may be the same as, and how it was merged before. */
async function partner(id) {
  try {
    const p = (await named([id]))(id);
    const [alike, merges, names] = await Promise.all([candidates(p), may("READ_MERGES") ? get(`/api/patients/${id}/merges`) : { items: [] }, staffNames()]);
    if (!$("duplicates")) return;
    fill($("duplicates"), html`<div class="page-head"><h1 id="duplicates-title" tabindex="-1" dir="auto">${p.displayName}</h1><span class="soft">${p.mrn}</span></div>
      <section class="card"><h2 class="small-title">May be the same person</h2>
        ${alike.length ? html`<ul class="results">${alike.map(o => html`<li><button type="button" @click="${() => go(`#/duplicates/${id}/${o.id}`)}">
          <span class="name" dir="auto">${o.displayName}${badges(o)}</span><span class="mrn">${o.mrn}</span><span class="about">${[gender(o), birth(o), o.address?.[0]?.city].filter(Boolean).join(" · ")}</span></button></li>`)}</ul>`
        : empty("Nobody of that name or birth date.")}
        ${picker(o => o.id !== id && go(`#/duplicates/${id}/${o.id}`), "Or another")}</section>
      ${merges.items.length ? html`<section class="card"><h2 class="small-title">Merged before</h2>${table("Merges", [
        { name: "When", cell: m => time(m.at) }, { name: "By", cell: m => names(m.by) }, { name: "Why", cell: m => m.reason },
        { name: "Status", cell: m => badge(plain(m.status), m.status === "standing" ? "good" : "plain") },
        { name: "", cell: m => m.status === "standing" && may("UNMERGE_PATIENTS") ? html`<button type="button" class="quiet small" @click="${() => undo(m, id)}">Take back</button>` : null },
      ], merges.items)}</section>` : null}`);
    $("duplicates-title").focus();
  } catch (problem) {
    trouble(problem);
  }
}

async function candidates(p) {
  const words = p.displayName.split(/\s+/).slice(-1)[0];
  const searches = [understood(words)];
  if (p.birthDate) searches.push({ body: { birthDate: p.birthDate } });
  if (p.telecom[0]) searches.push({ body: { phone: p.telecom[0].value } });
  const pages = await Promise.all(searches.filter(s => s.body).map(s => find(s, { size: 10 }).catch(() => ({ items: [] }))));
  const found = new Map(pages.flatMap(x => x.items).map(x => [x.id, x]));
  found.delete(p.id);
  return [...found.values()].slice(0, 12);
}

async function compare(survivor, retired) {
  try {
    const [preview, of, links] = await Promise.all([post("/api/merges/preview", { survivor, retired }), named([survivor, retired]),
      may("READ_DUPLICATES") ? get(`/api/patients/${survivor}/duplicates`) : []]);
    const link = links.find(l => [l.first, l.second].includes(retired));
    if (!$("duplicates")) return;
    Object.assign(state, { preview, choices: {}, key: newKey() });
    const [a, b] = [of(survivor), of(retired)];
    const moved = preview.rows.filter(r => r.rows > 0);
    const different = FIELDS.filter(([name]) => preview.different.includes(name));
    const blocked = preview.conflicts.some(c => c.blocks);
    fill($("duplicates"), html`<div class="page-head"><h1 id="duplicates-title" tabindex="-1">One person?</h1>
        <button type="button" class="quiet small" @click="${() => go(`#/duplicates/${retired}/${survivor}`)}">Keep the other record</button></div>
      ${preview.conflicts.map(c => html`<p class="${c.blocks ? "alert" : "alert soft-alert"}"><strong>${c.blocks ? "To be settled first: " : "To be looked at: "}</strong>${c.message}</p>`)}
      <section class="card"><div class="scroll"><table class="compare"><caption class="live">Both records, and which value is kept</caption>
        <thead><tr><th></th><th scope="col">This record stays<br><strong dir="auto">${a.displayName}</strong> ${a.mrn}</th><th scope="col">This one goes into it<br><strong dir="auto">${b.displayName}</strong> ${b.mrn}</th></tr></thead>
        <tbody>${FIELDS.map(f => row(f, a, b, different.includes(f)))}</tbody></table></div>
        ${moved.length ? html`<p class="soft moved">${`Goes along: ${moved.map(r => `${r.rows} ${plain(r.reference.replace(/^records\./, ""))}`).join(", ")}.`}</p>` : null}
        <form id="merge-form" novalidate>${field("Why they are the same person", html`<input name="reason" id="merge-reason" maxlength="200">`, "Same telephone, same mother, seen with the card")}
          ${preview.conflicts.some(c => !c.blocks) ? html`<label class="check"><input type="checkbox" id="merge-accept"> I have looked at what contradicts, and accept it</label>` : null}
          <div id="merge-problem"></div>
          <div class="actions"><button type="submit" class="primary" disabled="${blocked}">Merge</button>
          ${link && may("DECIDE_DUPLICATES") ? html`<button type="button" class="quiet" @click="${() => decide(link)}">They are two people</button>` : null}</div></form></section>`);
    $("merge-form").addEventListener("submit", event => merge(event, a));
    $("duplicates-title").focus();
    say(`${a.displayName} and ${b.displayName}: ${different.length} differences`);
  } catch (problem) {
    trouble(problem);
  }
}

function row([name, label, read, both], a, b, differs) {
  const option = (value, p, chosen) => html`<td class="${differs ? "differs" : null}"><label>${differs ? html`<input type="radio" name="${name}" checked="${chosen}" @change="${() => { state.choices[name] = value; }}">` : null}
    <span>${read(p).map(t => html`<span dir="auto">${t}</span>`)}</span></label></td>`;
  return html`<tr><th scope="row">${label}${differs && both ? html`<label class="check"><input type="radio" name="${name}" @change="${() => { state.choices[name] = "both"; }}"> both</label>` : null}</th>
    ${option("survivors", a, true)}${option("retireds", b, false)}</tr>`;
}

async function decide(link) {
  try {
    await post(`/api/duplicates/${link.id}/decide`, { same: false }, { version: link.version, key: newKey() });
    tell("Noted: they are two people.");
    go("#/duplicates");
  } catch (problem) {
    fill($("merge-problem"), alertOf(problem));
  }
}

async function merge(event, survivor) {
  event.preventDefault();
  const button = event.target.querySelector("[type=submit]");
  if (button.getAttribute("aria-busy")) return;
  button.setAttribute("aria-busy", "true");
  const p = state.preview;
  try {
    await post("/api/merges", {
      survivor: p.survivor, survivorVersion: p.survivorVersion, retired: p.retired, retiredVersion: p.retiredVersion,
      reason: $("merge-reason").value.trim(), choices: state.choices, accepted: $("merge-accept")?.checked ? p.conflicts.filter(c => !c.blocks) : [],
    }, { key: state.key });
    tell(`Merged into ${survivor.displayName}, ${survivor.mrn}.`);
    go("#/patients/" + p.survivor);
  } catch (problem) {
    state.key = newKey();
    const reason = problem.problems?.reason;
    fill($("merge-problem"), reason ? html`<p class="alert" role="alert">${`The reason ${reason}.`}</p>` : alertOf(problem));
    if (reason) $("merge-reason").focus();
  } finally {
    button.removeAttribute("aria-busy");
  }
}

async function undo(m, id) {
  const preview = await get(`/api/merges/${m.id}/undo`).catch(problem => ({ problem }));
  if (preview.problem) return tell(words(preview.problem));
  const key = newKey();
  const done = await ask({
    title: "Take the merge back", yes: "Take it back", kind: "danger",
    body: html`<div><p>${`Goes back: ${preview.returning.map(r => `${r.rows.length} ${plain(r.reference.replace(/^records\./, ""))}`).join(", ") || "nothing but the record itself"}.`}</p>
      ${preview.undecided.length ? html`<p class="soft">${`${preview.undecided.length} written since stay with the record that was kept.`}</p>` : null}
      ${field("Reason", html`<input name="reason" maxlength="200">`)}</div>`,
    act: v => post(`/api/merges/${m.id}/undo`, { reason: v.reason ?? "", toRetired: [] }, { key }),
  });
  if (!done) return;
  tell("Two records again.");
  await partner(id);
}
