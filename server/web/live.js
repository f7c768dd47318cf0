// Results while one types. The server writes every page; this only fetches the next one and swaps its parts in,
// so that without it everything works the same, a page load at a time.

const form = document.getElementById('search');
const box = document.getElementById('q');
const main = document.getElementById('main');
const status = document.getElementById('status');

const typing_pause = 150;  // milliseconds without a key before asking
const slow_after = 500;    // milliseconds before the page says that it waits

const without_place = (url) => String(url).split('#')[0];

let running = null;  // AbortController of the request under way
let timer = 0;
let here = without_place(location.href);
let typed_into_history = false;  // the entry on top of the history is of this spell of typing

function form_url() {
  const fields = [...new FormData(form)].filter(([, value]) => value !== '');
  const url = new URL(form.action);
  url.search = new URLSearchParams(fields);
  return url;
}

function say(text) {
  status.textContent = text;
}

// Takes over what differs from page to page; the masthead with the box and its cursor stays.
function show(html, url) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.title = page.title;
  document.body.className = page.body.className;
  const unfolded = document.getElementById('refine')?.checked;
  main.replaceChildren(...page.getElementById('main').childNodes);
  document.querySelector('footer').replaceChildren(...page.querySelector('footer').childNodes);
  form.querySelectorAll('input[type=hidden]').forEach((input) => input.remove());
  form.prepend(...page.querySelectorAll('#search input[type=hidden]'));
  const refine = document.getElementById('refine');
  if (refine && unfolded) refine.checked = true;
  document.querySelectorAll('link[rel=alternate]').forEach((link) => link.remove());
  document.head.append(...page.querySelectorAll('link[rel=alternate]'));
  say(document.getElementById('summary')?.textContent ?? page.title);
  document.dispatchEvent(new CustomEvent('broadsheet:shown', { detail: { url } }));
}

// Resolves when the page shows `url`, or something newer does.
async function load(url) {
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  const waiting = setTimeout(() => main.classList.add('waiting'), slow_after);
  try {
    const answer = await fetch(url, { headers: { Accept: 'text/html' }, signal });
    show(await answer.text(), url);
    main.classList.remove('offline');
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    main.classList.add('offline');
    say('The server does not answer. What you see is from before; it will be asked again with the next key.');
    return false;
  } finally {
    clearTimeout(waiting);
    if (!signal.aborted) main.classList.remove('waiting');
  }
}

// Resolves with whether the page shows `url` now.
async function go(url, remember) {
  if (!(await load(url))) return false;
  if (remember === 'replace') history.replaceState({}, '', url);
  else if (String(url) !== location.href) history.pushState({}, '', url);
  here = without_place(url);
  return true;
}

function typed() {
  clearTimeout(timer);
  timer = setTimeout(async () => {
    const url = form_url();
    if (String(url) === location.href) return;
    // What a newer key overtook has left no entry: then the entry on top is still the one before this spell.
    if (await go(url, typed_into_history ? 'replace' : 'push')) typed_into_history = true;
  }, typing_pause);
}

const is_search = (url) => url.origin === location.origin && url.pathname === new URL(form.action).pathname;

box.addEventListener('input', (event) => {
  if (!event.isComposing) typed();
});
box.addEventListener('compositionend', typed);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  typed_into_history = false;
  go(form_url(), 'push');
});

main.addEventListener('click', async (event) => {
  const link = event.target.closest('a[href]');
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const url = new URL(link.getAttribute('href'), location.href);  // a link in SVG has no plain href
  if (!is_search(url) || (url.searchParams.get('format') ?? 'html') !== 'html') return;
  event.preventDefault();
  typed_into_history = false;
  const wanted = url.searchParams.get('q') ?? '';
  if (box.value !== wanted) box.value = wanted;
  const turns_page = link.closest('.pager');
  await go(url, 'push');
  if (turns_page) main.scrollIntoView();
  if (!main.contains(document.activeElement)) main.focus({ preventScroll: true });
});

addEventListener('popstate', async () => {
  if (without_place(location.href) === here) return;  // another place in the same page
  here = without_place(location.href);
  clearTimeout(timer);
  typed_into_history = false;
  const url = new URL(location.href);
  box.value = url.searchParams.get('q') ?? '';
  if (!(await load(url))) location.reload();
});
