// Stepping through the places found in an article: two buttons instead of a link for each place.

let marks = [];
let at = -1;
let said = null;

// From nowhere, the next place is the first and the one before is the last.
const after = (step) => (at < 0 && step < 0 ? marks.length - 1 : (at + step + marks.length) % marks.length);

function button(text, step) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', () => go(after(step)));
  return made;
}

function show_place() {
  marks.forEach((mark, n) => mark.classList.toggle('here', n === at));
  said.textContent = at < 0 ? '' : `${at + 1} of ${marks.length}`;
}

// The address follows, but a walk through an article is one step of the history.
function go(to) {
  at = to;
  history.replaceState(history.state, '', `#${marks[at].id}`);
  marks[at].scrollIntoView({ block: 'center' });
  show_place();
}

function follow_address() {
  at = marks.findIndex((mark) => `#${mark.id}` === location.hash);
  if (said) show_place();
}

function set_up() {
  const list = document.querySelector('nav.marks ol');
  marks = [...document.querySelectorAll('.body mark[id]')];
  if (!list || marks.length === 0) return;
  said = document.createElement('span');
  said.setAttribute('role', 'status');
  const steps = document.createElement('div');
  steps.append(button('Previous', -1), said, button('Next', 1));
  at = -1;
  list.replaceWith(steps);
  follow_address();
}

addEventListener('hashchange', follow_address);
document.addEventListener('broadsheet:shown', set_up);
set_up();
