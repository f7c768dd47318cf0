// Brushing the time strip: drag across bars, or move between them with arrow keys and stretch with Shift. Sets the
// period's two fields and sends the form. Without it each bar is still a link.

const chosen_class = 'in';

const strip_of = (node) => node?.closest?.('svg.strip');
const bars_of = (strip) => [...strip.querySelectorAll('a')];
const days_of = (bar) => new URL(bar.getAttribute('href'), location.href).searchParams;

let brush = null;  // {strip, bars, anchor, end, dragged}

function show(bars, one, other) {
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  bars.forEach((bar, at) => bar.classList.toggle(chosen_class, one >= 0 && at >= low && at <= high));
}

function forget() {
  if (brush) show(brush.bars, -1, -1);
  brush = null;
}

// A field of the period becomes a calendar, unless it holds what no calendar shows ("2025-03").
function offer_calendar({ target }) {
  if (!target.matches?.('#from, #to') || !/^(\d{4}-\d\d-\d\d)?$/.test(target.value)) return;
  target.type = 'date';
}
document.addEventListener('pointerover', offer_calendar);
document.addEventListener('focusin', offer_calendar);

function set_period({ bars, anchor, end }) {
  for (const [name, bar] of [['from', Math.min(anchor, end)], ['to', Math.max(anchor, end)]]) {
    const field = document.getElementById(name);
    field.type = 'date';
    field.value = days_of(bars[bar]).get(name);
  }
  document.getElementById('search').requestSubmit();
}

// The bar at or nearest to a place; there are gaps where nothing was published.
function nearest(bars, x) {
  const away = bars.map((bar) => {
    const { left, right } = bar.getBoundingClientRect();
    return Math.max(left - x, x - right, 0);
  });
  return away.indexOf(Math.min(...away));
}

document.addEventListener('pointerdown', (event) => {
  const strip = strip_of(event.target);
  if (!strip || event.button !== 0 || event.pointerType === 'touch') return;
  const bars = bars_of(strip);
  const at = nearest(bars, event.clientX);
  brush = { strip, bars, anchor: at, end: at, start: event.clientX, dragged: false };
  event.preventDefault();
});

document.addEventListener('pointermove', (event) => {
  if (!brush?.bars || brush.start === undefined) return;
  brush.dragged ||= Math.abs(event.clientX - brush.start) > 4;
  brush.end = nearest(brush.bars, event.clientX);
  if (brush.dragged) show(brush.bars, brush.anchor, brush.end);
});

document.addEventListener('pointerup', () => {
  if (!brush?.dragged) return forget();
  const done = brush;
  // The click that ends a drag follows no link.
  const swallow = (event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', swallow, { capture: true }));
  forget();
  set_period(done);
});
document.addEventListener('pointercancel', forget);

// One stop for Tab; arrows go on from there.
function stop_at(bars, chosen) {
  bars.forEach((bar, at) => bar.setAttribute('tabindex', at === chosen ? 0 : -1));
}

function set_up() {
  forget();
  document.querySelectorAll('svg.strip').forEach((strip) => stop_at(bars_of(strip), 0));
}

document.addEventListener('broadsheet:shown', set_up);
set_up();

const steps = { ArrowLeft: () => -1, ArrowRight: () => 1, Home: () => -Infinity, End: () => Infinity };

document.addEventListener('keydown', (event) => {
  const strip = strip_of(event.target);
  if (!strip || event.altKey || event.ctrlKey || event.metaKey) return;
  const bars = bars_of(strip);
  const at = bars.indexOf(event.target.closest('a'));
  if (event.key === 'Escape') return forget();
  if (event.key === 'Enter' && brush && brush.anchor !== brush.end) {
    event.preventDefault();
    const done = brush;
    forget();
    return set_period(done);
  }
  if (!steps[event.key]) return;
  event.preventDefault();
  const next = Math.min(Math.max(at + steps[event.key](), 0), bars.length - 1);
  if (event.shiftKey) {
    brush ??= { strip, bars, anchor: at };
    brush.end = next;
    show(bars, brush.anchor, next);
  } else {
    forget();
  }
  stop_at(bars, next);
  bars[next].focus();
});
