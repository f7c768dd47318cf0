// How soon the pages show something, and whether the browser ever stalls while one types (docs/performance.md).
// usage: node bench_page.mjs INDEX [ROUNDS], run by scripts/bench --browser, which sets the programs and Chromium
import { createServer } from 'node:http';

import { browse, serve } from './broadsheet.mjs';

const [index, rounds = '10'] = process.argv.slice(2);
const typed = 'grain exports to the soviet union';
const long_task = 50;  // milliseconds, as the Long Tasks standard has it

const middle = (sorted) => sorted[Math.floor(sorted.length / 2)];
const spread = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  return `${middle(sorted).toFixed(0)} (${sorted[0].toFixed(0)} to ${sorted.at(-1).toFixed(0)})`;
};

// Milliseconds from the start of the navigation to the first contentful paint, in a context with an empty cache.
async function first_paint(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  const time = await page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => {
          const found = list.getEntriesByName('first-contentful-paint')[0];
          if (found) resolve(found.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await context.close();
  return time;
}

// Milliseconds of every long task while a query is typed letter by letter, and from the last key to its results.
async function typing(browser, address) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(() => {
    globalThis.tasks = [];
    new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries().map((entry) => entry.duration)))
      .observe({ type: 'longtask' });
  });
  await page.locator('#q').pressSequentially(typed.slice(0, -1), { delay: 120 });
  const last_key = performance.now();
  await page.keyboard.press(typed.at(-1));
  await page.waitForURL((url) => url.searchParams.get('q') === typed);
  const settled = performance.now() - last_key;
  const tasks = await page.evaluate(() => globalThis.tasks);
  await context.close();
  return { tasks, settled };
}

// A page of one word and nothing else: what the browser itself takes.
const bare = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html').end('<!doctype html><title>bare</title><p>word'));
await new Promise((resolve) => bare.listen(0, '127.0.0.1', resolve));

const site = await serve({ index });
const browser = await browse();
try {
  const asked = async (path) => (await fetch(site.address + path)).json();
  const id = (await asked('/search?q=grain&limit=1')).hits[0].id;
  const story = (await asked('/stories?limit=1')).stories[0].id;
  const pages = {
    'a page of one word from elsewhere': `http://127.0.0.1:${bare.address().port}/`,
    '/': `${site.address}/`,
    '/search?q=grain': `${site.address}/search?q=grain`,
    'an article': `${site.address}/articles/${encodeURIComponent(id)}?format=html`,
    'the largest story': `${site.address}/stories/${story}?format=html`,
  };
  await first_paint(browser, pages['/']);  // the browser's own start is not the page's
  const paints = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
  for (let round = 0; round < Number(rounds); ++round)
    for (const [name, url] of Object.entries(pages)) paints[name].push(await first_paint(browser, url));
  console.log('first contentful paint, ms: median (least to most)');
  for (const [name, times] of Object.entries(paints)) console.log(`  ${name}: ${spread(times)}`);
  const spells = [];
  for (let round = 0; round < Number(rounds); ++round) spells.push(await typing(browser, site.address));
  const tasks = spells.flatMap((spell) => spell.tasks);
  console.log(`typing "${typed}" ${rounds} times: ${tasks.length} tasks over ${long_task} ms` +
    (tasks.length ? `, the longest ${Math.max(...tasks).toFixed(0)} ms` : ''));
  console.log(`  from the last key to its results, 150 ms of waiting for another key included, ms: ${spread(spells.map((s) => s.settled))}`);
} finally {
  await browser.close();
  await site.stop();
  bare.close();
}
