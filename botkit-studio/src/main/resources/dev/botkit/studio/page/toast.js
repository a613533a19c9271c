// Says briefly what happened. Errors stay until they are closed.
import { el, iconButton } from './dom.js';

export function toast(text) {
  show(el('div', { class: 'toast' }, text), 3500);
}

export function failed(problem) {
  const box = el('div', { class: 'toast error', role: 'alert' },
    el('div', {}, el('strong', {}, problem.message), ...(problem.lines ?? []).map((line) => el('p', {}, line))));
  box.append(iconButton('close', 'Close message', () => box.remove()));
  show(box);
}

function show(box, lasting) {
  const toasts = document.getElementById('toasts');
  toasts.append(box);
  while (toasts.children.length > 3) toasts.firstChild.remove();
  if (lasting) setTimeout(() => box.remove(), lasting);
}
