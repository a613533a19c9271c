// One row with all of its values, its parents, and the rows of other tables that point at it.
import { el, icon, iconButton } from './dom.js';
import * as api from './api.js';
import { columnTitle, counted, shown } from './cells.js';
import { follow } from './links.js';
import { tree } from './json.js';
import { address, change } from './route.js';
import { editCell } from './editor.js';
import { failed } from './toast.js';

const LONG = 600;

export async function panel(schema, table, key, refresh) {
  const aside = document.getElementById('panel');
  if (!key) {
    aside.hidden = true;
    aside.dataset.row = '';
    aside.replaceChildren();
    return;
  }
  try {
    const { row, children } = await api.row(table.name, key);
    const links = schema.foreignKeys.filter((link) => link.table === table.name);
    aside.replaceChildren(
      el('header', {}, el('h2', {}, table.name, el('span', { class: 'muted' }, ` ${key.join(', ')}`)),
        iconButton('close', 'Close row', () => change({ row: null }))),
      children.length ? relations(table, row, children) : '',
      el('dl', { class: 'fields' }, ...table.columns.map((column, i) => entry(table, links, row, column, i, refresh))));
    const another = aside.dataset.row !== `${table.name} ${key}`;
    aside.dataset.row = `${table.name} ${key}`;
    aside.hidden = false;
    if (another) aside.focus();
  } catch (e) {
    aside.hidden = true;
    failed(e);
  }
}

function relations(table, row, children) {
  return el('section', { 'aria-label': 'Rows that point here' }, el('ul', { class: 'relations' }, ...children.map((child) => {
    const where = child.columns.map((column, i) => {
      const at = table.columns.findIndex((c) => c.name === child.parentColumns[i]);
      return { column, op: 'eq', value: row.values[at] };
    });
    return el('li', {}, el('a', { href: address({ table: child.table, where }), title: `By ${child.columns.join(', ')}` },
      el('span', {}, child.table), child.rows
        ? el('span', { class: 'rows' }, counted(child.rows))
        : el('span', { class: 'rows', title: 'Counting them takes too long' }, '?'),
      icon('right')));
  })));
}

function entry(table, links, row, column, i, refresh) {
  const value = row.values[i];
  const holder = el('dd', { tabindex: '-1', 'data-field': column.name }, content(value, column, row.cut.includes(i)),
    follow(links, table, row, column));
  return el('div', { class: 'field' },
    el('dt', { title: columnTitle(column) }, column.key ? icon('key') : null, el('span', {}, column.name),
      el('span', { class: 'type' }, column.type),
      column.editable
        ? iconButton('edit', `Edit ${column.name}`, () => editCell(table, column, row, holder, refresh))
        : null),
    holder);
}

function content(value, column, cut) {
  if (value === null || value === '') return shown(value, column);
  if (column.kind === 'JSON' && !cut) return tree(value);
  return value.length > LONG ? folded(value) : shown(value, column, cut);
}

function folded(value) {
  const text = el('div', { class: 'long' }, value.slice(0, LONG), '…');
  const more = el('button', { type: 'button', class: 'button quiet' }, `Show all ${value.length} characters`);
  more.addEventListener('click', () => {
    text.textContent = value;
    more.remove();
  });
  return el('div', {}, text, more);
}
