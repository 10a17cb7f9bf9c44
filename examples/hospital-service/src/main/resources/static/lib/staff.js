// Who works here: records name staff by id.

import { get } from "./api.js";
import { session } from "./session.js";

let known = { hospital: null, byId: null };

export async function staff() {
  const here = session.current.hospital;
  if (known.hospital !== here) known = { hospital: here, byId: get("/api/staff").then(all => new Map(all.map(s => [s.id, s]))) };
  return known.byId;
}

/** Answers a function from an id to a name. */
export async function staffNames() {
  const all = await staff();
  return id => all.get(id)?.name ?? "Somebody";
}
