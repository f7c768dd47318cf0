// Completions below the search box: a combobox as the ARIA practices describe it. What is typed stays as it is until a
// completion is taken; results follow the typing meanwhile (live.js).

const form = document.getElementById('search');
const box = document.getElementById('q');
const list = document.createElement('ul');

const typing_pause = 80;  // milliseconds without a key before asking
const most = 8;

let running = null;  // AbortController of the request under way
let timer = 0;
let active = -1;     // of the list's options

list.id = 'completions';
list.className = 'completions';
list.setAttribute('role', 'listbox');
list.setAttribute('aria-label', 'Completions');
list.hidden = true;
box.after(list);
for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', list.id]]) {
  box.setAttribute(name, value);
}

const is_open = () => !list.hidden;

function activate(at) {
  active = at;
  [...list.children].forEach((option, n) => option.setAttribute('aria-selected', String(n === at)));
  if (at < 0) return box.removeAttribute('aria-activedescendant');
  box.setAttribute('aria-activedescendant', list.children[at].id);
  list.children[at].scrollIntoView({ block: 'nearest' });
}

function open(is) {
  list.hidden = !is;
  box.setAttribute('aria-expanded', String(is));
  activate(-1);
}

// Closes the list, and lets nothing that is still on its way open it.
function close() {
  clearTimeout(timer);
  running?.abort();
  open(false);
}

function option({ text, kind }, at) {
  const item = document.createElement('li');
  item.id = `completion-${at}`;
  item.setAttribute('role', 'option');
  const words = document.createElement('span');
  words.dir = 'auto';
  words.textContent = text;
  const what = document.createElement('small');
  what.textContent = kind;
  item.append(words, ' ', what);
  return item;
}

async function ask() {
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  const typed = box.value;
  const url = new URL('suggest', form.action);
  url.search = new URLSearchParams({ q: typed, limit: most });
  try {
    const answer = await fetch(url, { headers: { Accept: 'application/json' }, signal });
    if (!answer.ok) return close();
    const { suggestions } = await answer.json();
    if (signal.aborted) return;
    const further = suggestions.filter(({ text }) => text !== typed.trim().toLowerCase());
    list.replaceChildren(...further.map(option));
    open(further.length > 0);
  } catch {
    if (!signal.aborted) close();
  }
}

function typed() {
  clearTimeout(timer);
  if (box.value.trim() === '') return close();
  timer = setTimeout(ask, typing_pause);
}

function take(option) {
  box.value = option.firstChild.textContent;
  close();
  form.requestSubmit();
}

const keys = {
  ArrowDown: () => activate(active + 1 === list.children.length ? -1 : active + 1),
  ArrowUp: () => activate(active < 0 ? list.children.length - 1 : active - 1),
  Escape: close,
  Enter: () => take(list.children[active]),
};

box.addEventListener('input', (event) => {
  if (!event.isComposing) typed();
});
box.addEventListener('compositionend', typed);
box.addEventListener('keydown', (event) => {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  if (!is_open()) {
    if (event.key === 'ArrowDown' && box.value.trim() !== '') ask();
    return;
  }
  if (!keys[event.key] || (event.key === 'Enter' && active < 0)) return;
  event.preventDefault();
  keys[event.key]();
});
box.addEventListener('blur', close);
form.addEventListener('submit', close);
addEventListener('popstate', close);

// A press on the list must not take the focus from the box, or the list would close under it.
list.addEventListener('pointerdown', (event) => event.preventDefault());
list.addEventListener('mousedown', (event) => event.preventDefault());
list.addEventListener('click', (event) => {
  const option = event.target.closest('li');
  if (option) take(option);
});
