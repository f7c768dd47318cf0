// Every page in every state by axe-core's rules, on narrow and wide screens, in both colour schemes.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';

import { browse, serve, watchedPage } from './broadsheet.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let site, browser, states;

async function with_masked(asked) {
  const { hits } = await asked('/search?q=&limit=100&group=none');
  for (const { id } of hits) {
    if ((await asked(`/articles/${encodeURIComponent(id)}`)).masked.length > 1) return id;
  }
  return assert.fail('the sample archive has no article with masked passages');
}

before(async () => {
  site = await serve();
  browser = await browse();
  const asked = async (target) => (await fetch(site.address + target, { headers: { Accept: 'application/json' } })).json();
  const found = await asked('/search?q=ceasefire');
  const { stories } = await asked('/stories');
  const { articles } = await asked(`/stories/${stories[0].id}`);
  const [first, second, masked] = [articles[0].id, articles[1].id, await with_masked(asked)].map(encodeURIComponent);
  states = {
    'the start': '/',
    'results': '/search?q=ceasefire',
    'results with a filter': `/search?q=&source=${encodeURIComponent(found.hits[0].source)}`,
    'a hit with copies': '/search?q=putin+trump+call',
    'no results': '/search?q=qqqzzzy',
    'a page past the end': '/search?q=ceasefire&offset=5000',
    'an error': '/search?q=x&limit=0',
    'an article': `/articles/${encodeURIComponent(found.hits[0].id)}?format=html`,
    'an article with marks': `/articles/${encodeURIComponent(found.hits[0].id)}?format=html&q=ceasefire`,
    'an unknown article': '/articles/nowhere',
    'an article with masked passages': `/articles/${masked}?format=html`,
    'an article with a story and copies': `/articles/${second}?format=html`,
    'a name in other spellings': '/search?q=zelensky+kiev',
    'a typing error': '/search?q=ceasfire&match=all',
    'stories': '/stories',
    'no stories': '/stories?q=qqqzzzy',
    'a story': `/stories/${stories[0].id}`,
    'a comparison': `/compare?a=${first}&b=${second}`,
    'a comparison of one': `/compare?a=${first}`,
    'the interface': '/docs',
  };
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

for (const colorScheme of ['light', 'dark']) {
  test(`axe-core finds nothing in any state (${colorScheme})`, async () => {
    const { page, faults } = await watchedPage(browser, site.address, { colorScheme, bypassCSP: true });
    for (const [state, target] of Object.entries(states)) {
      await page.goto(site.address + target);
      await page.evaluate(axe);
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`), [], state);
    }
    assert.deepEqual(faults, []);
  });
}

test('no state scrolls sideways at 320 pixels', async () => {
  const { page } = await watchedPage(browser, site.address, { viewport: { width: 320, height: 640 } });
  for (const [state, target] of Object.entries(states)) {
    await page.goto(site.address + target);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `${state} is ${width} pixels wide`);
  }
});

test('no state scrolls sideways with its letters twice as large, or at a zoom of 200 %', async () => {
  const { page } = await watchedPage(browser, site.address, { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
  for (const [state, target] of Object.entries(states)) {
    await page.goto(site.address + target);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 640, state);
    await page.evaluate(() => (document.documentElement.style.fontSize = '212.5%'));
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 640, `${state}, large letters`);
  }
});

test('the search box can be reached and used by keyboard alone', async () => {
  const { page } = await watchedPage(browser, site.address);
  await page.goto(`${site.address}/search?q=ceasefire`);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  for (let presses = 0; presses < 4 && (await page.evaluate(() => document.activeElement.id)) !== 'q'; ++presses) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Control+A');
  await page.keyboard.type('election');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=election/);
});
