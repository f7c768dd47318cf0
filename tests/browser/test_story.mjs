// From an article to its story, and from a story to two of its articles side by side.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { tmpdir } from 'node:os';

import { browse, serve, watchedPage } from './broadsheet.mjs';

const without_scripts = { javaScriptEnabled: false };
let site, browser, story;

const asked = async (target, address = site.address) => (await fetch(address + target, { headers: { Accept: 'application/json' } })).json();

before(async () => {
  site = await serve();
  browser = await browse();
  const { stories } = await asked('/stories');
  story = await asked(`/stories/${stories[0].id}`);
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

test('the time line has a line for each outlet with a dated report, and a dot leads to its article below', async () => {
  const { page, faults } = await watchedPage(browser, site.address, without_scripts);
  await page.goto(`${site.address}/stories/${story.id}`);
  const dated = story.articles.filter(({ published }) => published);
  const outlets = new Set(dated.map(({ source }) => source));
  assert.equal(await page.locator('.timeline li:not(.scale)').count(), outlets.size);
  const days = new Set(dated.map(({ source, published }) => source + published.slice(0, 10)));
  assert.equal(await page.locator('.timeline circle').count(), days.size);
  await page.locator('.timeline a.first').click();
  await page.waitForURL(/#n1$/);
  assert.equal(await page.locator('article:target h3').innerText(), story.articles[0].title);
  assert.deepEqual(faults, []);
});

test('a story lists its articles in order of time, who had it first, and who carried it and who did not', async () => {
  const { page } = await watchedPage(browser, site.address, without_scripts);
  await page.goto(`${site.address}/stories/${story.id}`);
  const titles = await page.locator('article.hit h3').allInnerTexts();
  assert.deepEqual(titles, story.articles.map(({ title }) => title));
  assert.match(await page.locator('p.first').innerText(), new RegExp(`First in this archive: ${story.articles[0].source}`));
  const aside = await page.locator('aside').innerText();
  for (const { value } of [...story.sources, ...story.not_carried_by]) assert.ok(aside.includes(value), value);
});

test('any two articles of a story can be compared, by keyboard and without JavaScript', async () => {
  const { page, faults } = await watchedPage(browser, site.address, without_scripts);
  await page.goto(`${site.address}/stories/${story.id}`);
  const [one, other] = [story.articles[1], story.articles.at(-1)];
  await page.getByLabel('First').selectOption(one.id);
  await page.getByLabel('Second').selectOption(other.id);
  await page.getByRole('button', { name: 'Compare' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/compare\?/);
  const heads = await page.locator('.both h2').allInnerTexts();
  assert.deepEqual(heads, [one.title, other.title]);
  assert.deepEqual(faults, []);
});

test('keys alone lead from a query to an article, its story and a comparison', async () => {
  const { page, faults } = await watchedPage(browser, site.address);
  const activate = async (link) => {
    await link.focus();
    await page.keyboard.press('Enter');
  };
  await page.goto(site.address);
  await page.keyboard.type('kursk');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=kursk/);
  const { hits } = await asked('/search?q=kursk&limit=10');
  const with_story = hits.findIndex((hit) => hit.story);
  await activate(page.locator('article.hit').nth(with_story).locator('h2 a'));
  await page.waitForURL(/\/articles\//);
  await activate(page.locator('.about a[href*="/stories/"]').first());
  await page.waitForURL(/\/stories\//);
  await activate(page.getByRole('button', { name: 'Compare' }));
  await page.waitForURL(/\/compare\?/);
  await activate(page.locator('.both h2 a').first());
  await page.waitForURL(/\/articles\//);
  assert.deepEqual(faults, []);
});

test('an article names what is like it and why, and who else carried it can be compared with it', async () => {
  const { page, faults } = await watchedPage(browser, site.address, without_scripts);
  const { hits } = await asked('/search?q=putin+trump+call');
  const hit = hits.find(({ copies }) => copies.count > 1);
  await page.goto(`${site.address}/articles/${encodeURIComponent(hit.id)}?format=html`);
  const alike = await asked(`/articles/${encodeURIComponent(hit.id)}/similar?limit=4`);
  assert.deepEqual(await page.locator('.similar h3').allInnerTexts(), alike.hits.map(({ title }) => title));
  for (const [at, { shared_terms }] of alike.hits.entries())
    assert.equal(await page.locator('.similar .shared').nth(at).innerText(), `In common: ${shared_terms.join(', ')}`);
  await page.locator('.relatives', { hasText: 'Carried by others' }).locator('li').first().getByRole('link', { name: 'compare' }).click();
  await page.waitForURL(/\/compare\?/);
  assert.equal(await page.locator('.both h2').count(), 2);
  assert.deepEqual(faults, []);
});

test('what articles hold becomes no markup, script or request on the pages of a story and a comparison', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'naughty-'));
  const evil = ['<script>document.title="taken"</script>', '"><img src=x onerror=document.title="taken">',
    '</option></select><svg onload=document.title="taken">', '{{main}}', '‮txt.exe', "'-alert(1)-'"];
  const words = 'The harbour master of Pellworth said that ferries stopped after fog reached the northern pier and the lighthouse.';
  const lines = evil.map((text, n) => JSON.stringify({
    id: `evil ${n} ${text}`, title: `Harbour ${text}`, body: `${words} ${text} Ferry crews waited ${n} hours.\n\n${words}`,
    source: `Outlet ${text}`, section: text, authors: [text], tags: [text], published: `2025-03-1${n}T0${n}:00:00Z`, language: 'en',
  }));
  await writeFile(path.join(folder, 'naughty.jsonl'), lines.join('\n'));
  const other = await serve({ inputs: [folder] });
  try {
    const { page, faults } = await watchedPage(browser, other.address);
    const { hits } = await asked('/search?q=harbour&group=none', other.address);
    const [first, second] = hits;
    assert.ok(first.story, 'these are one story');
    for (const target of ['/stories', `/stories/${first.story}`, `/articles/${encodeURIComponent(first.id)}`,
      `/compare?a=${encodeURIComponent(first.id)}&b=${encodeURIComponent(second.id)}`]) {
      await page.goto(other.address + target);
      assert.notEqual(await page.title(), 'taken');
      assert.equal(await page.locator('main :is(img, script, svg[onload])').count(), 0, target);
      assert.ok((await page.locator('main').innerText()).includes('Harbour'), target);
    }
    assert.deepEqual(faults, []);
  } finally {
    await other.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
