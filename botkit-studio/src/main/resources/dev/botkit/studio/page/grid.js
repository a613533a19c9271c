// A page of rows. Arrow keys move between cells, Enter edits one, Space opens its row.
import { el, icon, iconButton } from './dom.js';
import { columnTitle, shown } from './cells.js';
import { ask } from './filters.js';
import { follow } from './links.js';
import { change } from './route.js';
import { editCell } from './editor.js';

export function grid(table, links, view, rows, refresh) {
  const body = el('tbody', {}, ...rows.map((row, r) => line(row, r)));
  const grid = el('table', { id: 'grid', class: 'grid', role: 'grid', 'aria-label': table.name, tabindex: '-1' },
    el('thead', {}, el('tr', {}, el('th', { class: 'opener' }, el('span', { class: 'sr' }, 'Row')), ...table.columns.map(heading))),
    body);

  function heading(column) {
    const sorted = view.sort === column.name;
    const next = { sort: sorted && view.desc ? '' : column.name, desc: sorted && !view.desc, page: 0, row: null };
    const title = [el('span', { class: 'column' }, column.key ? icon('key') : null, column.name,
      sorted ? icon(view.desc ? 'down' : 'up') : null), el('span', { class: 'type' }, column.type)];
    const funnel = iconButton('filter', `Filter by ${column.name}`, () => ask(table, view.where, column, funnel));
    return el('th', { scope: 'col', class: column.kind === 'NUMBER' ? 'number' : null, 'aria-sort': sorted ? (view.desc ? 'descending' : 'ascending') : null },
      el('div', { class: 'heading', title: columnTitle(column) },
        column.ordered
          ? el('button', { type: 'button', class: 'sorter', onclick: () => change(next) }, ...title)
          : el('span', { class: 'sorter' }, ...title),
        funnel));
  }

  function line(row, r) {
    const chosen = view.row && JSON.stringify(view.row) === JSON.stringify(row.key);
    const open = table.key.length
      ? iconButton('open', `Open row ${row.key.join(', ')}`, () => change({ row: row.key }), { tabindex: '-1' })
      : null;
    return el('tr', { 'aria-selected': chosen ? 'true' : null, 'data-key': JSON.stringify(row.key) },
      el('td', { class: 'opener' }, open), ...table.columns.map((column, c) => cell(row, r, column, c)));
  }

  function cell(row, r, column, c) {
    const content = [shown(row.values[c], column, row.cut.includes(c)), follow(links, table, row, column, '-1')];
    return el('td', {
      role: 'gridcell', tabindex: r === 0 && c === 0 ? '0' : '-1', 'data-column': column.name,
      class: column.kind === 'NUMBER' ? 'number' : null,
    }, el('div', { class: 'cell' }, ...content));
  }

  function positionOf(td) {
    const row = rows[td.parentElement.sectionRowIndex];
    return { row, column: table.columns[td.cellIndex - 1] };
  }

  function focus(td) {
    if (!td?.dataset.column) return;
    grid.querySelector('td[tabindex="0"]')?.setAttribute('tabindex', '-1');
    td.setAttribute('tabindex', '0');
    td.focus();
  }

  function edit(td) {
    const { row, column } = positionOf(td);
    editCell(table, column, row, td, refresh);
  }

  body.addEventListener('dblclick', (event) => {
    const td = event.target.closest('td[data-column]');
    if (td && !event.target.closest('a')) edit(td);
  });
  body.addEventListener('mousedown', (event) => {
    const td = event.target.closest('td[data-column]');
    if (td && !event.target.closest('a, button')) setTimeout(() => focus(td));
  });
  body.addEventListener('keydown', (event) => {
    const td = event.target;
    if (!td.matches('td[data-column]')) return;
    const moves = {
      ArrowRight: () => td.nextElementSibling,
      ArrowLeft: () => td.previousElementSibling,
      ArrowDown: () => td.parentElement.nextElementSibling?.cells[td.cellIndex],
      ArrowUp: () => td.parentElement.previousElementSibling?.cells[td.cellIndex],
      Home: () => td.parentElement.cells[1],
      End: () => td.parentElement.lastElementChild,
    };
    if (moves[event.key]) focus(moves[event.key]());
    else if (event.key === 'Enter') edit(td);
    else if (event.key === ' ' && table.key.length) change({ row: positionOf(td).row.key });
    else return;
    event.preventDefault();
  });
  return grid;
}
