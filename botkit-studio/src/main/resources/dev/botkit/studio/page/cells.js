// How a value reads, by the kind of its column. The raw text is in the title where it is shown differently.
import { el, number } from './dom.js';
import { inline } from './json.js';

const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const MOMENT_AS_IS = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

export function shown(value, column, cut = false) {
  if (value === null) return el('span', { class: 'null' }, 'null');
  if (value === '') return el('span', { class: 'empty' }, 'empty');
  switch (column.kind) {
    case 'BOOLEAN':
      return el('span', { class: `bool ${value === 'true' ? 'yes' : 'no'}` }, value);
    case 'JSON':
      return ending(inline(value), cut);
    case 'DATE':
      return time(value, DAY, `${value}T00:00:00Z`);
    case 'TIMESTAMP':
      return time(value, MOMENT_AS_IS, `${value.replace(' ', 'T')}Z`);
    case 'TIMESTAMPTZ':
      return time(value, MOMENT, value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
    case 'ENUM':
      return el('span', { class: 'label' }, value);
    case 'UUID':
    case 'BINARY':
      return ending(el('code', {}, value), cut);
    default:
      return ending(el('span', {}, value), cut);
  }
}

function ending(element, cut) {
  if (cut) element.append(el('span', { class: 'cut', title: 'There is more: open the row' }, ' …'));
  return element;
}

// What JavaScript can't read, such as infinity or a year BC, is shown as it came.
function time(raw, format, iso) {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return el('span', {}, raw);
  return el('time', { datetime: iso, title: raw }, format.format(moment));
}

export function counted({ count, more }) {
  return more ? `${number.format(count)}+` : number.format(count);
}

export const columnTitle = (column) =>
  [`${column.name}: ${column.type}${column.nullable ? '' : ', not null'}`, column.comment].filter(Boolean).join('\n');
