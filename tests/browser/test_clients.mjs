// Existing clients of other search servers, unmodified, in node.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { instantMeiliSearch } from '@meilisearch/instant-meilisearch';
import searchkit from '@searchkit/instantsearch-client';
import { liteClient } from 'algoliasearch/lite';
import { Meilisearch } from 'meilisearch';

import { serve } from './broadsheet.mjs';

let site, algolia, meilisearch;

before(async () => {
  site = await serve();
  algolia = liteClient('x', 'x', { hosts: [{ url: site.address.slice('http://'.length), protocol: 'http', accept: 'readWrite' }] });
  meilisearch = new Meilisearch({ host: site.address, apiKey: 'x' });
});
after(() => site?.stop());

const search = async (query) => (await fetch(`${site.address}/search?group=none&format=json&${query}`)).json();
const ids = (hits, name = 'objectID') => hits.map((hit) => hit[name]);

test('algoliasearch finds what /search finds, with its totals and facets', async () => {
  const ours = await search('q=ceasefire&limit=5&facets=source');
  const { results } = await algolia.search([{ indexName: 'articles', params: { query: 'ceasefire', hitsPerPage: 5, facets: ['source'] } }]);
  assert.deepEqual(ids(results[0].hits), ids(ours.hits, 'id'));
  assert.equal(results[0].nbHits, ours.total.value);
  assert.equal(results[0].exhaustiveNbHits, true);
  assert.deepEqual(results[0].facets.source, Object.fromEntries(ours.facets.source.map(({ value, count }) => [value, count])));
});

test('algoliasearch walks over all pages without loss', async () => {
  const seen = new Set();
  for (let page = 0, pages = 1; page < pages; ++page) {
    const { results: [result] } = await algolia.search({ requests: [{ indexName: 'articles', query: 'ceasefire', hitsPerPage: 4, page }] });
    ids(result.hits).forEach((id) => seen.add(id));
    pages = result.nbPages;
    if (page + 1 === pages) assert.equal(seen.size, result.nbHits);
  }
  assert.ok(seen.size > 10);
});

test('algoliasearch searches the values of a facet', async () => {
  const { results } = await algolia.searchForFacets([{ indexName: 'articles', type: 'facet', facet: 'source', facetQuery: 'pell', params: { query: 'kursk' } }]);
  assert.equal(results[0].facetHits[0].value, 'Pellworth Wire');
  assert.equal(results[0].facetHits[0].highlighted, '<em>Pell</em>worth Wire');
});

test('a refusal tells algoliasearch what was wrong, and does not make it give the server up', async () => {
  await assert.rejects(algolia.search([{ indexName: 'a', params: { aroundLatLng: '1,2' } }]), (error) => {
    assert.equal(error.status, 400);
    assert.match(error.message, /aroundLatLng/);
    return true;
  });
  assert.equal((await algolia.search([{ indexName: 'a', params: { query: 'kursk' } }])).results[0].hits.length > 0, true);
});

test("Searchkit's client finds the same, and the values of facets", async () => {
  const client = searchkit({ url: `${site.address}/searchkit` });
  const { results } = await client.search([{ indexName: 'articles', params: { query: 'kursk', hitsPerPage: 3 } }]);
  assert.deepEqual(ids(results[0].hits), ids((await search('q=kursk&limit=3')).hits, 'id'));
  const values = await client.searchForFacetValues([{ indexName: 'articles', params: { facetName: 'source', facetQuery: 'wire' } }]);
  assert.equal(values[0].facetHits[0].value, 'Pellworth Wire');
});

test('meilisearch knows that the server is well, and that it is Broadsheet', async () => {
  assert.equal((await meilisearch.health()).status, 'available');
  assert.equal(await meilisearch.isHealthy(), true);
  const { name, pkgVersion } = await meilisearch.getVersion();
  assert.equal(name, 'broadsheet');
  assert.match(pkgVersion, /^\d+\.\d+\.\d+$/);
});

test('meilisearch finds what /search finds, filtered, sorted, marked and cropped', async () => {
  const result = await meilisearch.index('articles').search('kursk', {
    filter: ['source = "Pellworth Wire"', 'published >= 1741651200'],
    sort: ['published:desc'], attributesToHighlight: ['title'], attributesToCrop: ['body'], cropLength: 8, limit: 5,
  });
  const ours = await search('q=kursk&source=Pellworth+Wire&from=2025-03-11&sort=newest&limit=5');
  assert.deepEqual(ids(result.hits, 'id'), ids(ours.hits, 'id'));
  assert.equal(result.estimatedTotalHits, ours.total.value);
  assert.match(result.hits[0]._formatted.title + result.hits[0]._formatted.body, /<em>Kursk<\/em>/);
  assert.ok(result.hits[0]._formatted.body.split(/\s+/).length <= 9);
});

test('meilisearch asks several things at once, and for the values of a facet', async () => {
  const { results } = await meilisearch.multiSearch({ queries: [
    { indexUid: 'articles', q: 'ceasefire', hitsPerPage: 2, page: 2, facets: ['*'] }, { indexUid: 'articles', q: 'kursk' }] });
  const ours = await search('q=ceasefire&limit=2&offset=2&total=exact');
  assert.deepEqual(ids(results[0].hits, 'id'), ids(ours.hits, 'id'));
  assert.equal(results[0].totalHits, ours.total.value);
  assert.ok(results[0].facetStats.published.min < results[0].facetStats.published.max);
  assert.equal(results[1].query, 'kursk');
  const values = await meilisearch.index('articles').searchForFacetValues({ facetName: 'source', facetQuery: 'pell', q: 'kursk' });
  assert.equal(values.facetHits[0].value, 'Pellworth Wire');
});

test('a refusal tells meilisearch what was wrong by the code it knows', async () => {
  await assert.rejects(meilisearch.index('articles').search('x', { vector: [1, 2] }), (error) => {
    assert.equal(error.cause.code, 'invalid_search_vector');
    assert.equal(error.response.status, 400);
    return true;
  });
});

test('instant-meilisearch makes results of them that InstantSearch understands', async () => {
  const { searchClient } = instantMeiliSearch(site.address, 'x', { primaryKey: 'id' });
  const { results } = await searchClient.search([{ indexName: 'articles:published:desc',
    params: { query: 'ceasefire', hitsPerPage: 100, facets: ['source'], facetFilters: [['source:Pellworth Wire', 'source:Corrington Evening Gazette']], numericFilters: ['published>=5'] } }]);
  const ours = await search('q=ceasefire&source=Pellworth+Wire&source=Corrington+Evening+Gazette&from=1971&sort=newest&limit=100');
  assert.deepEqual(ids(results[0].hits), ids(ours.hits, 'id'));
  const values = await searchClient.searchForFacetValues([{ indexName: 'articles', params: { query: '', facetName: 'source', facetQuery: 'gaz' } }]);
  assert.equal(values[0].facetHits[0].value, 'Corrington Evening Gazette');
});
