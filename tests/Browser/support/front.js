import { readFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { extname } from 'node:path';

const base = '/client/v4/console';
const dist = new URL('../../../src/Console/dist/', import.meta.url);
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

async function answerFile(path, response) {
  try {
    const body = await readFile(new URL(path || 'index.html', dist));
    response.writeHead(200, { 'Content-Type': types[extname(path || 'index.html')], 'Content-Security-Policy': policy, 'Referrer-Policy': 'no-referrer' });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}

/** Serves the built console before a service that does not serve it itself; everything else passes through. */
export async function startFront(service) {
  const server = createServer((incoming, response) => {
    const { pathname } = new URL(incoming.url, service);
    if (pathname === base || pathname.startsWith(`${base}/`)) {
      void answerFile(pathname.slice(base.length + 1), response);
      return;
    }

    const outgoing = request(new URL(incoming.url, service), { method: incoming.method, headers: incoming.headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    outgoing.on('error', () => response.writeHead(502).end());
    incoming.pipe(outgoing);
  });
  await new Promise((ready) => { server.listen(0, '127.0.0.1', ready); });
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    stop: () => new Promise((end) => { server.close(end); server.closeAllConnections(); }),
  };
}
