// /metrics as a Prometheus client reads it, and /opensearch.xml as a browser does.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import parse from 'parse-prometheus-text-format';

import { serve } from './broadsheet.mjs';

let site;

before(async () => (site = await serve()));
after(() => site?.stop());

const text_of = async (target) => (await fetch(site.address + target)).text();

test('the parser finds every family with its type and samples', async () => {
  await text_of('/search?q=kursk');
  await text_of('/search?q="an+odd\\path"');
  const families = new Map(parse(await text_of('/metrics')).map((family) => [family.name, family]));
  for (const [name, type] of [
    ['broadsheet_build_info', 'GAUGE'],
    ['broadsheet_http_requests_total', 'COUNTER'],
    ['broadsheet_http_request_duration_seconds', 'HISTOGRAM'],
    ['broadsheet_searches_total', 'COUNTER'],
    ['broadsheet_searches_without_results_total', 'COUNTER'],
    ['broadsheet_search_stage_duration_seconds', 'SUMMARY'],
    ['broadsheet_index_articles', 'GAUGE'],
    ['broadsheet_index_revision', 'GAUGE'],
    ['broadsheet_index_text_bytes', 'GAUGE'],
    ['broadsheet_queue_requests', 'GAUGE'],
    ['broadsheet_queue_writes', 'GAUGE'],
    ['broadsheet_commit_duration_seconds', 'HISTOGRAM'],
    ['broadsheet_connections', 'GAUGE'],
  ]) {
    const family = families.get(name);
    assert.ok(family, `${name} is missing`);
    assert.equal(family.type, type, name);
    assert.ok(family.help.length > 5, name);
    assert.ok(family.metrics.length > 0, name);
  }
  // The parser keeps no labels of histograms: one set of buckets stands for all.
  const [searches] = families.get('broadsheet_http_request_duration_seconds').metrics;
  assert.ok(Number(searches.buckets['+Inf']) > 0);
  const bounds = Object.entries(searches.buckets).map(([bound, count]) => [bound === '+Inf' ? Infinity : Number(bound), Number(count)]);
  bounds.sort(([one], [other]) => one - other);
  bounds.reduce((below, [, count]) => (assert.ok(count >= below), count), 0);
});

test('the templates of /opensearch.xml, filled in, are answered', async () => {
  const description = await text_of('/opensearch.xml');
  const templates = [...description.matchAll(/<Url type="([^"]+)"[^>]*template="([^"]+)"/g)].map(([, type, template]) => [type, template.replaceAll('&amp;', '&')]);
  assert.deepEqual(templates.map(([type]) => type).sort(), [
    'application/atom+xml', 'application/opensearchdescription+xml', 'application/rss+xml', 'application/x-suggestions+json', 'text/html',
  ]);
  for (const [type, template] of templates) {
    const url = template.replace('{searchTerms}', 'kursk').replace('{count?}', '2').replace('{startIndex?}', '0');
    assert.ok(url.startsWith(site.address), url);
    const answer = await fetch(url, { headers: { Accept: type } });
    assert.equal(answer.status, 200, url);
    assert.ok(answer.headers.get('content-type').startsWith(type), url);
  }
});
