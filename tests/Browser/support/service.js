import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Starts the service as a user does, on a free port and an empty storage. */
export async function startService() {
  const data = await mkdtemp(join(tmpdir(), 'ocr-browser-'));
  const app = spawn('dotnet', ['run', '--project', 'src/Local', '--', '--port', '0', '--data', data], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own: dotnet run leaves the signal to its child.
    detached: true,
  });
  const ended = new Promise((end) => { app.on('exit', end); });
  let output = '';
  const address = await new Promise((ready, failed) => {
    const read = (chunk) => {
      output += chunk;
      const found = /^Ready: (http:\/\/[^/]+)/m.exec(output);
      if (found) ready(found[1]);
    };
    app.stdout.on('data', read);
    app.stderr.on('data', read);
    app.on('error', failed);
    void ended.then((code) => failed(new Error(`The service ended with ${code} before it was ready:\n${output}`)));
  });

  return {
    address,
    output: () => output,
    stop: async () => {
      process.kill(-app.pid, 'SIGINT');
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}
