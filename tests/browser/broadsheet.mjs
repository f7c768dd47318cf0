// The real programs, started for one test file: the sample archive indexed, the server on a free port, Chromium beside it.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { chromium } from 'playwright-core';

const samples = fileURLToPath(new URL('../../corpus/samples/articles', import.meta.url));

async function indexed(folder, inputs) {
  const index = path.join(folder, 'index');
  await promisify(execFile)(process.env.BROADSHEET_INDEX_PROGRAM, ['--index', index, ...inputs]);
  return index;
}

// Resolves with the address that the server prints once it listens.
function listening(server) {
  return new Promise((resolve, reject) => {
    let errors = '';
    server.stderr.on('data', (text) => (errors += text));
    server.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${errors}`)));
    for (const stream of [server.stdout, server.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        const found = line.match(/listening on (http:\S+)/);
        if (found) resolve(found[1]);
      });
    }
  });
}

/// {address, stop}: a server of its own over `index`, if given, else with `inputs` (default: the sample archive) indexed.
export async function serve({ index, inputs = [samples], options = [] } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-'));
  const target = index ?? (await indexed(folder, inputs));
  const server = spawn(process.env.BROADSHEET_SERVER_PROGRAM, ['--index', target, '--listen', '127.0.0.1:0', ...options]);
  const address = await listening(server);
  const stop = async () => {
    const ended = new Promise((resolve) => server.on('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { address, folder, stop };
}

/// Chromium without any traffic of its own.
export const browse = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });

/// A page that remembers what must never happen: requests to other hosts, reports of the content security policy,
/// errors of scripts, answers that failed.
export async function watchedPage(browser, address, context = {}) {
  const page = await (await browser.newContext(context)).newPage();
  const faults = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('data:')) faults.push(`asked another host: ${url}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} from ${response.url()}`);
  });
  return { page, faults };
}
