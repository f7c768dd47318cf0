// Citations as others' software reads them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

import { serve } from './broadsheet.mjs';

let site, articles;

const at = (id) => `${site.address}/articles/${encodeURIComponent(id)}`;
const plain = (text) => (text ?? '').replaceAll(/<\/?span[^>]*>/g, '');

async function cited(id, format) {
  const text = await (await fetch(`${at(id)}?format=${format}`)).text();
  const data = new Cite(format === 'csl' ? JSON.parse(text) : text).data;
  assert.equal(data.length, 1, text);
  return data[0];
}

before(async () => {
  site = await serve();
  articles = (await (await fetch(`${site.address}/search?limit=100&format=json&group=none`)).json()).hits;
});
after(() => site?.stop());

const name = ({ given, family, literal, ...rest }) =>
  [given, rest['non-dropping-particle'] ?? rest['dropping-particle'], family ?? literal].filter(Boolean).join(' ');

for (const format of ['bibtex', 'csl', 'ris']) {
  test(`a reference manager finds in ${format} what the archive says of every article`, async () => {
    assert.ok(articles.length > 50);
    for (const article of articles) {
      const item = await cited(article.id, format);
      assert.equal(plain(item.title), article.title);
      assert.equal(item['container-title'] ?? null, article.source);
      // The reader of BibTeX escapes an address once more where it holds nothing but escaped slashes.
      assert.equal(item.URL.replaceAll('%252F', '%2F'), article.url ?? at(article.id));
      // The reader of RIS takes the authors of a newspaper for its reporters.
      assert.deepEqual([item.author ?? item.reporter ?? []].flat().map((one) => (typeof one === 'string' ? one.split(', ').reverse().join(' ') : name(one))), article.authors);
      const date = item.issued?.['date-parts'][0] ?? [];
      const day = article.published?.slice(0, 10).split('-').map(Number) ?? [];
      assert.deepEqual(date, day.slice(0, date.length));
      assert.equal(date.length > 0, article.published !== null);
    }
  });

  test(`every article has a key of its own in ${format}, the same each time`, async () => {
    const ids = (item) => item.id ?? item['citation-key'];
    const keys = new Set(await Promise.all(articles.map(async ({ id }) => ids(await cited(id, format)))));
    assert.equal(keys.size, articles.length);
    assert.ok(keys.has(ids(await cited(articles[0].id, 'bibtex'))));
  });
}
