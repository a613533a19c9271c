// JSON as a tree with colours. Long objects fold.
import { el } from './dom.js';

const FOLD_FROM = 12;
// Chromium ends the tab that lays out some thousand elements within each other.
const DEEPEST = 100;

// A string may lack its end, where the text was cut.
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"?|[{}[\],:]|[^\s{}[\],:"]+/g;

const tokens = (text) => text.match(TOKEN) ?? [];
const opens = (token) => token === '{' || token === '[';
const closes = (token) => token === '}' || token === ']';

// Indents the text itself: parsing it into numbers of JavaScript's would round those of PostgreSQL's.
export function pretty(text) {
  let depth = 0;
  let before = '';
  let out = '';
  for (const token of tokens(text)) {
    if (closes(token)) depth--;
    if (closes(token) ? !opens(before) : opens(before) || before === ',') out += `\n${'  '.repeat(Math.min(depth, DEEPEST))}`;
    out += token === ':' ? ': ' : token;
    if (opens(token)) depth++;
    before = token;
  }
  return out;
}

// One line with colours, for a cell.
export function inline(text) {
  const code = el('code', { class: 'json' });
  const all = tokens(text);
  all.forEach((token, i) => {
    code.append(coloured(token, all[i + 1] === ':'), token === ',' || token === ':' ? ' ' : '');
  });
  return code;
}

function depth(all) {
  let now = 0;
  return all.reduce((most, token) => Math.max(most, now += opens(token) - closes(token)), 0);
}

export function tree(text) {
  const all = tokens(text);
  if (depth(all) > DEEPEST) return el('div', { class: 'json tree' }, text);
  let at = 0;

  function value() {
    const token = all[at++];
    if (!opens(token)) return coloured(token, false);
    const close = token === '{' ? '}' : ']';
    const items = [];
    while (at < all.length && all[at] !== close) {
      const item = el('div', { class: 'json-item' });
      if (token === '{') {
        item.append(coloured(all[at], true), ': ');
        at += 2;
      }
      item.append(value());
      if (all[at] === ',') {
        item.append(',');
        at++;
      }
      items.push(item);
    }
    at++;
    if (!items.length) return el('span', {}, token + close);
    return folding(token, close, items);
  }

  return el('div', { class: 'json tree' }, value());
}

function folding(open, close, items) {
  return el('details', { class: 'json-block', open: items.length < FOLD_FROM },
    el('summary', {}, open, el('span', { class: 'json-more' }, ` ${items.length} ${close}`)),
    ...items,
    el('span', { class: 'json-end' }, close));
}

function coloured(token, isKey) {
  if (/^[{}[\],:]$/.test(token)) return el('span', { class: 'j-mark' }, token);
  let kind = 'j-number';
  if (isKey) kind = 'j-key';
  else if (token.startsWith('"')) kind = 'j-string';
  else if (/^(true|false|null)$/.test(token)) kind = 'j-word';
  const colour = kind === 'j-string' && /^"#[0-9a-f]{6}"$/i.test(token) ? swatch(token.slice(1, -1)) : null;
  return el('span', { class: kind }, colour, token);
}

function swatch(colour) {
  const dot = el('span', { class: 'swatch', 'aria-hidden': 'true' });
  dot.style.backgroundColor = colour;
  return dot;
}
