// The tables, with the number of rows that the server believes they have.
import { el, number } from './dom.js';
import { address } from './route.js';

const compact = new Intl.NumberFormat(undefined, { notation: 'compact', maximumFractionDigits: 1 });

export function sidebar(schema) {
  const list = el('ul', { class: 'tables' }, ...schema.tables.map(entry));
  const none = el('p', { class: 'none', hidden: true }, 'No table of that name.');
  const search = el('input', {
    type: 'search', id: 'search', placeholder: 'Find a table', 'aria-label': 'Find a table', autocomplete: 'off',
    spellcheck: 'false', oninput: narrow, onkeydown: (event) => event.key === 'Enter' && firstLink()?.click(),
  });

  function narrow() {
    const wanted = search.value.trim().toLowerCase();
    for (const item of list.children) item.hidden = !item.dataset.name.includes(wanted);
    none.hidden = Boolean(firstLink());
  }

  const firstLink = () => list.querySelector('li:not([hidden]) a');

  document.getElementById('sidebar').replaceChildren(
    el('div', { class: 'brand' },
      el('img', { src: 'icon.svg', alt: '', width: 24, height: 24 }),
      el('div', {}, el('strong', {}, schema.database), el('span', { class: 'muted' }, schema.schema))),
    el('div', { class: 'search' }, search, el('kbd', {}, '/')),
    list, none,
    el('p', { class: 'mode' }, schema.readOnly ? 'Read-only' : 'Editable'));
}

function entry(table) {
  return el('li', { 'data-name': table.name.toLowerCase() },
    el('a', { href: address({ table: table.name }), 'data-table': table.name, title: table.comment },
      el('span', { class: 'name' }, table.name),
      el('span', { class: 'rows', title: rowsTitle(table) }, table.kind === 'view' ? 'view' : compact.format(table.rows ?? 0))));
}

const rowsTitle = (table) =>
  table.rows === null ? '' : `About ${number.format(table.rows)} rows, by the server's estimate`;

export function mark(name) {
  for (const link of document.querySelectorAll('[data-table]')) {
    if (link.dataset.table === name) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}
