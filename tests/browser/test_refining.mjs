// Narrowing a search down, and seeing who else carried a hit; without JavaScript first.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { browse, serve, watchedPage } from './broadsheet.mjs';

const without_scripts = { javaScriptEnabled: false };
let site, browser;

before(async () => {
  site = await serve();
  browser = await browse();
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

const asked = async (target) => (await fetch(`${site.address}${target}&format=json`)).json();
const total = async (url) => (await asked(`/search?${new URL(url).searchParams}&total=exact`)).total.value;
const period = (url) => ['from', 'to'].map((name) => new URL(url).searchParams.get(name));

test('a hit unfolds to everyone else who carried it, with when and how alike', async () => {
  const { page, faults } = await watchedPage(browser, site.address, without_scripts);
  await page.goto(`${site.address}/search?q=putin+trump+call`);
  const hit = (await asked('/search?q=putin+trump+call')).hits.find(({ copies }) => copies.count > 1);
  const copies = page.locator('article.hit').filter({ has: page.locator(`h2 a[href*="${encodeURIComponent(hit.id)}"]`) }).locator('.copies');
  assert.equal(await copies.locator('ul').isVisible(), false);
  await copies.locator('summary').click();
  assert.equal(await copies.locator('li').count(), hit.copies.others.length);
  for (const [at, other] of hit.copies.others.entries()) {
    const line = copies.locator('li').nth(at);
    assert.match(await line.innerText(), /% alike|word for word/);
    if (other.source) assert.equal(await line.locator('a').first().innerText(), other.source);
    if (other.published) assert.equal(await line.locator('time').getAttribute('datetime'), other.published);
  }
  assert.deepEqual(faults, []);
});

test('a bar of the time strip is a link to exactly the articles it counts', async () => {
  const { page, faults } = await watchedPage(browser, site.address, without_scripts);
  await page.goto(`${site.address}/search?q=ukraine`);
  const bar = page.locator('svg.strip a').nth(1);
  const count = Number((await bar.locator('title').textContent()).match(/: ([\d,]+) article/)[1].replaceAll(',', ''));
  await bar.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/from=/);
  assert.equal(await total(page.url()), count);
  assert.equal(await page.locator('#from').inputValue(), period(page.url())[0]);
  assert.deepEqual(faults, []);
});

test('dragging across bars sets the period from the first to the last', async () => {
  const { page, faults } = await watchedPage(browser, site.address, { viewport: { width: 1280, height: 800 } });
  await page.goto(`${site.address}/search?q=ukraine`);
  await page.evaluate(() => (globalThis.same_document = true));
  const bars = page.locator('svg.strip a');
  const last = (await bars.count()) - 1;
  const [left, right] = [await bars.nth(1).boundingBox(), await bars.nth(last - 1).boundingBox()];
  const want = [new URL(await bars.nth(1).getAttribute('href'), site.address).searchParams.get('from'),
    new URL(await bars.nth(last - 1).getAttribute('href'), site.address).searchParams.get('to')];
  await page.mouse.move(right.x + right.width / 2, right.y + 5);
  await page.mouse.down();
  await page.mouse.move(left.x + left.width / 2, left.y + 5, { steps: 5 });
  assert.equal(await page.locator('svg.strip .in').count(), last - 1);
  await page.mouse.up();
  await page.waitForURL(/from=/);
  assert.deepEqual(period(page.url()), want);
  assert.equal(await page.evaluate(() => globalThis.same_document), true);
  assert.deepEqual(faults, []);
});

test('the strip is one stop for Tab; arrows move, Shift stretches, Enter takes the period, Escape drops it', async () => {
  const { page } = await watchedPage(browser, site.address, { viewport: { width: 1280, height: 800 } });
  await page.goto(`${site.address}/search?q=ukraine`);
  const bars = page.locator('svg.strip a');
  const days = (at, name) => bars.nth(at).getAttribute('href').then((href) => new URL(href, site.address).searchParams.get(name));
  const want = [await days(1, 'from'), await days(2, 'to')];
  await bars.first().focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('svg.strip .in').count(), 0);
  await page.keyboard.press('Shift+ArrowRight');
  assert.equal(await page.locator('svg.strip .in').count(), 2);
  await page.keyboard.press('Enter');
  await page.waitForURL(/from=/);
  assert.deepEqual(period(page.url()), want);
  await page.goto(`${site.address}/search?q=ukraine`);
  await bars.first().focus();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.closest('svg')), null);
});

test('a field of the period takes typed days, and becomes a calendar for whoever comes near', async () => {
  const bare = await watchedPage(browser, site.address, without_scripts);
  await bare.page.goto(`${site.address}/search?q=ukraine`);
  await bare.page.fill('#from', '2025-03-14');
  await bare.page.fill('#to', '2025-03');
  await bare.page.click('.period button');
  await bare.page.waitForURL(/from=/);
  assert.deepEqual(period(bare.page.url()), ['2025-03-14', '2025-03']);

  const { page, faults } = await watchedPage(browser, site.address, { viewport: { width: 1280, height: 800 } });
  await page.goto(bare.page.url());
  const kind = (id) => page.locator(id).getAttribute('type');
  await page.focus('#to');
  assert.equal(await kind('#to'), 'text');
  assert.equal(await kind('#from'), 'text');
  await page.hover('#from');
  assert.equal(await kind('#from'), 'date');
  await page.fill('#from', '2025-03-15');
  await page.click('.period button');
  await page.waitForURL(/from=2025-03-15/);
  assert.deepEqual([...bare.faults, ...faults], []);
});

test('further spellings are named, and can be left out and taken in again', async () => {
  const { page, faults } = await watchedPage(browser, site.address, without_scripts);
  await page.goto(`${site.address}/search?q=zelensky`);
  assert.match(await page.locator('.notes').innerText(), /also searched for zelensky: .*zelenskyy/i);
  await page.getByRole('link', { name: 'Only zelensky' }).click();
  await page.waitForURL(/names=off/);
  assert.doesNotMatch(await page.locator('.notes').innerText(), /zelenskyy/i);
  await page.getByRole('link', { name: /other spellings/ }).click();
  await page.waitForURL((url) => !url.searchParams.has('names'));
  assert.deepEqual(faults, []);
});

test('the page names its feed, and links every other form of its results', async () => {
  const { page } = await watchedPage(browser, site.address, without_scripts);
  await page.goto(`${site.address}/search?q=ukraine&language=en`);
  const links = [await page.locator('link[rel=alternate][type*=atom]').getAttribute('href'),
    ...(await page.locator('footer a:not([rel=search])').evaluateAll((all) => all.map((a) => a.getAttribute('href'))))];
  const types = await Promise.all(links.map(async (link) => {
    assert.match(link, /q=ukraine/);
    assert.match(link, /language=en/);
    const answer = await fetch(site.address + link);
    assert.equal(answer.status, 200, link);
    return answer.headers.get('content-type').split(';')[0];
  }));
  assert.deepEqual(types, ['application/atom+xml', 'application/json', 'text/csv', 'application/atom+xml', 'application/rss+xml', 'application/feed+json']);
});

test('results offer to add the archive to the browser, by the description that they name for it', async () => {
  const { page } = await watchedPage(browser, site.address, without_scripts);
  await page.goto(`${site.address}/search?q=ukraine`);
  const named = await page.locator('head link[rel=search]').getAttribute('href');
  const offered = page.getByRole('link', { name: 'Add to browser' });
  assert.equal(await offered.getAttribute('href'), named);
  assert.equal((await fetch(site.address + named)).status, 200);
});
