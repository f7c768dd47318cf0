// Reading an article that a search led to.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { browse, serve, watchedPage } from './broadsheet.mjs';

const without_scripts = { javaScriptEnabled: false };
let site, browser, all;

const asked = async (target) => (await fetch(site.address + target, { headers: { Accept: 'application/json' } })).json();
const page_of = (id, query = '') => `${site.address}/articles/${encodeURIComponent(id)}?format=html${query && `&q=${query}`}`;

before(async () => {
  site = await serve();
  browser = await browse();
  all = (await asked('/search?q=&limit=100&group=none')).hits;
});
after(async () => {
  await browser?.close();
  await site?.stop();
});

// The first article for whose page `wanted` is true.
const find = async (wanted) => {
  for (const { id } of all) {
    const article = await asked(`/articles/${encodeURIComponent(id)}`);
    if (await wanted(article)) return article;
  }
  return assert.fail('the sample archive has no such article');
};

test('a hit leads to its article with the words marked, and a link to each place', async () => {
  const { page, faults } = await watchedPage(browser, site.address, without_scripts);
  await page.goto(`${site.address}/search?q=ceasefire`);
  await page.locator('article.hit h2 a').first().click();
  await page.waitForURL(/\/articles\/.*q=ceasefire/);
  const marks = page.locator('.body mark');
  const count = await marks.count();
  assert.ok(count > 0);
  for (const text of await marks.allInnerTexts()) assert.match(text, /cease|truce/i);
  assert.equal(await page.locator('nav.marks li a').count(), count);
  await page.locator('nav.marks li a').last().click();
  assert.equal(await page.locator('mark:target').getAttribute('id'), `m${count}`);
  assert.equal(await page.getByRole('searchbox').inputValue(), 'ceasefire');
  assert.deepEqual(faults, []);
});

test('two buttons step through the places, by keyboard too, and leave no trail in the history', async () => {
  const { page, faults } = await watchedPage(browser, site.address);
  const article = await find(({ body }) => (body.match(/ukraine/gi) ?? []).length > 2);
  await page.goto(`${site.address}/search?q=ukraine`);
  await page.goto(page_of(article.id, 'ukraine'));
  const count = await page.locator('.body mark[id]').count();
  const here = () => page.locator('mark.here').getAttribute('id');
  await page.getByRole('button', { name: 'Next' }).focus();
  await page.keyboard.press('Enter');
  assert.equal(await here(), 'm1');
  await page.keyboard.press('Enter');
  assert.equal(await here(), 'm2');
  assert.match(await page.locator('nav.marks [role=status]').innerText(), new RegExp(`^2 of ${count}$`));
  for (const _ of [1, 2]) await page.getByRole('button', { name: 'Previous' }).click();
  assert.equal(await here(), `m${count}`);
  await page.waitForURL(new RegExp(`#m${count}$`));
  await page.goBack();
  await page.waitForURL(/\/search/);
  assert.deepEqual(faults, []);
});

test('another place in the same page is no reason to load it again', async () => {
  const { page } = await watchedPage(browser, site.address);
  await page.goto(page_of(all[0].id));
  await page.evaluate(() => (document.getElementById('main').firstElementChild.id = 'untouched'));
  await page.evaluate(() => (location.hash = 'one'));
  await page.evaluate(() => (location.hash = 'two'));
  await page.goBack();
  await page.waitForURL(/#one/);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  assert.equal(await page.locator('#untouched').count(), 1);
});

test('masked passages are folded under their reason and can be read', async () => {
  const { page } = await watchedPage(browser, site.address, without_scripts);
  const article = await find(async ({ id, masked }) => masked.length > 0 && (await (await fetch(page_of(id))).text()).includes('<details class="masked">'));
  await page.goto(page_of(article.id));
  const folded = page.locator('details.masked').first();
  assert.equal(await folded.locator('p').first().isVisible(), false);
  const reasons = article.masked.map(({ reason }) => reason);
  for (const reason of (await folded.locator('summary').innerText()).replace('Left out: ', '').split(', ')) assert.ok(reasons.includes(reason), reason);
  await folded.locator('summary').click();
  assert.equal(await folded.locator('p').first().isVisible(), true);
});

test('the facts say whether the archive gave them, and copies are listed', async () => {
  const { page } = await watchedPage(browser, site.address, without_scripts);
  const article = await find(({ copies, published }) => copies.count > 1 && published);
  await page.goto(page_of(article.id));
  assert.match(await page.locator('.facts').innerText(), /Published\s.*(given|inferred)/);
  assert.equal(await page.locator('.relatives', { hasText: 'Carried by others' }).locator('li').count(), article.copies.others.length);
});

test('the words asked for are only marked on the page, and a wrong parameter is refused', async () => {
  const at = (query) => fetch(`${site.address}/articles/${encodeURIComponent(all[0].id)}?${query}`, { headers: { Accept: 'application/json' } });
  for (const [query, parameter] of [['q=x', 'q'], ['format=html&q=x&q=y', 'q'], ['format=html&z=1', 'z']]) {
    const answer = await at(query);
    assert.equal(answer.status, 400, query);
    assert.equal((await answer.json().catch(() => ({ parameter })))?.parameter, parameter);
  }
  assert.equal((await at('format=html&q=')).status, 200);
});

test('on paper there is the article and its facts, without what can only be clicked', async () => {
  const { page } = await watchedPage(browser, site.address);
  await page.goto(page_of(all[0].id, 'the'));
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['form.search', 'nav.marks', '.foot']) assert.equal(await page.locator(gone).isVisible(), false, gone);
  for (const there of ['h1', '.body', '.facts']) assert.equal(await page.locator(there).isVisible(), true, there);
});
