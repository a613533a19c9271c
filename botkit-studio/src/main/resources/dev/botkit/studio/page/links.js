// The way from a row to the row that a foreign key of it points at.
import { el, icon } from './dom.js';
import { address } from './route.js';

// A link for the cell of a column, or null. One of several columns stands at the last of them.
export function follow(links, table, row, column, tabindex) {
  const link = links.find((l) => l.columns.length === 1 && l.columns[0] === column.name)
    ?? links.find((l) => l.columns.at(-1) === column.name);
  const at = link?.columns.map((name) => table.columns.findIndex((c) => c.name === name));
  if (!link || at.some((i) => row.values[i] === null || row.cut.includes(i))) return null;
  const where = at.map((i, position) => ({ column: link.parentColumns[position], op: 'eq', value: row.values[i] }));
  const target = `${link.parent} ${at.map((i) => row.values[i]).join(', ')}`;
  return el('a', {
    class: 'follow', href: address({ table: link.parent, where }), 'aria-label': target, title: `Go to ${target}`, tabindex,
  }, icon('right'));
}
