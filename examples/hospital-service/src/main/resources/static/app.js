"use strict";

// ---- small tools -------------------------------------------------------------------------------------------------

const $ = id => document.getElementById(id);
const state = { session: null, query: null, next: null, wait: 0, running: null, opener: null };

function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") Object.entries(value).forEach(([event, act]) => made.addEventListener(event, act));
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter(c => c !== null && c !== undefined));
  return made;
}

const say = text => { $("live").textContent = text; };
const may = permission => state.session?.permissions.includes(permission) ?? false;
const cookie = name => document.cookie.split("; ").find(c => c.startsWith(name + "="))?.slice(name.length + 1) ?? "";

/** Answers the JSON; throws the problem (RFC 9457) of anything else. */
async function call(method, path, body, signal) {
  let response;
  try {
    response = await fetch(path, {
      method, signal, credentials: "same-origin",
      headers: {
        "Accept": "application/json",
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...(method === "GET" ? {} : { "X-XSRF-TOKEN": decodeURIComponent(cookie("XSRF-TOKEN")) }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (e) {
    if (e.name === "AbortError") throw e;
    throw { code: "network", detail: "The service cannot be reached.", hint: "Maybe check the network and try again." };
  }
  if (response.status === 204) return null;
  const type = response.headers.get("Content-Type") ?? "";
  const answer = type.includes("json") ? await response.json() : {};
  if (response.ok) return answer;
  if (response.status === 401 && state.session) {
    state.session = null;
    showSignIn("You were signed out after a while without work. Please sign in again.");
  }
  throw { status: response.status, detail: "The service answered " + response.status + ".", ...answer };
}

const words = problem => [problem.detail, problem.hint].filter(Boolean).join(" ");

// ---- signing in, choosing the hospital -----------------------------------------------------------------------------

function only(section) {
  for (const id of ["sign-in", "choose", "desk"]) $(id).hidden = id !== section;
  $("bar").hidden = section === "sign-in";
}

function showSignIn(message) {
  closePane();
  clearResults();
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
    if (!cookie("XSRF-TOKEN")) await call("GET", "/api/session").catch(() => null);
    await call("POST", "/api/session", { user: $("user").value.trim(), password: $("password").value });
    $("sign-in-problem").hidden = true;
    $("password").value = "";
    begin(await call("GET", "/api/session"));
  } catch (problem) {
    $("sign-in-problem").hidden = false;
    $("sign-in-problem").textContent = words(problem);
    $("password").select();
    $("password").focus();
  } finally {
    button.removeAttribute("aria-busy");
  }
}

function begin(session) {
  state.session = session;
  $("who").textContent = session.name;
  $("switch").hidden = session.hospitals.length < 2 || !session.hospital;
  const here = session.hospitals.find(h => h.id === session.hospital);
  $("hospital-name").textContent = here?.name ?? "";
  if (!here) return showChoice();
  only("desk");
  document.title = "Patients – " + here.name;
  $("register-open").hidden = !may("REGISTER_PATIENT");
  if (!followAddress()) $("search").focus();
}

function showChoice() {
  closePane();
  clearResults();
  only("choose");
  $("switch").hidden = true;
  $("hospital-name").textContent = "";
  document.title = "Choose a hospital";
  $("choices").replaceChildren(...state.session.hospitals.map(h => el("li", {},
    el("button", { type: "button", on: { click: () => choose(h.id) } },
      h.name, el("small", {}, h.roles.map(r => r.toLowerCase().replace("_", " ")).join(", "))))));
  if (!state.session.hospitals.length) $("choose-title").textContent = "You have no role in any hospital.";
  ($("choices").querySelector("button") ?? $("choose-title")).focus();
}

async function choose(hospital) {
  try {
    location.hash = "";
    begin(await call("PUT", "/api/session/hospital", { hospital }));
  } catch (problem) {
    say(words(problem));
  }
}

async function signOut() {
  await call("DELETE", "/api/session").catch(() => null);
  state.session = null;
  location.hash = "";
  $("user").value = "";
  showSignIn();
}

// ---- searching -----------------------------------------------------------------------------------------------------

/** 12/05/1980 as it is written here, or a FHIR date. */
function isoDate(text) {
  const day = /^(\d{1,2})[\/.-](\d{1,2})[\/.-](\d{4})$/.exec(text.trim());
  return day ? `${day[3]}-${day[2].padStart(2, "0")}-${day[1].padStart(2, "0")}` : text.trim();
}

/** What somebody types into the one field: dates, a number, and the rest are names. */
function understood(text) {
  const query = { names: [], digits: "" };
  for (const word of text.trim().split(/\s+/).filter(Boolean)) {
    const date = isoDate(word);
    if (/^(18|19|20)\d{2}(-\d{2}(-\d{2})?)?$/.test(date)) query.birthDate = date;
    else if (/^[+()\d-]+$/.test(word)) query.digits += word.replace(/[()-]/g, "");
    else query.names.push(word);
  }
  const name = query.names.slice(0, 3).join(" ");
  if (query.digits && !name && /^\d{8}$/.test(query.digits)) return { mrn: query.digits };
  const body = {};
  if (name.length > 1 || /[^\x00-\x7f]/.test(name)) body.name = name;
  if (query.digits.length >= 10) body.phone = query.digits;
  if (query.birthDate) body.birthDate = query.birthDate;
  if (query.digits && !body.phone) return { unfinished: "Type the whole number: 10 digits of a phone, 8 of a record." };
  return Object.keys(body).length ? { body } : { unfinished: "" };
}

function clearResults() {
  clearTimeout(state.wait);
  state.running?.abort();
  state.query = state.next = null;
  $("search").value = "";
  $("results").replaceChildren();
  $("count").textContent = "";
  $("more").hidden = true;
}

function searchSoon() {
  clearTimeout(state.wait);
  state.wait = setTimeout(() => search(), 250);
}

async function search(openOnly = false) {
  clearTimeout(state.wait);
  state.running?.abort();
  const running = state.running = new AbortController();
  const query = understood($("search").value);
  if (query.unfinished !== undefined) return showFound([], null, query.unfinished);
  try {
    let page;
    if (query.mrn) {
      page = { items: [await call("POST", "/api/patients/by-identifier", { value: query.mrn }, running.signal)] };
    } else {
      page = await call("POST", "/api/patients/search", { ...query.body, size: 20 }, running.signal);
    }
    state.query = query.body;
    showFound(page.items, page.next);
    if (openOnly && page.items.length === 1) open(page.items[0].id, $("search"));
  } catch (problem) {
    if (problem.name === "AbortError") return;
    if (problem.status === 404) return showFound([], null);
    const told = Object.values(problem.problems ?? {}).join("; ");
    showFound([], null, told ? "The search " + told + "." : words(problem));
  }
}

function showFound(items, next, message) {
  $("results").replaceChildren();
  append(items, next);
  const count = items.length === 0 ? "Nobody found." : items.length === 1 && !next ? "1 patient" : `${items.length}${next ? " or more" : ""} patients`;
  $("count").textContent = message ?? count;
  say(message ?? count);
}

function append(items, next) {
  state.next = next ?? null;
  $("more").hidden = !state.next;
  $("results").append(...items.map(p => el("li", {},
    el("button", { type: "button", "data-id": p.id, on: { click: e => open(p.id, e.currentTarget) } },
      el("span", { class: "name", dir: "auto" }, p.displayName, ...badges(p)),
      el("span", { class: "mrn" }, p.mrn),
      el("span", { class: "about" }, [gender(p), birth(p), p.address[0]?.city].filter(Boolean).join(" · "))))));
}

async function more() {
  const first = $("results").children.length;
  try {
    const page = await call("POST", "/api/patients/search", { ...state.query, size: 20, after: state.next });
    append(page.items, page.next);
    $("count").textContent = `${$("results").children.length}${page.next ? " or more" : ""} patients`;
    say($("count").textContent);
    $("results").children[first]?.firstChild.focus();
  } catch (problem) {
    say(words(problem));
  }
}

/** Up and down move between the field and the list, as in a menu. */
function arrows(event) {
  if (!["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key)) return;
  const buttons = [...$("results").querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement);
  const inField = document.activeElement === $("search");
  if (at < 0 && (!inField || event.key !== "ArrowDown")) return;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  event.preventDefault();
  if (to < 0) $("search").focus();
  else buttons[Math.min(to, buttons.length - 1)]?.focus();
}

// ---- one patient ---------------------------------------------------------------------------------------------------

const GENDERS = { female: "Female", male: "Male", other: "Other", unknown: "Gender not known" };
const SYSTEMS = Object.fromEntries([...document.querySelectorAll("#system option")].filter(o => o.value).map(o => [o.value, o.text]));
const gender = p => GENDERS[p.gender];

function badges(p) {
  const texts = [];
  if (p.kind === "unknown") texts.push("Unknown person");
  if (p.kind === "newborn") texts.push("Newborn");
  if (p.deceasedBoolean) texts.push("Deceased");
  if (!p.active) texts.push("Not in use");
  return texts.map(t => el("span", { class: "badge" }, t));
}

function date(text) {
  const parts = text.split("-");
  const options = { year: "numeric", ...(parts[1] && { month: "short" }), ...(parts[2] && { day: "numeric" }), timeZone: "UTC" };
  return new Date(text.padEnd(10, "-01")).toLocaleDateString("en-GB", options);
}

function age(p) {
  if (p.age === undefined) return "";
  if (p.age >= 2 || p.birthDate.length < 10) return `${p.age} y`;
  const days = Math.floor((Date.now() - new Date(p.birthDate)) / 86400000);
  return days < 60 ? `${Math.max(0, days)} days` : `${Math.floor(days / 30.44)} months`;
}

function birth(p) {
  if (!p.birthDate) return "Birth date not known";
  return (p.birthDateEstimated ? "about " : "") + date(p.birthDate) + (age(p) ? ` (${age(p)})` : "");
}

const phone = number => number.replace(/^\+91(\d{5})(\d{5})$/, "+91 $1 $2");
const time = text => new Date(text).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });

function telecom(t) {
  const shown = t.system === "phone" || t.system === "sms" ? el("a", { href: "tel:" + t.value }, phone(t.value)) : t.value;
  return el("span", {}, shown, " ", el("small", {}, t.use ?? t.system));
}

function address(a) {
  const text = [...(a.line ?? []), a.city, a.district !== a.city && a.district, a.state, a.postalCode, a.country].filter(Boolean).join(", ");
  return el("span", { dir: "auto" }, text, " ", a.use ? el("small", {}, a.use) : "");
}

function identifier(i) {
  const kind = SYSTEMS[i.system] ?? i.system;
  return el("span", {}, i.value, " ", el("small", {}, kind + (i.status === "confirmed" ? "" : " · " + i.status)));
}

function fact(name, values) {
  return values.length ? [el("dt", {}, name), el("dd", {}, ...values)] : [];
}

function card(p, notice) {
  const others = p.name.slice(1).map(n => el("span", { dir: "auto" }, n.text ?? [...(n.given ?? []), n.family].filter(Boolean).join(" ")));
  return [
    notice ? el("p", { class: "notice" }, notice) : null,
    el("dl", { class: "key" },
      el("div", {}, el("dt", {}, "Record number"), el("dd", {}, p.mrn)),
      el("div", {}, el("dt", {}, "Gender"), el("dd", {}, gender(p))),
      el("div", {}, el("dt", {}, "Born"), el("dd", {}, birth(p)))),
    el("dl", { class: "facts" },
      ...fact("Also written", others),
      ...fact("Phone and mail", p.telecom.map(telecom)),
      ...fact("Address", p.address.map(address)),
      ...fact("Identifiers", p.identifier.map(identifier)),
      ...fact("Mother", p.mother ? [el("a", { href: "#/patients/" + p.mother }, "Show her record")] : []),
      ...fact("Died", p.deceasedDateTime ? [time(p.deceasedDateTime)] : []),
      ...fact("Registered", [time(p.registeredAt)]),
      ...fact("Last changed", p.version > 0 ? [time(p.changedAt)] : [])),
  ].filter(Boolean);
}

async function open(id, opener, notice) {
  state.opener = opener ?? state.opener;
  if (location.hash !== "#/patients/" + id) history.pushState(null, "", "#/patients/" + id);
  try {
    const p = await call("GET", "/api/patients/" + encodeURIComponent(id));
    showPane(p.displayName, badges(p));
    $("patient").replaceChildren(...card(p, notice));
    for (const b of $("results").querySelectorAll("button")) b.setAttribute("aria-current", b.dataset.id === id);
  } catch (problem) {
    if (!state.session) return;
    showPane("Not shown", []);
    $("patient").replaceChildren(el("p", { class: "alert", role: "alert" }, words(problem)));
  }
}

function showPane(title, extra) {
  $("register").hidden = true;
  $("patient").replaceChildren();
  $("pane-title").replaceChildren(el("span", { dir: "auto" }, title), ...extra);
  $("pane").hidden = false;
  $("desk").classList.add("open");
  $("pane-title").focus();
}

function closePane() {
  $("pane").hidden = true;
  $("desk").classList.remove("open");
  $("patient").replaceChildren();
  $("register").reset();
  for (const b of $("results").querySelectorAll("[aria-current]")) b.removeAttribute("aria-current");
}

function leavePane() {
  closePane();
  if (location.hash) history.pushState(null, "", location.pathname);
  const back = state.opener;
  state.opener = null;
  (back?.isConnected ? back : $("search")).focus();
}

/** The address names a patient by id only, and only behind the #, which is never sent. */
function followAddress() {
  const id = /^#\/patients\/([0-9a-f-]{36})$/.exec(location.hash)?.[1];
  if (id) open(id);
  else if (location.hash === "#/register" && may("REGISTER_PATIENT")) openRegister();
  return Boolean(id) || location.hash === "#/register";
}

// ---- registering ---------------------------------------------------------------------------------------------------

const fields = [...document.querySelectorAll("[data-path]")];
const fieldOf = path => fields.find(f => f.dataset.path.split(" ").some(p => path === p || path.startsWith(p + "[")));

function openRegister() {
  state.opener = $("register-open");
  if (location.hash !== "#/register") history.pushState(null, "", "#/register");
  showPane("Register a patient", []);
  clearProblems();
  $("register").hidden = false;
  const typed = understood($("search").value).body?.name;
  if (typed && !$("given").value && !$("family").value) $("family").value = typed.split(" ")[0].replace(/^./u, c => c.toUpperCase());
  $("given").focus();
}

function person() {
  const text = id => $(id).value.trim();
  const given = text("given").split(/\s+/).filter(Boolean);
  const place = { line: [text("line")].filter(Boolean), city: text("city"), state: text("state"), postalCode: text("postal") };
  const years = text("age");
  return {
    name: [{ use: "official", family: text("family") || null, given }],
    gender: document.querySelector("[name=gender]:checked")?.value ?? null,
    birthDate: text("birth") ? isoDate(text("birth")) : null,
    age: years && /^\d+$/.test(years) ? Number(years) : null,
    telecom: text("phone") ? [{ system: "phone", value: text("phone"), use: "mobile" }] : [],
    address: place.line.length || place.city || place.state || place.postalCode
      ? [{ use: "home", ...place, country: state.session.hospitals.find(h => h.id === state.session.hospital)?.region }] : [],
    identifier: text("number") || text("system") ? [{ system: text("system") || null, value: text("number") || null }] : [],
  };
}

function clearProblems() {
  $("register-problem").hidden = true;
  for (const f of fields) {
    f.removeAttribute("aria-invalid");
    const problem = $(f.id + "-problem");
    if (problem) {
      const ids = (f.getAttribute("aria-describedby") ?? "").split(" ").filter(i => i && i !== problem.id);
      if (ids.length) f.setAttribute("aria-describedby", ids.join(" ")); else f.removeAttribute("aria-describedby");
      problem.remove();
    }
  }
}

function markProblem(field, path, text) {
  if ($(field.id + "-problem")) return;
  const name = /^name(\[0\])?$/.test(path) ? "The name" : field.labels?.[0]?.textContent ?? field.getAttribute("aria-label");
  const sentence = `${name.replace(/^or age/, "Age")} ${text}${text.endsWith(".") ? "" : "."}`;
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", [field.id + "-problem", field.getAttribute("aria-describedby")].filter(Boolean).join(" "));
  field.after(el("p", { class: "problem", id: field.id + "-problem" }, sentence));
}

function showProblems(problem, sent) {
  const others = [];
  for (const [path, text] of Object.entries(problem.problems ?? {})) {
    const field = fieldOf(path);
    if (field) markProblem(field, path, text); else others.push(`${path} ${text}`);
  }
  const marked = fields.filter(f => f.getAttribute("aria-invalid"));
  const box = $("register-problem");
  box.replaceChildren(el("p", {}, marked.length
    ? (marked.length === 1 ? "One field needs" : marked.length + " fields need") + " another look."
    : problem.detail));
  if (others.length) box.append(el("p", {}, others.join(". ")));
  if (!marked.length && problem.hint) box.append(el("p", {}, problem.hint));
  if (problem.code === "records.identifier.taken") {
    box.append(el("button", { type: "button", class: "quiet", on: { click: () => showHolder(sent.identifier[0]) } }, "Show who has this number"));
  }
  box.hidden = false;
  const first = marked[0];
  (first ? first.querySelector("input") ?? first : box.querySelector("button") ?? box).focus();
}

async function showHolder(number) {
  try {
    const p = await call("POST", "/api/patients/by-identifier", { system: number.system, value: number.value });
    open(p.id);
  } catch (problem) {
    showProblems(problem, null);
  }
}

async function register(event) {
  event.preventDefault();
  const button = event.target.querySelector("[type=submit]");
  if (button.getAttribute("aria-busy")) return;
  clearProblems();
  const sent = person();
  if ($("age").value.trim() && sent.age === null) {
    return showProblems({ problems: { age: "is not a number of years" } }, sent);
  }
  button.setAttribute("aria-busy", "true");
  try {
    const p = await call("POST", "/api/patients", sent);
    $("register").reset();
    state.opener = $("search");
    say("Registered under " + p.mrn);
    await open(p.id, $("search"), "Registered. The record number is " + p.mrn + ".");
  } catch (problem) {
    if (state.session) showProblems(problem, sent);
  } finally {
    button.removeAttribute("aria-busy");
  }
}

// ---- wiring --------------------------------------------------------------------------------------------------------

$("sign-in-form").addEventListener("submit", signIn);
$("sign-out").addEventListener("click", signOut);
$("switch").addEventListener("click", showChoice);
$("search-form").addEventListener("submit", event => { event.preventDefault(); search(true); });
$("search").addEventListener("input", searchSoon);
$("find").addEventListener("keydown", arrows);
$("more").addEventListener("click", more);
$("register-open").addEventListener("click", openRegister);
$("register").addEventListener("submit", register);
$("register-cancel").addEventListener("click", leavePane);
$("pane-close").addEventListener("click", leavePane);
document.addEventListener("keydown", event => {
  if (event.key === "Escape" && !$("pane").hidden) {
    event.preventDefault();
    leavePane();
  }
});
addEventListener("popstate", () => {
  if (state.session?.hospital && !followAddress()) {
    closePane();
    $("search").focus();
  }
});

call("GET", "/api/session").then(begin, () => showSignIn());
