// Finding and reading an article, without JavaScript.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { tmpdir } from 'node:os';

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

test('a reader types a query, sees marked hits, opens one and comes back to the same results', async () => {
  const { page, faults } = await watchedPage(browser, site.address, without_scripts);
  await page.goto(site.address);
  await page.getByRole('searchbox').fill('ceasefire');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?.*q=ceasefire/);
  const first = page.locator('article.hit').first();
  assert.match(await first.locator('mark').first().innerText(), /cease/i);
  const title = await first.getByRole('heading').innerText();
  await first.getByRole('link', { name: title }).click();
  await page.waitForURL(/\/articles\//);
  assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), title);
  await page.goBack();
  assert.equal(await page.getByRole('searchbox').inputValue(), 'ceasefire');
  assert.deepEqual(faults, []);
});

test('a filter narrows the results, is shown as chosen, and can be taken away again', async () => {
  const { page, faults } = await watchedPage(browser, site.address, without_scripts);
  await page.goto(`${site.address}/search?q=&limit=5`);
  const all = await page.locator('#summary').innerText();
  const choice = page.locator('.facet li a').filter({ hasText: /\d/ }).first();
  await choice.click();
  assert.notEqual(await page.locator('#summary').innerText(), all);
  await page.locator('.chosen a').first().click();
  assert.equal(await page.locator('#summary').innerText(), all);
  assert.deepEqual(faults, []);
});

test('the pages of results follow one another without loss', async () => {
  const { page } = await watchedPage(browser, site.address, without_scripts);
  const seen = new Set();
  await page.goto(`${site.address}/search?q=&limit=20&group=none`);
  for (;;) {
    for (const link of await page.locator('article.hit :is(h2, h3) a').all()) seen.add(await link.getAttribute('href'));
    const next = page.locator('a[rel=next]');
    if ((await next.count()) === 0) break;
    const following = new URL(await next.getAttribute('href'), page.url()).href;
    await next.click();
    await page.waitForURL(following);
  }
  const total = await (await fetch(`${site.address}/search?q=&format=json&total=exact&group=none`)).json();
  assert.equal(seen.size, total.total.value);
});

test('a wrong parameter is explained on a page, not shown as program text', async () => {
  const { page } = await watchedPage(browser, site.address, without_scripts);
  const answer = await page.goto(`${site.address}/search?q=x&limit=1000`);
  assert.equal(answer.status(), 400);
  assert.match(await page.locator('main').innerText(), /The parameter limit .*"1000"\./);
  assert.equal(await page.getByRole('searchbox').inputValue(), 'x');
  await page.getByRole('link', { name: 'with nothing else set' }).click();
  await page.waitForURL(/\/search\?q=x$/);
});

test('a search without results says what to drop, and offers it', async () => {
  const { page } = await watchedPage(browser, site.address, without_scripts);
  await page.goto(`${site.address}/search?q=ceasefire&source=Nobody&match=all`);
  assert.match(await page.locator('.empty').innerText(), /Nothing in this archive matches with the filters above\./);
  await page.getByRole('link', { name: 'Search without any filter' }).click();
  await page.waitForURL(/\/search\?q=ceasefire$/);
  assert.notEqual(await page.locator('article.hit').count(), 0);
});

test('what an article holds never becomes markup, script or a request', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'naughty-'));
  const evil = [
    '<script>document.title="taken"</script>', '"><img src=x onerror=document.title="taken">', "'-alert(1)-'",
    'javascript:document.title="taken"', '</title><svg onload=document.title="taken">', '{{main}}', '‮txt.exe',
  ];
  const lines = evil.map((text, n) => JSON.stringify({
    id: `evil ${n} ${text}`, title: `harmless ${text}`, body: `harmless words ${text} harmless`, source: text, section: text,
    authors: [text], tags: [text], url: `javascript:document.title="taken"//${n}`, language: 'en',
  }));
  await writeFile(path.join(folder, 'naughty.jsonl'), lines.join('\n'));
  const other = await serve({ inputs: [folder] });
  try {
    const { page, faults } = await watchedPage(browser, other.address);
    await page.goto(`${other.address}/search?q=harmless&group=none`);
    assert.equal(await page.locator('article.hit').count(), evil.length);
    const links = await page.locator('article.hit :is(h2, h3) a').evaluateAll((all) => all.map((a) => a.href));
    for (const link of links) {
      await page.goto(link);
      assert.match(await page.title(), /harmless/);
      assert.equal(await page.locator('a[href^="javascript:" i]').count(), 0);
      assert.equal(await page.locator('img, svg[onload]').count(), 0);
    }
    for (const text of evil) {
      await page.goto(`${other.address}/search?q=${encodeURIComponent(text)}`);
      assert.notEqual(await page.title(), 'taken');
    }
    assert.deepEqual(faults, []);
  } finally {
    await other.stop();
    await rm(folder, { recursive: true, force: true });
  }
});

test('a story that several outlets carried stands once and says so', async () => {
  const { page } = await watchedPage(browser, site.address, without_scripts);
  await page.goto(`${site.address}/search?q=putin+trump+call`);
  const found = await (await fetch(`${site.address}/search?q=putin+trump+call&format=json`)).json();
  const at = found.hits.findIndex((hit) => hit.copies.count > 1);
  assert.ok(at >= 0);
  const hidden = found.hits[at].copies.others.map((other) => other.id);
  assert.ok(found.hits.every((hit) => !hidden.includes(hit.id)));
  assert.match(await page.locator('article.hit').nth(at).innerText(), /also in/i);
});
