// Markup with holes: html`<td @click=${act}>${name}</td>`. A hole takes text, nodes, lists of them, or nothing;
// what stands in it is never read as markup.

const MARK = /^hole-(\d+)$/;
const insideTag = text => text.lastIndexOf("<") > text.lastIndexOf(">");

export function html(strings, ...values) {
  let source = "";
  strings.forEach((text, i) => {
    source += text;
    if (i < values.length) source += insideTag(source) ? `"hole-${i}"` : `<!--hole-${i}-->`;
  });
  const template = document.createElement("template");
  template.innerHTML = source.replaceAll('""hole-', '"hole-').replaceAll(/("hole-\d+")"/g, "$1").trim();
  const walker = document.createTreeWalker(template.content, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  for (const node of found) {
    if (node.nodeType === Node.COMMENT_NODE) {
      const hole = MARK.exec(node.data);
      if (hole) node.replaceWith(...nodes(values[hole[1]]));
    } else {
      attributes(node, values);
    }
  }
  const made = template.content;
  return made.childNodes.length === 1 ? made.firstChild : made;
}

function attributes(node, values) {
  for (const { name, value } of [...node.attributes]) {
    const hole = MARK.exec(value);
    if (!hole) continue;
    const given = values[hole[1]];
    node.removeAttribute(name);
    if (name.startsWith("@")) {
      if (given) node.addEventListener(name.slice(1), given);
    } else if (name.startsWith("style:")) {
      node.style.setProperty(name.slice(6), given); // by script: the policy allows no style attributes
    } else if (given !== null && given !== undefined && given !== false) {
      node.setAttribute(name, given === true ? "" : given);
    }
  }
}

export function nodes(value) {
  if (value === null || value === undefined || value === false || value === "") return [];
  if (Array.isArray(value)) return value.flatMap(nodes);
  return [value instanceof Node ? value : document.createTextNode(value)];
}

export const $ = id => document.getElementById(id);

/** Fills an element anew. */
export function fill(element, ...content) {
  element.replaceChildren(...nodes(content));
  return element;
}
