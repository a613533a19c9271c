// What is on view, kept in the address's fragment, so that back and forward work.
export function current() {
  const [table, search = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const values = new URLSearchParams(search);
  const where = readable(() => JSON.parse(values.get('where')));
  const row = readable(() => JSON.parse(values.get('row')));
  return {
    table: readable(() => decodeURIComponent(table)),
    where: Array.isArray(where) ? where.filter(isCondition) : [],
    sort: values.get('sort') ?? '',
    desc: values.get('desc') === '1',
    page: Math.max(0, Number.parseInt(values.get('page'), 10) || 0),
    row: Array.isArray(row) ? row : null,
  };
}

const isCondition = (filter) => typeof filter?.column === 'string' && typeof filter.op === 'string';

// A mangled address shows the table without what can't be read.
function readable(read) {
  try {
    return read();
  } catch {
    return null;
  }
}

export function address({ table, where = [], sort = '', desc = false, page = 0, row = null }) {
  const values = new URLSearchParams();
  if (where.length) values.set('where', JSON.stringify(where));
  if (sort) values.set('sort', sort);
  if (sort && desc) values.set('desc', '1');
  if (page) values.set('page', page);
  if (row) values.set('row', JSON.stringify(row));
  const search = values.toString();
  return `#/${encodeURIComponent(table)}${search ? `?${search}` : ''}`;
}

export function go(view) {
  location.hash = address(view);
}

export const change = (part) => go({ ...current(), ...part });
