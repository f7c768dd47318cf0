// An InstantSearch page of another origin, with the clients of three other search servers, unmodified, in Chromium.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { browse, serve } from './broadsheet.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const files = {
  '/': ['text/html', 'instantsearch.html'],
  '/instantsearch.js': ['text/javascript', 'node_modules/instantsearch.js/dist/instantsearch.production.min.js'],
  '/algolia.js': ['text/javascript', 'node_modules/algoliasearch/dist/lite/builds/browser.umd.js'],
  '/searchkit.js': ['text/javascript', 'node_modules/@searchkit/instantsearch-client/dist/umd/index.global.js'],
  '/meilisearch.js': ['text/javascript', 'node_modules/@meilisearch/instant-meilisearch/dist/instant-meilisearch.umd.min.js'],
};
const naughty = '<img src=x onerror="globalThis.hurt = 1"> & {{kursk}} "quoted"';
let newsroom, origin, site, browser, folder;

before(async () => {
  newsroom = createServer(async (request, response) => {
    const [type, file] = files[request.url.split('?')[0]] ?? [];
    response.writeHead(file ? 200 : 404, { 'Content-Type': type ?? 'text/plain' });
    response.end(file ? await readFile(path.join(here, file)) : '');
  });
  await new Promise((resolve) => newsroom.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${newsroom.address().port}`;
  folder = await mkdtemp(path.join(tmpdir(), 'newsroom-'));
  const article = path.join(folder, 'naughty.jsonl');
  await writeFile(article, JSON.stringify({ id: 'naughty', title: naughty, body: `About kursk: ${naughty}`, source: '<b>Ledger</b>', language: 'en' }) + '\n');
  site = await serve({ inputs: [path.join(here, '../../corpus/samples/articles'), article], options: ['--cors', origin] });
  browser = await browse();
});
after(async () => {
  await browser?.close();
  await site?.stop();
  newsroom?.close();
  await rm(folder, { recursive: true, force: true });
});

const found = async (query) => (await fetch(`${site.address}/search?group=none&limit=100&total=exact&format=json&${query}`)).json();

// The page, once its first hits are there.
async function open(client, parameters = '') {
  const page = await (await browser.newContext()).newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && !/favicon/.test(message.location().url) && faults.push(message.text()));
  page.on('response', (response) => response.url().startsWith(site.address) && response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`));
  await page.goto(`${origin}/?client=${client}&server=${encodeURIComponent(site.address)}${parameters}`);
  await page.locator('#hits article').first().waitFor();
  return { page, faults };
}

const shown = (page) => page.locator('#hits article').evaluateAll((all) => all.map((one) => ({ id: one.id, ...one.dataset })));
const ids = async (page) => (await shown(page)).map(({ id }) => id);
const until_total = (page, total) => page.waitForFunction((want) => document.querySelector('#stats').innerText.trim() === want, String(total));
const until_first = (page, id) => page.waitForFunction((want) => document.querySelector('#hits article')?.id === want, id);
const query = async (page, text) => {
  await page.locator('#box input').fill(text);
  await until_total(page, (await found(`q=${encodeURIComponent(text)}`)).total.value);
};

for (const client of ['algolia', 'searchkit', 'meilisearch']) {
  test(`${client}: the search box finds what /search finds, words marked, nothing of an article becomes markup`, async () => {
    const { page, faults } = await open(client);
    const ours = await found('q=kursk');
    await query(page, 'kursk');
    assert.deepEqual(await ids(page), ours.hits.slice(0, 5).map(({ id }) => id));
    assert.match(await page.locator('#hits mark').first().innerText(), /kursk/i);
    await query(page, 'quoted kursk');
    const hit = page.locator('#hits article').filter({ hasText: 'onerror' });
    assert.equal(await hit.locator('h2').innerText(), naughty);
    assert.deepEqual(await hit.locator('h2 mark').allInnerTexts(), ['kursk', 'quoted']);
    assert.equal(await hit.locator('img').count(), 0);
    assert.equal(await page.evaluate(() => globalThis.hurt), undefined);
    assert.deepEqual(faults, []);
  });

  test(`${client}: a refinement list narrows by its values, counts them, and is searched`, async () => {
    const { page, faults } = await open(client);
    await query(page, 'ceasefire');
    const values = (await found('q=ceasefire&facets=source')).facets.source;
    const list = page.locator('#source .ais-RefinementList-item');
    const counted = await list.evaluateAll((all) => all.map((one) => [one.querySelector('.ais-RefinementList-labelText').innerText, Number(one.querySelector('.ais-RefinementList-count').innerText)]));
    assert.deepEqual(Object.fromEntries(counted), Object.fromEntries(values.map(({ value, count }) => [value, count])));
    await page.locator('#source input[type=search]').fill('gaz');
    await list.filter({ hasText: 'Corrington Evening Gazette' }).and(page.locator('#source li:only-child')).waitFor();
    await list.first().locator('input').click();
    await until_total(page, values.find(({ value }) => value === 'Corrington Evening Gazette').count);
    assert.deepEqual([...new Set((await shown(page)).map(({ source }) => source))], ['Corrington Evening Gazette']);
    const second = values.find(({ value }) => value !== 'Corrington Evening Gazette');
    await list.filter({ hasText: second.value }).locator('input').click();
    await until_total(page, values.find(({ value }) => value === 'Corrington Evening Gazette').count + second.count);
    assert.deepEqual(faults, []);
  });

  test(`${client}: a range narrows by time, an order sorts by it`, async () => {
    const { page, faults } = await open(client);
    await query(page, 'ceasefire');
    const dated = (await found('q=ceasefire&from=1900')).hits.map(({ published }) => Date.parse(published) / 1000);
    const [least, most] = [Math.min(...dated), Math.max(...dated)];
    assert.equal(await page.locator('#range input').first().getAttribute('min'), String(least));
    const [from, to] = [least + Math.floor((most - least) / 3), most - 3600];
    const inputs = page.locator('#range input');
    await inputs.nth(0).fill(String(from));
    await inputs.nth(1).fill(String(to));
    await page.locator('#range button').click();
    const ours = await found(`q=ceasefire&filter=${encodeURIComponent(`published ${from} TO ${to}`)}&sort=newest`);
    assert.ok(ours.total.value > 0 && ours.total.value < dated.length);
    await until_total(page, ours.total.value);
    await page.locator('#sort select').selectOption({ label: 'newest' });
    await until_first(page, ours.hits[0].id);
    assert.deepEqual(await ids(page), ours.hits.slice(0, 5).map(({ id }) => id));
    assert.deepEqual(faults, []);
  });

  test(`${client}: pages follow one another to the last`, async () => {
    const { page, faults } = await open(client);
    const ours = (await found('q=ceasefire')).hits.map(({ id }) => id);
    await query(page, 'ceasefire');
    for (let at = 5; at < ours.length; at += 5) {
      await page.locator('#pages .ais-Pagination-item--nextPage a').click();
      await until_first(page, ours[at]);
      assert.deepEqual(await ids(page), ours.slice(at, at + 5));
    }
    assert.equal(await page.locator('#pages .ais-Pagination-item--nextPage a').count(), 0);
    assert.deepEqual(faults, []);
  });

  test(`${client}: endless hits grow to all of them and then stop`, async () => {
    const { page, faults } = await open(client, '&hits=endless');
    const ours = (await found('q=ceasefire')).hits.map(({ id }) => id);
    await query(page, 'ceasefire');
    const more = page.locator('#hits .ais-InfiniteHits-loadMore:enabled');
    for (let at = 5; at < ours.length; at += 5) {
      await more.click();
      await page.waitForFunction((count) => document.querySelectorAll('#hits article').length === count, Math.min(at + 5, ours.length));
    }
    assert.deepEqual(await ids(page), ours);
    await page.locator('#hits .ais-InfiniteHits-loadMore:disabled').waitFor();
    assert.deepEqual(faults, []);
  });
}

test('an origin that is not allowed reads nothing', async () => {
  const answer = await fetch(`${site.address}/1/indexes/*/queries`, { method: 'POST', headers: { Origin: 'https://elsewhere.example' }, body: '{"requests":[{"indexName":"a"}]}' });
  assert.equal(answer.headers.get('access-control-allow-origin'), null);
});
