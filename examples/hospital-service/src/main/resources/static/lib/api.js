// Calls of the service's own API. Everything that is not a success is thrown as a problem (RFC 9457).

import { session } from "./session.js";

let signedOut = () => {};
export const whenSignedOut = act => { signedOut = act; };

export const cookie = name => document.cookie.split("; ").find(c => c.startsWith(name + "="))?.slice(name.length + 1) ?? "";

/** A name for one change, so that sending it again after a lost answer changes nothing twice. */
export const newKey = () => `"${crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, "0")).join("")}"`;

/** Options: signal to give up, version for If-Match, key for Idempotency-Key, the entry of a broken glass. */
export async function call(method, path, body, { signal, version, key, emergency } = {}) {
  let response;
  try {
    response = await fetch(path, {
      method, signal, credentials: "same-origin",
      headers: {
        "Accept": "application/json",
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...(method === "GET" ? {} : { "X-XSRF-TOKEN": decodeURIComponent(cookie("XSRF-TOKEN")) }),
        ...(version === undefined ? {} : { "If-Match": `"${version}"` }),
        ...(key ? { "Idempotency-Key": key } : {}),
        ...(emergency ? { "X-Emergency": emergency } : {}),
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
  if (response.status === 401 && session.current) {
    session.current = null;
    signedOut("You were signed out after a while without work. Please sign in again.");
  }
  throw { status: response.status, detail: "The service answered " + response.status + ".", ...answer };
}

export const get = (path, options) => call("GET", path, undefined, options);
export const post = (path, body = {}, options) => call("POST", path, body, options);
export const put = (path, body = {}, options) => call("PUT", path, body, options);

/** A problem in words for people. */
export function words(problem) {
  if (problem instanceof Error) {
    console.error(problem);
    return "This page failed. Maybe load it again.";
  }
  return [problem.detail, problem.hint].filter(Boolean).join(" ");
}

export const aborted = problem => problem?.name === "AbortError";
