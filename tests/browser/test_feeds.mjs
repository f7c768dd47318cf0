// The feeds of a search as others' software reads them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';

import { serve } from './broadsheet.mjs';

let site, articles;

const get = (target, headers = {}) => fetch(site.address + target, { headers });

before(async () => {
  site = await serve();
  articles = (await (await get('/search?q=ceasefire&sort=newest&limit=5&format=json')).json()).hits;
});
after(() => site?.stop());

const forms = [
  ['atom', 'application/atom+xml', parseAtomFeed, (feed) => feed.entries.map((e) => [e.title.value ?? e.title, e.links[0].href, e.published])],
  ['rss', 'application/rss+xml', parseRssFeed, (feed) => feed.items.map((i) => [i.title, i.link, i.pubDate])],
  ['jsonfeed', 'application/feed+json', parseJsonFeed, (feed) => feed.items.map((i) => [i.title, i.external_url ?? i.url, i.date_published])],
];

for (const [format, type, parse, entries] of forms) {
  test(`a feed reader finds in ${format} the articles of the search, newest first, with their dates`, async () => {
    const answer = await get(`/search?q=ceasefire&limit=5&format=${format}`);
    assert.match(answer.headers.get('content-type'), new RegExp(`^${type.replace('+', '\\+')}`));
    const found = entries(parse(await answer.text()));
    assert.deepEqual(found.map(([title]) => title), articles.map((article) => article.title));
    found.forEach(([, link, published], at) => {
      assert.equal(link, articles[at].url ?? `${site.address}/articles/${encodeURIComponent(articles[at].id)}`);
      assert.equal(Date.parse(published), Date.parse(articles[at].published));
    });
  });

  test(`a reader that comes again with the tag of ${format} gets 304 and nothing to read`, async () => {
    const target = `/search?q=ceasefire&format=${format}`;
    const tag = (await get(target)).headers.get('etag');
    const again = await get(target, { 'If-None-Match': tag });
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
  });
}

test('a naughty query leaves every feed well-formed', async () => {
  for (const text of ['<a&b>"\'', ']]>', '￾', '<!--', '{{x}}']) {
    for (const [format, , parse] of forms) {
      const answer = await get(`/search?q=${encodeURIComponent(text)}&format=${format}`);
      assert.equal(answer.status, 200);
      assert.ok(parse(await answer.text()).title, `${format} of ${text}`);
    }
  }
});
