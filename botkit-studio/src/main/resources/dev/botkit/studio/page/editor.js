// The dialog that changes one cell. It sends the value it was opened with along: the server writes only over that.
import { el } from './dom.js';
import * as api from './api.js';
import { field } from './fields.js';
import { failed, toast } from './toast.js';

export async function editCell(table, column, row, cell, saved) {
  if (!column.editable) {
    toast(`${column.name} can't be edited.`);
    return;
  }
  const at = table.columns.indexOf(column);
  try {
    const whole = row.cut.includes(at) ? (await api.row(table.name, row.key)).row : row;
    if (whole.cut.includes(at)) toast('This value is too long to be edited here.');
    else open(table, column, whole.key, whole.values[at], cell, saved);
  } catch (e) {
    failed(e);
  }
}

function open(table, column, key, seen, cell, saved) {
  const input = field(column, seen);
  const message = el('p', { class: 'message', role: 'alert' });
  const save = el('button', { type: 'submit', class: 'button primary' }, 'Save');
  const form = el('form', {},
    el('header', {}, el('label', { class: 'column' }, column.name), el('span', { class: 'type' }, column.type)),
    input.element, message,
    el('footer', {},
      column.nullable ? el('button', { type: 'button', class: 'button quiet', onclick: () => send(null) }, 'Set null') : null,
      el('span', { class: 'grow' }),
      el('button', { type: 'button', class: 'button quiet', onclick: () => dialog.close() }, 'Cancel'),
      save));
  const dialog = el('dialog', { class: 'popover editor', 'aria-label': `Edit ${column.name}` }, form);

  async function send(value) {
    save.disabled = true;
    try {
      await api.edit({ table: table.name, key, column: column.name, seen, value });
      dialog.close();
      toast(`Saved ${column.name}.`);
      saved();
    } catch (e) {
      explain(e);
    } finally {
      save.disabled = false;
    }
  }

  function explain(e) {
    message.replaceChildren(el('strong', {}, e.message), ...(e.lines ?? []).map((line) => el('span', {}, line)));
    if (e.status !== 409) return;
    const current = e.body.current ?? null;
    const take = () => {
      dialog.close();
      open(table, column, key, current, cell, saved);
      saved();
    };
    message.append(el('span', {}, 'It is now:'), el('code', {}, current ?? 'null'),
      el('button', { type: 'button', class: 'button', onclick: take }, 'Edit that'));
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    message.textContent = input.wrong();
    if (!message.textContent) send(input.read());
  });
  form.addEventListener('input', () => message.replaceChildren());
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (cell.isConnected) cell.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  place(dialog, cell);
  (input.element.matches('fieldset') ? input.element.querySelector('input') : input.element).focus();
  if (!input.isArea) input.element.select?.();
}

function place(dialog, cell) {
  const box = cell.getBoundingClientRect();
  dialog.style.left = `${Math.max(8, Math.min(box.left, innerWidth - dialog.offsetWidth - 8))}px`;
  dialog.style.top = `${Math.max(8, Math.min(box.top, innerHeight - dialog.offsetHeight - 8))}px`;
}
