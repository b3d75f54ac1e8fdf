import { createServer, connect } from 'node:net';
import { CliError } from '../cli-error.js';

const FIRST_PORT = 3000;
const LAST_PORT = 3099;

function canListen(host: string, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error) => done(error));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => done(null)));
  });
}

/** Another program may have taken the port on the other address family, and "localhost" in a browser would meet that one. */
function answers(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host, port, timeout: 500 });
    const end = (result: boolean): void => {
      socket.destroy();
      done(result);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}

/** The port of the web address: the one asked for or a clear refusal; else the first free one from 3000 on. */
export async function choosePort(host: string, wanted: string | undefined, say: (line: string) => void): Promise<number> {
  if (wanted) {
    const port = Number(wanted);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new CliError(`PORT must be a number from 1 to 65535, not "${wanted}".`);
    const error = await canListen(host, port);
    if (!error) return port;
    if (error.code === 'EADDRINUSE')
      throw new CliError(`Port ${port} (PORT) is in use by another program. Choose another PORT, or leave it out to get a free one.`);
    throw new CliError(`Cannot listen on ${host}:${port} (HOST, PORT): ${error.code ?? error.message}.`);
  }
  for (let port = FIRST_PORT; port <= LAST_PORT; port += 1) {
    const error = await canListen(host, port);
    if (error && error.code !== 'EADDRINUSE') throw new CliError(`Cannot listen on ${host} (HOST): ${error.code ?? error.message}.`);
    if (error || (await answers('::1', port))) continue;
    if (port !== FIRST_PORT) say(`Port ${FIRST_PORT} is in use by another program: taking ${port}.`);
    return port;
  }
  throw new CliError(`No free port from ${FIRST_PORT} to ${LAST_PORT}. Set PORT.`);
}
