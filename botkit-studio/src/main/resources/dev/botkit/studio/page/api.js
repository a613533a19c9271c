// Asks the server. The token comes in the address's fragment, which no server ever sees, and stays with this tab.
const KEPT = 'studio.token';

function take() {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (!given) return false;
  sessionStorage.setItem(KEPT, given);
  history.replaceState(null, '', location.pathname);
  return true;
}

take();
// A new address, pasted into a tab that shows the studio already, loads no page by itself.
addEventListener('hashchange', () => take() && location.reload());

export class Problem extends Error {
  constructor(status, body) {
    super(body.error ?? 'The server did not answer as expected.');
    this.status = status;
    this.body = body;
  }

  get lines() {
    return [this.body.detail, this.body.hint].filter(Boolean);
  }
}

async function ask(path, options = {}) {
  let response;
  try {
    response = await fetch(path, {
      ...options,
      headers: { ...options.headers, Authorization: `Bearer ${sessionStorage.getItem(KEPT) ?? ''}` },
    });
  } catch (e) {
    if (e.name === 'AbortError') throw e;
    throw new Problem(0, { error: 'The studio has been closed. Start it again, and open its new address.' });
  }
  const body = await response.json();
  if (!response.ok) throw new Problem(response.status, body);
  return body;
}

const query = (values) => new URLSearchParams(values).toString();

export const schema = () => ask('api/schema');

export const rows = (view, signal) => ask(`api/rows?${query(view)}`, { signal });

export const count = (table, where, signal) => ask(`api/count?${query({ table, where })}`, { signal });

export const row = (table, key) => ask(`api/row?${query({ table, key: JSON.stringify(key) })}`);

export const edit = (change) =>
  ask('api/cell', {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(change),
  });
