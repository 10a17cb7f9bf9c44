// The shell: signing in, choosing the hospital, and the way to the pages.

import { $, fill, html } from "./lib/html.js";
import { call, cookie, get, put, whenSignedOut, words } from "./lib/api.js";
import { hospital, session } from "./lib/session.js";
import { allPages, begin as route, closeAll, follow, register } from "./lib/router.js";
import { plain, many } from "./lib/words.js";
import { say } from "./lib/ui.js";
import { patients } from "./pages/patients.js";
import { calendar } from "./pages/calendar.js";
import { duplicates } from "./pages/duplicates.js";
import { beds } from "./pages/beds.js";
import { chart } from "./pages/chart.js";
import { prescriptions } from "./pages/prescriptions.js";
import { desk } from "./pages/desk.js";
import { rebooking } from "./pages/rebooking.js";
import { emergency } from "./pages/emergency.js";
import { hours } from "./pages/hours.js";
import { laboratory } from "./pages/laboratory.js";
import { specimens } from "./pages/specimens.js";
import { results } from "./pages/results.js";
import { controls } from "./pages/controls.js";
import { analyzers } from "./pages/analyzers.js";
import { reports } from "./pages/reports.js";
import { turnaround } from "./pages/turnaround.js";
import { reagents } from "./pages/reagents.js";
import { cultures } from "./pages/cultures.js";
import { catalogue } from "./pages/catalogue.js";
import { wards } from "./pages/wards.js";

register(patients, duplicates, calendar, desk, rebooking, beds, wards, chart, prescriptions, laboratory, specimens, results, reports, cultures, controls, reagents, analyzers, turnaround, catalogue, emergency, hours);

function only(section) {
  for (const id of ["sign-in", "choose", "page"]) $(id).hidden = id !== section;
  $("bar").hidden = section === "sign-in";
  $("zone").hidden = section !== "page";
}

function showSignIn(message) {
  closeAll();
  document.querySelectorAll("dialog").forEach(d => d.close());
  only("sign-in");
  document.title = "Sign in";
  $("sign-in-problem").hidden = !message;
  $("sign-in-problem").textContent = message ?? "";
  $("password").value = "";
  ($("user").value ? $("password") : $("user")).focus();
}

async function signIn(event) {
  event.preventDefault();
  const button = event.target.querySelector("button");
  button.setAttribute("aria-busy", "true");
  try {
    if (!cookie("XSRF-TOKEN")) await get("/api/session").catch(() => null);
    await call("POST", "/api/session", { user: $("user").value.trim(), password: $("password").value });
    $("sign-in-problem").hidden = true;
    $("password").value = "";
    begin(await get("/api/session"));
  } catch (problem) {
    $("sign-in-problem").hidden = false;
    $("sign-in-problem").textContent = words(problem);
    $("password").select();
    $("password").focus();
  } finally {
    button.removeAttribute("aria-busy");
  }
}

function begin(somebody) {
  session.current = somebody;
  $("who").textContent = somebody.name;
  $("switch").hidden = somebody.hospitals.length < 2 || !somebody.hospital;
  const here = hospital();
  $("hospital-name").textContent = here?.name ?? "";
  if (!here) return showChoice();
  only("page");
  $("zone").textContent = `All times are the hospital's: ${here.zone}.`;
  fill($("parts"), allPages().filter(p => p.allowed() && p.name).map(p =>
    html`<li><a href="${"#/" + p.paths[0]}" data-part="${p.paths[0]}">${p.name}</a></li>`));
  if (!follow()) fill($("page"), html`<p class="empty">Your role in this hospital opens no page here.</p>`);
}

function changed(page) {
  document.title = `${page.name} – ${hospital().name}`;
  for (const link of $("parts").querySelectorAll("a")) {
    const here = link.dataset.part === page.paths[0];
    if (here) link.setAttribute("aria-current", "page"); else link.removeAttribute("aria-current");
    if (here) link.scrollIntoView({ block: "nearest", inline: "center" });
  }
}

function showChoice() {
  closeAll();
  only("choose");
  fill($("parts"));
  $("switch").hidden = true;
  $("hospital-name").textContent = "";
  document.title = "Choose a hospital";
  const homes = session.current.hospitals;
  fill($("choices"), homes.map(h => html`<li><button type="button" @click="${() => choose(h.id)}">${h.name}
    <small>${h.roles.map(plain).join(", ")}</small></button></li>`));
  $("choose-title").textContent = homes.length ? "Where do you work now?" : "You have no role in any hospital.";
  ($("choices").querySelector("button") ?? $("choose-title")).focus();
  say(many(homes.length, "hospital"));
}

async function choose(id) {
  try {
    history.replaceState(null, "", location.pathname);
    begin(await put("/api/session/hospital", { hospital: id }));
  } catch (problem) {
    say(words(problem));
  }
}

async function signOut() {
  await call("DELETE", "/api/session").catch(() => null);
  session.current = null;
  history.replaceState(null, "", location.pathname);
  $("user").value = "";
  showSignIn();
}

whenSignedOut(showSignIn);
route($("page"), changed);
$("sign-in-form").addEventListener("submit", signIn);
$("sign-out").addEventListener("click", signOut);
$("switch").addEventListener("click", showChoice);
get("/api/session").then(begin, () => showSignIn());
