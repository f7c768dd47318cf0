// The search box offers completions while one types.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
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

const options = (page) => page.getByRole('option');
const offered = async (typed) => (await (await fetch(`${site.address}/suggest?q=${typed}&limit=8`)).json()).suggestions.map(({ text }) => text);
const typing = async (page, text) => {
  await page.goto(site.address);
  await page.getByRole('combobox').pressSequentially(text);
  const wanted = await offered(text);
  // Not waitForFunction, which the pages' policy forbids.
  const shown = () => page.locator('#completions:not([hidden]) span').allTextContents();
  for (const end = Date.now() + 10_000; (await shown()).join('|') !== wanted.join('|');) {
    assert.ok(Date.now() < end, `the list shows ${await shown()}, not ${wanted}`);
  }
};

test('what the archive offers is listed, and the box says that it is', async () => {
  const { page, faults } = await watchedPage(browser, site.address);
  await typing(page, 'zele');
  assert.deepEqual(await options(page).locator('span').allInnerTexts(), await offered('zele'));
  assert.equal(await page.getByRole('combobox').getAttribute('aria-expanded'), 'true');
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.keyboard.press('ArrowDown');
  const other = await watchedPage(browser, site.address, { bypassCSP: true });
  await typing(other.page, 'zele');
  await other.page.keyboard.press('ArrowDown');
  await other.page.evaluate(axe);
  assert.deepEqual((await other.page.evaluate(() => globalThis.axe.run())).violations.map(({ id }) => id), []);
  assert.deepEqual(faults, []);
});

test('arrows move through the list and back into the box, which keeps what was typed; Enter takes one', async () => {
  const { page, faults } = await watchedPage(browser, site.address);
  await typing(page, 'zele');
  const count = await options(page).count();
  const active = () => page.evaluate(() => document.getElementById('q').getAttribute('aria-activedescendant'));
  assert.equal(await active(), null);
  await page.keyboard.press('ArrowUp');
  assert.equal(await active(), `completion-${count - 1}`);
  await page.keyboard.press('ArrowDown');
  assert.equal(await active(), null);
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.locator('[aria-selected=true]').getAttribute('id'), 'completion-0');
  assert.equal(await page.getByRole('combobox').inputValue(), 'zele');
  const wanted = await options(page).first().locator('span').innerText();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === wanted);
  assert.equal(await page.getByRole('combobox').inputValue(), wanted);
  assert.equal(await options(page).count(), 0);
  assert.deepEqual(faults, []);
});

test('Escape closes the list first and keeps the words; ArrowDown opens it again', async () => {
  const { page } = await watchedPage(browser, site.address);
  await typing(page, 'zele');
  await page.keyboard.press('Escape');
  assert.equal(await options(page).count(), 0);
  assert.equal(await page.getByRole('combobox').inputValue(), 'zele');
  await page.keyboard.press('ArrowDown');
  await options(page).first().waitFor();
});

test('Enter without a choice searches for what was typed, and a late answer opens nothing', async () => {
  const { page } = await watchedPage(browser, site.address);
  await page.goto(site.address);
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(/\/suggest/, async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  const asked = page.waitForRequest(/\/suggest/);
  await page.getByRole('combobox').pressSequentially('zele');
  await asked;
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=zele/);
  release();
  await page.locator('#summary').filter({ hasText: /zele/ }).waitFor();
  assert.equal(await options(page).count(), 0);
  assert.equal(await page.getByRole('combobox').getAttribute('aria-expanded'), 'false');
});

test('a click takes a completion', async () => {
  const { page } = await watchedPage(browser, site.address);
  await typing(page, 'zele');
  const wanted = await options(page).first().locator('span').innerText();
  await options(page).first().click();
  await page.waitForURL((url) => url.searchParams.get('q') === wanted);
});

test('results follow the typing below the open list, which moves nothing', async () => {
  const { page } = await watchedPage(browser, site.address);
  await typing(page, 'zele');
  await page.locator('#summary').filter({ hasText: /zele/ }).waitFor();
  const open = await page.locator('main').boundingBox();
  await page.keyboard.press('Escape');
  assert.deepEqual(await page.locator('main').boundingBox(), open);
});
