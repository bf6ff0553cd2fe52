/** HTTP for the local page: 127.0.0.1 only, nothing from elsewhere; every answer comes from the session's workbook. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Messages } from '../../src/languages/messages';
import type { Edit, PageEvent } from '../page/protocol';
import { type Language, openSession, type Session, type SessionOptions } from './session';

export type ServerOptions = Omit<SessionOptions, 'tell'> & {
  /** 0: any free one. */
  port: number;
  /** The page's own files by path (`/`, `/page.js`…), and the script that stands in for google.script.run. */
  assets: { [path: string]: { type: string; body: string | Uint8Array } };
  shim: string;
};

/** What the page may load: itself. */
const pagePolicy =
  "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; frame-ancestors 'none'; base-uri 'none'";
/** What Apps Script gives a panel, without the web. */
const panelPolicy =
  "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob:; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; worker-src blob:; connect-src 'self' blob: data:; frame-ancestors 'self'; base-uri 'none'";
const largestBody = 64_000_000;

class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export async function openPage(options: ServerOptions): Promise<{ address: string; close(): Promise<void> }> {
  const listeners = new Set<ServerResponse>();
  const tell = (event: PageEvent) => {
    for (const listener of listeners) listener.write(`data: ${JSON.stringify(event)}\n\n`);
  };
  // the first visitor's language decides the locale of a new workbook
  let opening: Promise<Session> | null = null;
  const session = (language: Language) => {
    opening ??= openSession({ ...options, tell }, language);
    return opening;
  };
  // one request at a time: the workbook is one
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((problem: unknown) => {
      const { status, ...body } = explained(problem, request, options.reader.messagesFor(languageOf(request)).page);
      if (!response.headersSent) send(response, status, 'application/json', JSON.stringify(body));
      else response.end();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const { port } = server.address() as AddressInfo;
    if (!isOwn(request, port)) throw new Refusal(403, 'This page answers its own computer only.');
    const language = languageOf(request);
    if (request.method === 'POST') {
      const body = await readBody(request);
      send(response, 200, 'application/json', JSON.stringify({ value: (await inTurn(async () => post(await session(language), url.pathname, body))) ?? null }));
      return;
    }
    if (request.method !== 'GET') throw new Refusal(405, 'Only GET and POST.');
    const asset = options.assets[url.pathname];
    if (url.pathname === '/' && typeof asset?.body === 'string')
      send(response, 200, asset.type, inWords(asset.body, language, options.reader.messagesFor(language).page), pagePolicy);
    else if (asset) send(response, 200, asset.type, asset.body, pagePolicy);
    else if (url.pathname === '/events') listen(response);
    else await inTurn(async () => get(await session(language), url, language, response));
  }

  function listen(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(':\n\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
  }

  async function get(open: Session, url: URL, language: Language, response: ServerResponse): Promise<void> {
    if (url.pathname === '/workbook') return send(response, 200, 'application/json', JSON.stringify(await open.workbook(language)));
    if (url.pathname === '/sheet') {
      const sheet = open.sheet(Number(url.searchParams.get('id')));
      if (!sheet) throw new Refusal(404, 'There is no such sheet.');
      return send(response, 200, 'application/json', JSON.stringify(sheet));
    }
    if (url.pathname === '/panel' || url.pathname === '/dialog') {
      const { sidebar, dialog } = open.shown();
      const content = url.pathname === '/panel' ? sidebar : dialog;
      if (content === null) throw new Refusal(404, 'The script has put nothing up.');
      return send(response, 200, 'text/html; charset=utf-8', withShim(content, options.shim, open.entries()), panelPolicy);
    }
    if (url.pathname === '/workbook.xlsx') {
      const { toXlsx } = await import('../xlsx/xlsx');
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      response.setHeader('content-disposition', 'attachment; filename="social-kpi.xlsx"');
      return send(response, 200, type, await toXlsx(open.snapshot()));
    }
    throw new Refusal(404, 'There is nothing here.');
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    async close() {
      for (const listener of listeners) listener.end();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      (await opening)?.close();
    },
  };
}

const languageOf = ({ url, headers }: IncomingMessage): Language =>
  /^fr/i.test(new URL(url ?? '/', 'http://localhost').searchParams.get('language') ?? headers['accept-language'] ?? '') ? 'fr' : 'en';

/** What a script throws is for its own failure handler; everything else is said in the person's language, with the cause beside it. */
function explained(problem: unknown, { url, method }: IncomingMessage, words: Messages['page']): { status: number; message: string; detail?: string } {
  const cause = problem instanceof Error ? problem.message : String(problem);
  if (problem instanceof Refusal) return { status: problem.status, message: cause };
  if (url === '/run' || url === '/menu') return { status: 500, message: cause };
  return { status: 500, message: method === 'GET' ? words.failed : words.notDone, detail: cause };
}

/** The page says at once, before its script is there, what it is waiting for. */
function inWords(html: string, language: Language, words: Messages['page']): string {
  const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return html.replace('lang="en"', `lang="${language}"`).replace(/@(\w+)@/g, (_, key) => escaped(String(words[key as keyof typeof words])));
}

async function post(session: Session, path: string, body: unknown): Promise<unknown> {
  const given = body as { [key: string]: unknown };
  if (path === '/edit') return session.edit(given.edits as Edit[]);
  if (path === '/run') return session.run(String(given.name), given.args as unknown[]);
  if (path === '/menu') return session.menu(String(given.run));
  if (path === '/active') return session.activate(Number(given.sheet));
  if (path === '/locale') return session.locale(given.locale === 'fr_FR' ? 'fr_FR' : 'en_US');
  if (path === '/samples') return session.samples();
  if (path === '/reset') return session.reset();
  throw new Refusal(404, 'There is nothing here.');
}

/** Another site's page may not reach the workbook, by name tricks or by posting to it. */
function isOwn({ headers, method }: IncomingMessage, port: number): boolean {
  const hosts = [`localhost:${port}`, `127.0.0.1:${port}`];
  if (!hosts.includes(headers.host ?? '')) return false;
  if (headers.origin !== undefined && !hosts.some((host) => headers.origin === `http://${host}`)) return false;
  return method !== 'POST' || /^application\/json/.test(headers['content-type'] ?? '');
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largestBody) throw new Refusal(413, 'Too large.');
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    throw new Refusal(400, 'Not JSON.');
  }
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array, policy?: string): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...(policy ? { 'content-security-policy': policy } : {}),
  });
  response.end(body);
}

/** google.script must be there before the panel's own script runs. */
function withShim(content: string, shim: string, entries: readonly string[]): string {
  const script = `<script>${shim.replace('"@entries@"', () => JSON.stringify(entries)).replaceAll('</script', '<\\/script')}</script>`;
  return /<head[^>]*>/i.test(content) ? content.replace(/<head[^>]*>/i, (head) => head + script) : script + content;
}
