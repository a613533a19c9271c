// JSON as a tree with colours. Long objects fold.
import { el } from './dom.js';

const FOLD_FROM = 12;

export function pretty(text) {
  return indent(text);
}

// Indents the text itself: parsing it into numbers of JavaScript's would round those of PostgreSQL's.
function indent(text) {
  let depth = 0;
  let out = '';
  for (const token of tokens(text)) {
    if (token === '{' || token === '[') {
      depth++;
      out += `${token}\n${'  '.repeat(depth)}`;
    } else if (token === '}' || token === ']') {
      depth--;
      out = /[{[]\s*$/.test(out) ? out.trimEnd() + token : `${out}\n${'  '.repeat(depth)}${token}`;
    } else if (token === ',') {
      out += `,\n${'  '.repeat(depth)}`;
    } else {
      out += token === ':' ? ': ' : token;
    }
  }
  return out;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

const tokens = (text) => text.match(TOKEN) ?? [];

// One line with colours, for a cell.
export function inline(text) {
  const code = el('code', { class: 'json' });
  const all = tokens(text);
  all.forEach((token, i) => {
    code.append(coloured(token, all[i + 1] === ':'), token === ',' || token === ':' ? ' ' : '');
  });
  return code;
}

export function tree(text) {
  const all = tokens(text);
  let at = 0;

  function value() {
    const token = all[at++];
    if (token !== '{' && token !== '[') return coloured(token, false);
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
