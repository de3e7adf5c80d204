import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { generate } from 'selfsigned';
import type { createSite } from '../site/site.ts';

const HOST = 'huggingface.co';

type Site = Awaited<ReturnType<typeof createSite>>;

export interface Network {
  /** Port of the proxy that the browser is told to use for everything. */
  port: number;
  /** `host:port` of every other host that anybody asked for, the browser itself included. */
  others: string[];
  /** Addresses of the site that it does not have: its own pages ask for none. */
  missed: string[];
  /** Addresses of the host's API that somebody asked for; no page of the site does. */
  api: string[];
  close(): void;
}

/**
 * All of the network that Firefox gets to see: a proxy that leads huggingface.co to a local server which answers
 * as the site does, and that records and refuses every other host. BiDi's own interception would miss what the
 * extension's background asks for.
 */
export async function startNetwork(site: Site): Promise<Network> {
  const days = 2;
  const { private: key, cert } = await generate([{ name: 'commonName', value: HOST }], {
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + days * 86_400_000),
  });
  const missed: string[] = [];
  const api: string[] = [];
  const server = createHttpsServer(
    { key, cert },
    (request, response) => void answer(site, request, response, { missed, api }),
  );
  const serverPort = await listen(server);

  const others: string[] = [];
  const proxy = createHttpServer((request, response) => {
    others.push(request.url ?? '');
    response.writeHead(502).end();
  });
  proxy.on('connect', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url === `${HOST}:443`) return tunnel(serverPort, socket, head);
    others.push(request.url ?? '');
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });

  return {
    port: await listen(proxy),
    others,
    missed,
    api,
    close() {
      for (const each of [server, proxy]) {
        each.closeAllConnections();
        each.close();
      }
    },
  };
}

async function answer(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  { missed, api }: Pick<Network, 'missed' | 'api'>,
): Promise<void> {
  const url = new URL(request.url ?? '/', `https://${HOST}`);
  const { status, headers, body, delay } = await site.respond(url, request.headers.cookie);
  if (status === 404) missed.push(url.href);
  if (url.pathname.startsWith('/api/')) api.push(url.href);
  if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
  // Without a length Firefox asks for an empty video again, for ever.
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
}

function tunnel(port: number, socket: Duplex, head: Buffer): void {
  const upstream = connect(port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    upstream.write(head);
    upstream.pipe(socket);
    socket.pipe(upstream);
  });
  upstream.on('error', () => socket.destroy());
  socket.on('error', () => upstream.destroy());
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
