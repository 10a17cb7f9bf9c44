// Lists that come in pages.

import { get } from "./api.js";

/** All items of a list, page by page; the path has a query already. */
export async function all(path) {
  const items = [];
  let after = "";
  do {
    const page = await get(path + (after ? "&after=" + after : ""));
    items.push(...page.items);
    after = page.next;
  } while (after);
  return items;
}
