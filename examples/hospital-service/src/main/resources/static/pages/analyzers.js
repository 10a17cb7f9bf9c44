// What analyzers sent and could not be applied: looking at it, applying it again, taking it out of the queue.

import { $, fill, html } from "../lib/html.js";
import { get, newKey, post } from "../lib/api.js";
import { may, session } from "../lib/session.js";
import { plain, sentence, time } from "../lib/words.js";
import { alertOf, ask, badge, choice, empty, field, needed, table, tell } from "../lib/ui.js";
import { all } from "../lib/pages.js";
import { line } from "./lines.js";

const state = {};

export const analyzers = {
  name: "Analyzers",
  paths: ["analyzers"],
  allowed: () => may("HANDLE_EXCEPTION", "READ_CHANNELS"),
  show: () => html`<div class="page"><div class="page-head"><h1 id="analyzers-title" tabindex="-1">Analyzers</h1><div class="tools"><button type="button" class="quiet small" @click="${draw}">Look again</button></div></div>
    <div id="analyzers-trouble"></div>
    <section class="card" aria-labelledby="queue-of-messages" id="exceptions-card"><div class="page-head"><h2 id="queue-of-messages">Not applied</h2></div><div id="exceptions"></div></section>
    <section class="card" aria-labelledby="lines-title"><div class="page-head"><h2 id="lines-title">Lines</h2>${may("MANAGE_CHANNELS") ? html`<button type="button" class="primary small" id="define-line" @click="${() => line(null, draw)}">Define a line</button>` : null}</div><div id="lines"></div></section></div>`,
  async route() {
    await draw();
    $("analyzers-title")?.focus();
  },
};

const trouble = problem => session.current && $("analyzers-trouble") && fill($("analyzers-trouble"), alertOf(problem));

async function draw() {
  try {
    const channels = await all("/api/lab/channels?size=100");
    const open = may("HANDLE_EXCEPTION") ? (await get("/api/lab/exceptions?size=100")).items : [];
    if (!$("exceptions")) return;
    state.channels = channels;
    fill($("analyzers-trouble"));
    const called = id => channels.find(c => c.id === id)?.code ?? "";
    $("exceptions-card").hidden = !may("HANDLE_EXCEPTION");
    fill($("exceptions"), open.length ? table("Not applied", [
      { name: "Came", cell: e => html`${time(e.openedAt)}<br><span class="soft">${called(e.channel)}</span>` },
      { name: "Why", cell: e => html`${badge(sentence(e.kind), "bad")}<br><span class="soft">${e.detail}</span>` },
      { name: "About", cell: e => html`${e.code}<br><span class="soft">${e.places.join(", ")}</span>` },
      { name: "", cell: e => html`<span class="row-actions">
        ${may("READ_MESSAGE") ? html`<button type="button" class="quiet small" @click="${() => read(e)}">Read</button>` : null}
        <button type="button" class="quiet small" @click="${() => again(e)}">Apply again</button>
        <button type="button" class="quiet small" @click="${() => close(e)}">Take out</button></span>` },
    ], open) : empty("Everything that came was applied."));
    fill($("lines"), channels.length ? table("Lines", [
      { name: "Line", cell: c => html`<strong>${c.code}</strong>` },
      { name: "Speaks", cell: c => c.protocol },
      { name: "Stands", cell: c => badge(c.enabled ? "Open" : "Closed", c.enabled ? "good" : "plain") },
      { name: "Changed", cell: c => time(c.changedAt) },
      { name: "", cell: c => may("MANAGE_CHANNELS") ? html`<span class="row-actions"><button type="button" class="quiet small" aria-label="${"Change " + c.code}" @click="${() => line(c, draw)}">Change</button></span>` : null },
    ], channels) : empty("No line was defined yet."));
  } catch (problem) {
    trouble(problem);
  }
}

async function read(e) {
  try {
    const found = await get("/api/lab/messages/" + e.message);
    await ask({ title: "As it came", yes: null, no: "Close", act: () => null, body: html`<pre class="message" tabindex="0">${found.content.replaceAll("\r", "\n")}</pre>` });
  } catch (problem) {
    trouble(problem);
  }
}

async function again(e) {
  try {
    const message = await post(`/api/lab/messages/${e.message}/rerun`, {}, { key: newKey() });
    tell(`The message is ${plain(message.status)}.`);
    await draw();
  } catch (problem) {
    trouble(problem);
  }
}

async function close(e) {
  const key = newKey();
  const done = await ask({
    title: "Take it out of the queue", yes: "Take out",
    body: html`<div>${field("What became of it", choice("settled", [["true", "It was settled by other means"], ["false", "It is not to be applied"]], "true"))}
      ${field("Why", html`<input name="reason" maxlength="200" autofocus>`, "Without the patient's data")}</div>`,
    act: v => { needed(v, "reason"); return post(`/api/lab/exceptions/${e.id}/close`, { settled: v.settled === "true", reason: v.reason }, { key, version: e.version }); },
  });
  if (!done) return;
  tell("Taken out.");
  await draw();
}
