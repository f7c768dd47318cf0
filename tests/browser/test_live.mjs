// Results as one types.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { browse, serve, watchedPage } from './broadsheet.mjs';

let site, browser;

before(async () => {
  site = await serve();
  browser = await browse();
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

const summary = (page) => page.locator('#summary').innerText();
const type = async (page, text) => {
  await page.getByRole('combobox').or(page.getByRole('searchbox')).pressSequentially(text, { delay: 20 });
};
const until_summary = (page, pattern) => page.locator('#summary').filter({ hasText: pattern }).waitFor();

test('results follow the typing in one document, and the box keeps cursor and focus', async () => {
  const { page, faults } = await watchedPage(browser, site.address);
  await page.goto(site.address);
  await page.evaluate(() => (globalThis.same_document = true));
  await page.locator('#q').focus();
  await type(page, 'ceasefire');
  await until_summary(page, /for.ceasefire/);
  assert.equal(await page.evaluate(() => globalThis.same_document), true);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'q');
  await page.waitForURL(/q=ceasefire/);
  assert.ok((await page.locator('article.hit mark').count()) > 0);
  assert.match(await page.locator('[role=status]').innerText(), /article/);
  assert.deepEqual(faults, []);
});

test('one spell of typing is one step back, and back shows the earlier results and query', async () => {
  const { page, faults } = await watchedPage(browser, site.address);
  await page.goto(`${site.address}/search?q=election`);
  const before = await summary(page);
  await page.locator('#q').fill('');
  await type(page, 'grain ships');
  await until_summary(page, /grain ships/);
  await page.goBack();
  await until_summary(page, /election/);
  assert.equal(await summary(page), before);
  assert.equal(await page.locator('#q').inputValue(), 'election');
  await page.goForward();
  await until_summary(page, /grain ships/);
  assert.deepEqual(faults, []);
});

test('a spell of typing whose first answer was overtaken keeps the page before it in the history', async () => {
  const { page } = await watchedPage(browser, site.address);
  await page.goto(`${site.address}/search?q=election`);
  await page.route(/q=grain$/, () => {});  // never answered
  const asked = page.waitForRequest(/q=grain$/);
  await page.locator('#q').fill('grain');
  await asked;
  await page.locator('#q').fill('grain ships');
  await page.waitForURL(/q=grain\+ships/);
  await page.goBack();
  await until_summary(page, /election/);
});

test('an answer that comes late never replaces a newer one', async () => {
  const { page } = await watchedPage(browser, site.address);
  await page.goto(`${site.address}/search?q=x`);
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(/q=kursk(&|$)/, async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  const asked = page.waitForRequest(/q=kursk(&|$)/);
  await page.locator('#q').fill('kursk');
  await asked;
  await page.locator('#q').fill('odesa');
  await until_summary(page, /odesa/);
  release();
  await page.locator('#q').fill('odesa port');
  await until_summary(page, /odesa port/);
  assert.match(await summary(page), /odesa port/);
});

test('a filter, an order and a page are taken without loading the document again', async () => {
  const { page, faults } = await watchedPage(browser, site.address);
  await page.goto(`${site.address}/search?q=ukraine`);
  await page.evaluate(() => (globalThis.same_document = true));
  await page.locator('.facet a').first().click();
  await page.locator('.chosen').waitFor();
  await page.getByRole('link', { name: 'Newest' }).click();
  await page.waitForURL(/sort=newest/);
  assert.equal(await page.evaluate(() => globalThis.same_document), true);
  assert.deepEqual(faults, []);
});

test('a server that is gone is said plainly, and the results stay', async () => {
  const { page } = await watchedPage(browser, site.address);
  await page.goto(`${site.address}/search?q=ukraine`);
  const hits = await page.locator('article.hit').count();
  await page.route(/\/search/, (route) => route.abort());
  await page.locator('#q').fill('ukraine talks');
  await page.locator('main.offline').waitFor();
  assert.match(await page.locator('[role=status]').innerText(), /does not answer/);
  assert.equal(await page.locator('article.hit').count(), hits);
  await page.unroute(/\/search/);
  await page.locator('#q').fill('ukraine talks jeddah');
  await until_summary(page, /jeddah/);
  assert.equal(await page.locator('main.offline').count(), 0);
});

test('a query that is refused says why in place', async () => {
  const { page } = await watchedPage(browser, site.address);
  await page.goto(site.address);
  await page.locator('#q').fill('a* b* ce* d* e*');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=/);
  await page.locator('main').filter({ hasText: /wildcard|letters/ }).waitFor();
});

test('typing moves nothing that is already there', async () => {
  const { page } = await watchedPage(browser, site.address, { viewport: { width: 1280, height: 800 } });
  await page.goto(`${site.address}/search?q=u`);
  await page.evaluate(() => {
    globalThis.shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (globalThis.shift += entry.value))).observe({ type: 'layout-shift', buffered: true });
  });
  await page.locator('#q').fill('');
  await type(page, 'ukraine ceasefire');
  await until_summary(page, /ukraine ceasefire/);
  assert.ok((await page.evaluate(() => globalThis.shift)) < 0.1);
});
