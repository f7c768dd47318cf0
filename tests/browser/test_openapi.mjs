// The description of the interface against the linter of its makers, and every answer of the end-to-end tests
// against the description.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';

import Ajv2020 from 'ajv/dist/2020.js';

import { serve } from './broadsheet.mjs';

const require = createRequire(import.meta.url);
// What keys, the connection front and the server's failures answer on any path: each operation's default.
const anywhere = new Set([401, 403, 405, 408, 411, 413, 414, 415, 417, 429, 431, 500, 503]);
let site, folder, description, ajv;

before(async () => {
  site = await serve();
  folder = await mkdtemp(path.join(tmpdir(), 'openapi-'));
  description = await (await fetch(`${site.address}/openapi.json`)).json();
  ajv = new Ajv2020.default({ strict: false, validateFormats: false });
  ajv.addSchema(description, 'openapi');
});
after(async () => {
  await site?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('the linter finds no fault in the description', async (context) => {
  if (Number(process.versions.node.split('.')[0]) < 20) return context.skip('the linter needs node 20');
  const file = path.join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify(description));
  const linter = path.join(path.dirname(require.resolve('@redocly/cli/package.json')), 'bin/cli.js');
  await promisify(execFile)(process.execPath, [linter, 'lint', '--format=stylish', file], {
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  });
});

const pointer = (...keys) => '#/' + keys.map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');

function find_operation(method, target) {
  const wanted = target.replace(/^https?:\/\/[^/]+/, '').split('?')[0] || '/';
  for (const [template, operations] of Object.entries(description.paths)) {
    const pattern = new RegExp('^' + template.replace(/[.*]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+') + '$');
    const name = (method === 'HEAD' ? 'GET' : method).toLowerCase();
    if (pattern.test(wanted) && operations[name]) return { template, name, operation: operations[name] };
  }
  return null;
}

// What is wrong with an answer, or nothing.
function fault({ method, target, status, type, body }) {
  const media = type.split(';')[0];
  if (method === 'HEAD' || method === 'OPTIONS' || body === '') return null;
  if (media === 'application/problem+json') {
    const is_problem = ajv.getSchema('openapi' + pointer('components', 'schemas', 'Problem'));
    if (!is_problem(JSON.parse(body))) return ajv.errorsText(is_problem.errors);
  }
  const found = find_operation(method, target);
  if (!found) return status >= 400 ? null : 'a path that is not described';
  const { responses } = found.operation;
  const response = responses[status] ?? (anywhere.has(status) ? responses.default : undefined);
  if (!response) return `status ${status} is not described`;
  const keys = response.$ref
    ? response.$ref.slice(2).split('/')
    : ['paths', found.template, found.name, 'responses', String(status)];
  const content = keys.reduce((node, key) => node[key], description).content ?? {};
  if (!content[media]) return `the type ${media} is not described`;
  if (media !== 'application/json') return null;
  const is_described = ajv.getSchema('openapi' + pointer(...keys, 'content', media, 'schema'));
  return is_described(JSON.parse(body)) ? null : ajv.errorsText(is_described.errors);
}

test('every answer of the end-to-end tests is as described', async (context) => {
  if (!process.env.BROADSHEET_END_TO_END) return context.skip('run by hand, without the end-to-end tests');
  const file = path.join(folder, 'answers.jsonl');
  const suite = spawn(process.env.BROADSHEET_END_TO_END, [], { env: { ...process.env, BROADSHEET_ANSWERS: file }, stdio: 'ignore' });
  await new Promise((resolve) => suite.on('exit', resolve));  // whether it passes is its own matter
  const answers = (await readFile(file, 'utf8')).trim().split('\n').map((line) => JSON.parse(line));
  assert.ok(answers.length > 200, `only ${answers.length} answers`);
  const faults = answers.map((answer) => [answer, fault(answer)]).filter(([, wrong]) => wrong);
  assert.deepEqual(faults.map(([{ method, target, status }, wrong]) => `${method} ${target} ${status}: ${wrong}`), []);
  const seen = new Set(answers.map(({ method, target }) => find_operation(method, target)?.operation.operationId));
  const unseen = Object.values(description.paths).flatMap((operations) => Object.values(operations).map((one) => one.operationId)).filter((id) => !seen.has(id));
  assert.deepEqual(unseen, [], 'operations that no end-to-end test asks for');
});
