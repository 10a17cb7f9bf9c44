// How things are written here: dates as in India, times in the hospital's own zone, codes as words.

import { zone } from "./session.js";

/** 12/05/1980 as it is written here, or a FHIR date. */
export function isoDate(text) {
  const day = /^(\d{1,2})[\/.-](\d{1,2})[\/.-](\d{4})$/.exec(text.trim());
  return day ? `${day[3]}-${day[2].padStart(2, "0")}-${day[1].padStart(2, "0")}` : text.trim();
}

/** A calendar date, as exact as it is known: 12 May 1980, May 1980, 1980. */
export function date(text) {
  const parts = text.split("-");
  const options = { year: "numeric", ...(parts[1] && { month: "short" }), ...(parts[2] && { day: "numeric" }), timeZone: "UTC" };
  return new Date(text.padEnd(10, "-01")).toLocaleDateString("en-GB", options);
}

export const weekday = text => new Date(text).toLocaleDateString("en-GB", { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
export const longDay = text => new Date(text).toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** A moment, by the hospital's clock. */
export const time = text => new Date(text).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: zone() });
export const clock = text => new Date(text).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone() });
export const dayOf = text => new Date(text).toLocaleDateString("en-CA", { timeZone: zone() }); // 2026-05-12
export const today = () => dayOf(Date.now());

export function plusDays(day, days) {
  const moved = new Date(day + "T00:00:00Z");
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** The moment the hospital's day begins: its zone's offset is looked up on that day. */
export function startOf(day) {
  const utc = new Date(day + "T00:00:00Z");
  const shown = new Intl.DateTimeFormat("en-US", { timeZone: zone(), timeZoneName: "longOffset" }).formatToParts(utc)
    .find(p => p.type === "timeZoneName").value;
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(shown) ?? [null, "+", "00", "00"];
  return new Date(utc - (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60000).toISOString();
}

/** How long ago: 3 min, 5 h, 12 days. */
export function since(text) {
  const minutes = Math.max(0, Math.round((Date.now() - new Date(text)) / 60000));
  if (minutes < 60) return `${Math.max(1, minutes)} min`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h`;
  return many(Math.floor(minutes / 1440), "day");
}

const GENDERS = { female: "Female", male: "Male", other: "Other", unknown: "Gender not known" };
export const gender = p => GENDERS[p.gender];

export function age(p) {
  if (p.age === undefined) return "";
  if (p.age >= 2 || p.birthDate.length < 10) return `${p.age} y`;
  const days = Math.floor((Date.now() - new Date(p.birthDate)) / 86400000);
  return days < 60 ? many(Math.max(0, days), "day") : many(Math.floor(days / 30.44), "month");
}

export function birth(p) {
  if (!p.birthDate) return "Birth date not known";
  return (p.birthDateEstimated ? "about " : "") + date(p.birthDate) + (age(p) ? ` (${age(p)})` : "");
}

export const phone = number => number.replace(/^\+91(\d{5})(\d{5})$/, "+91 $1 $2");

/** RECORDS_OFFICER, entered-in-error: records officer, entered in error. */
export const plain = code => String(code).toLowerCase().replaceAll(/[_-]/g, " ");
export const sentence = code => plain(code).replace(/^./u, c => c.toUpperCase());
export const many = (count, one, more = one + "s") => `${count} ${count === 1 ? one : more}`;
