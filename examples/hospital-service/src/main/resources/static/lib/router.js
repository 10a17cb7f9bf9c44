// Pages by what stands behind the # of the address, which is never sent: #/patients/<id>. Never a name.

import { fill } from "./html.js";

const pages = [];
let shown = null;
let place = null;
let changed = () => {};

/** A page is { path, needs, title, show(place, parts), route(parts, extra), leave() }. */
export const register = (...more) => pages.push(...more);
export const allPages = () => pages;

export function begin(element, whenChanged) {
  place = element;
  changed = whenChanged;
}

/** Goes to an address and tells the page there something the address does not say. */
export function go(address, extra) {
  if (location.hash !== address) history.pushState(null, "", address || location.pathname);
  follow(extra);
}

/** Leaves every page, so that nothing of one person stays for the next. */
export function closeAll() {
  shown?.leave?.();
  shown = null;
  if (place) fill(place);
}

export function follow(extra) {
  const parts = location.hash.replace(/^#\/?/, "").split("/").filter(Boolean).map(decodeURIComponent);
  const page = pages.find(p => p.paths.includes(parts[0]) && p.allowed()) ?? pages.find(p => p.allowed());
  if (!page) return null;
  if (page !== shown) {
    shown?.leave?.();
    shown = page;
    fill(place, page.show());
    scrollTo(0, 0);
  }
  changed(page);
  page.route(parts, extra);
  return page;
}

addEventListener("popstate", () => { if (shown) follow(); });
