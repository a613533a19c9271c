// The conditions on a table, as chips, and the form that adds one.
import { el, icon, iconButton } from './dom.js';
import { change } from './route.js';

const WORDS = {
  eq: 'is', ne: 'is not', contains: 'contains', starts: 'starts with', lt: 'is less than', gt: 'is greater than',
  holds: 'holds', null: 'is null', notnull: 'is not null',
};
const TIMES = { lt: 'is before', gt: 'is after' };
const BY_KIND = {
  TEXT: ['contains', 'eq', 'ne', 'starts'], JSON: ['contains', 'holds'],
  NUMBER: ['eq', 'ne', 'lt', 'gt'], BOOLEAN: ['eq'], ENUM: ['eq', 'ne'], UUID: ['eq', 'ne'],
  DATE: ['eq', 'lt', 'gt'], TIMESTAMP: ['gt', 'lt', 'eq'], TIMESTAMPTZ: ['gt', 'lt', 'eq'],
  BINARY: [], OTHER: ['contains', 'eq'],
};

const timely = (column) => column.kind === 'DATE' || column.kind.startsWith('TIMESTAMP');
const word = (op, column) => (timely(column) && TIMES[op]) || WORDS[op];
const operators = (column) => [...BY_KIND[column.kind], ...(column.nullable ? ['null', 'notnull'] : [])];

export function chips(table, where) {
  const list = el('ul', { class: 'chips', 'aria-label': 'Filters' }, ...where.map((filter, i) => {
    const column = table.columns.find((c) => c.name === filter.column) ?? { kind: 'TEXT' };
    const remove = () => change({ where: where.filter((_, at) => at !== i), page: 0, row: null });
    return el('li', { class: 'chip' },
      el('span', {}, filter.column), el('span', { class: 'muted' }, Object.hasOwn(WORDS, filter.op) ? word(filter.op, column) : filter.op),
      valued(filter.op) ? el('b', {}, filter.value || '""') : null,
      iconButton('close', `Remove the filter on ${filter.column}`, remove));
  }));
  const add = el('button', { type: 'button', class: 'button quiet', id: 'add-filter' }, icon('filter'), 'Filter');
  add.addEventListener('click', () => ask(table, where, table.columns[0], add));
  return el('div', { class: 'filters' }, list, add);
}

const valued = (op) => op !== 'null' && op !== 'notnull';

// Asks for a condition, in a small dialog below the button that was pressed.
export function ask(table, where, first, button) {
  const columns = el('select', { name: 'column', 'aria-label': 'Column' },
    ...table.columns.map((c) => el('option', { value: c.name, selected: c === first }, c.name)));
  const ops = el('select', { name: 'op', 'aria-label': 'Comparison' });
  const box = el('div', { class: 'grow' });
  const chosen = () => table.columns.find((c) => c.name === columns.value);

  function fillOps() {
    ops.replaceChildren(...operators(chosen()).map((op) => el('option', { value: op }, word(op, chosen()))));
    fillValue();
  }

  function fillValue() {
    const labels = chosen().kind === 'BOOLEAN' ? ['true', 'false'] : chosen().labels;
    const named = { name: 'value', 'aria-label': 'Value', autocomplete: 'off', spellcheck: 'false' };
    if (!valued(ops.value)) box.replaceChildren();
    else if (labels.length) box.replaceChildren(el('select', named, ...labels.map((l) => el('option', {}, l))));
    else box.replaceChildren(el('input', { ...named, placeholder: example(chosen(), ops.value) }));
  }

  columns.addEventListener('change', fillOps);
  ops.addEventListener('change', fillValue);
  const form = el('form', { method: 'dialog', class: 'filter-form' }, columns, ops, box,
    el('button', { class: 'button primary' }, 'Apply'));
  const dialog = el('dialog', { class: 'popover', 'aria-label': 'Add a filter' }, form);
  form.addEventListener('submit', () => {
    const filter = { column: columns.value, op: ops.value };
    const input = box.firstChild;
    change({ where: [...where, input ? { ...filter, value: input.value } : filter], page: 0, row: null });
  });
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  fillOps();
  dialog.showModal();
  const at = button.getBoundingClientRect();
  dialog.style.top = `${at.bottom + 6}px`;
  dialog.style.left = `${Math.max(8, Math.min(at.left, innerWidth - dialog.offsetWidth - 8))}px`;
  (box.firstChild ?? ops).focus();
}

function example(column, op) {
  if (op === 'holds') return '{"position": "left"}';
  if (timely(column)) return '2026-01-31';
  return column.kind === 'NUMBER' ? '42' : 'Value';
}
