// The inputs for a value, by the kind of its column.
import { el } from './dom.js';
import { pretty } from './json.js';

// Gives the element to show, where to read the value, and what is wrong with it before it is sent.
export function field(column, value) {
  switch (column.kind) {
    case 'BOOLEAN':
      return choice(['true', 'false'], value);
    case 'ENUM':
      return list(column.labels, value);
    case 'JSON':
      return json(value);
    case 'TEXT':
      return column.type === 'text' || /[\r\n]/.test(value ?? '') ? area(value ?? '', 8) : line(value ?? '');
    case 'NUMBER':
      return line(value ?? '', { inputmode: 'decimal' });
    default:
      return line(value ?? '');
  }
}

const fine = () => '';
const NAMED = { 'aria-label': 'Value', class: 'value', spellcheck: 'false', autocomplete: 'off' };

function line(value, more = {}) {
  const input = el('input', { ...NAMED, ...more, value });
  return { element: input, read: () => input.value, wrong: fine };
}

// A textarea has line feeds alone: a text of other line ends gets its own again.
function area(value, rows) {
  const input = el('textarea', { ...NAMED, rows });
  input.value = value;
  const end = /\r\n?/.exec(value)?.[0] ?? '\n';
  return { element: input, read: () => input.value.replaceAll('\n', end), wrong: fine, isArea: true };
}

function json(value) {
  const text = value === null ? '' : pretty(value);
  const made = area(text, Math.min(18, Math.max(6, text.split('\n').length + 1)));
  made.element.classList.add('code');
  made.wrong = () => {
    try {
      JSON.parse(made.read());
      return '';
    } catch (e) {
      return `This is no JSON yet: ${e.message}`;
    }
  };
  return made;
}

function list(labels, value) {
  const none = value === null ? el('option', { value: '', selected: true, disabled: true }, 'null') : null;
  const select = el('select', NAMED, none, ...labels.map((label) => el('option', { selected: label === value }, label)));
  return { element: select, read: () => select.value, wrong: () => (select.selectedOptions[0]?.disabled ? 'Choose one.' : '') };
}

function choice(labels, value) {
  const group = el('fieldset', { class: 'choice' }, el('legend', { class: 'sr' }, 'Value'), ...labels.map((label) =>
    el('label', {}, el('input', { type: 'radio', name: 'choice', value: label, checked: label === value }), label)));
  const checked = () => group.querySelector(':checked');
  return { element: group, read: () => checked()?.value ?? '', wrong: () => (checked() ? '' : 'Choose one.') };
}
