// Brings address, data and page together: whatever changes the view changes the address, and the page follows it.
import * as api from './api.js';
import { counted } from './cells.js';
import { el, iconButton, number } from './dom.js';
import { chips } from './filters.js';
import { grid } from './grid.js';
import { panel } from './panel.js';
import { change, current } from './route.js';
import { mark, sidebar } from './sidebar.js';
import { failed } from './toast.js';

const SIZE = 50;
const COUNTED = 10_000;
const main = document.getElementById('main');
let schema;
let asking = new AbortController();

async function start() {
  try {
    await again();
    addEventListener('hashchange', show);
  } catch (e) {
    main.replaceChildren(el('div', { class: 'blank' }, el('h1', {}, 'Nothing to see yet'), el('p', {}, e.message)));
  }
}

// Tables may have come and gone meanwhile.
async function again() {
  schema = await api.schema();
  sidebar(schema);
  await show();
}

async function show() {
  const view = current();
  const table = schema.tables.find((t) => t.name === view.table);
  mark(table?.name);
  document.body.classList.remove('menu');
  document.title = table ? `${table.name} · Studio` : 'Studio';
  if (!table) {
    panel(schema, null, null);
    main.replaceChildren(welcome());
    return;
  }
  panel(schema, table, view.row, show);
  asking.abort();
  asking = new AbortController();
  main.setAttribute('aria-busy', 'true');
  try {
    const where = JSON.stringify(view.where);
    const question = { table: table.name, where, sort: view.sort, desc: view.desc ? '1' : '', page: view.page, size: SIZE };
    const answer = await api.rows(question, asking.signal);
    draw(table, view, answer, where);
  } catch (e) {
    if (e.name === 'AbortError') return;
    draw(table, view, { rows: [], more: false, problem: e }, '[]');
  }
  main.removeAttribute('aria-busy');
}

function draw(table, view, answer, where) {
  const scroll = main.querySelector('.scroller');
  const kept = main.dataset.table === table.name ? scroll?.scrollLeft ?? 0 : 0;
  const focused = document.activeElement?.closest('td[data-column]');
  const closed = main.querySelector('tr[aria-selected]');
  const key = focused?.parentElement.dataset.key ?? (view.row ? null : closed?.dataset.key);
  const name = focused?.dataset.column ?? table.columns[0].name;
  const links = schema.foreignKeys.filter((link) => link.table === table.name);
  const total = el('span', { class: 'total muted', id: 'total' });
  const scroller = el('div', { class: 'scroller' }, grid(table, links, view, answer.rows, show), nothing(answer, view));
  main.dataset.table = table.name;
  main.replaceChildren(
    el('header', { class: 'top' },
      iconButton('menu', 'Tables', toggleMenu, { class: 'icon-button menu-button' }),
      el('div', {}, el('h1', {}, table.name), el('p', { class: 'muted' }, table.comment ?? (table.kind === 'view' ? 'A view.' : ''))),
      el('span', { class: 'grow' }),
      table.columns.some((c) => c.editable) ? null : el('span', { class: 'badge' }, 'Read-only'),
      iconButton('refresh', 'Read again', () => again().catch(failed))),
    el('div', { class: 'toolbar' }, chips(table, view.where), el('span', { class: 'grow' }), total, pager(view, answer)),
    scroller);
  scroller.scrollLeft = kept;
  if (key) refocus(key, name);
  if (!answer.problem) tellTotal(table, view, where, total);
}

// Back to the cell that was left, as drawing anew has replaced it.
function refocus(key, name) {
  const again = [...main.querySelectorAll(`td[data-column="${CSS.escape(name)}"]`)]
    .find((td) => td.parentElement.dataset.key === key);
  if (!again) return;
  main.querySelector('td[tabindex="0"]').tabIndex = -1;
  again.tabIndex = 0;
  again.focus();
}

// A big table is counted by the server's estimate, which costs nothing; all else in a question of its own.
async function tellTotal(table, view, where, total) {
  if (!view.where.length && (table.rows ?? 0) > COUNTED) {
    total.textContent = `About ${number.format(table.rows)} rows`;
    return;
  }
  try {
    const rows = await api.count(table.name, where, asking.signal);
    total.textContent = `${counted(rows)} ${rows.count === 1 ? 'row' : 'rows'}`;
  } catch {
    total.textContent = '';
  }
}

function pager(view, answer) {
  if (!view.page && !answer.more) return null;
  return el('nav', { class: 'pager', 'aria-label': 'Pages' },
    iconButton('left', 'Previous page', () => change({ page: view.page - 1, row: null }), { disabled: view.page === 0 }),
    el('span', {}, `Page ${number.format(view.page + 1)}`),
    iconButton('right', 'Next page', () => change({ page: view.page + 1, row: null }), { disabled: !answer.more }));
}

function nothing(answer, view) {
  if (answer.problem) {
    return el('div', { class: 'blank', role: 'alert' }, el('h2', {}, answer.problem.message),
      ...(answer.problem.lines ?? []).map((line) => el('p', {}, line)));
  }
  if (answer.rows.length) return null;
  return el('div', { class: 'blank' }, el('h2', {}, view.where.length ? 'No row matches' : 'No rows here'));
}

const toggleMenu = () => document.body.classList.toggle('menu');

function welcome() {
  return el('div', { class: 'blank' },
    iconButton('menu', 'Tables', toggleMenu, { class: 'icon-button menu-button' }),
    el('h1', {}, schema.tables.length ? 'Choose a table' : `No tables in ${schema.schema}`),
    el('p', {}, 'Arrow keys move between cells, Enter edits one, Space opens its row, / finds a table.'));
}

addEventListener('keydown', (event) => {
  if (event.target.matches?.('input, textarea, select') || document.querySelector('dialog[open]')) return;
  if (event.key === '/') {
    event.preventDefault();
    document.getElementById('search')?.focus();
  } else if (event.key === 'Escape') {
    if (document.body.classList.contains('menu')) toggleMenu();
    else if (current().row) change({ row: null });
  }
});

// On a narrow screen the tables cover the page: whatever is pressed uncovers it, the table that is on view already too.
addEventListener('click', (event) => {
  if (!event.target.closest('.menu-button, .search')) document.body.classList.remove('menu');
});

document.getElementById('skip').addEventListener('click', (event) => {
  event.preventDefault();
  document.querySelector('#grid td[tabindex="0"]')?.focus();
});

start();
