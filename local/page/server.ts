/** The page's calls to the local server; a refusal is an error with the server's sentence, silence one without. */

import type { PageEvent, PageSheet, PageWorkbook } from './protocol';

export class Silent extends Error {}

/** An answer that is no success. `own`: the message is the server's own sentence, complete in itself. */
export type Refused = Error & { status?: number; own?: boolean };

async function request(path: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch(() => {
    throw new Silent();
  });
  if (response.ok) return response;
  const { message, detail } = (await response.json()) as { message: string; detail?: string };
  throw Object.assign(new Error(message), { status: response.status, own: detail !== undefined, detail });
}

const language = () => new URL(window.location.href).searchParams.get('language') ?? navigator.language;

export const getWorkbook = async (): Promise<PageWorkbook> => (await request(`/workbook?language=${encodeURIComponent(language())}`)).json();
export const getSheet = async (id: string): Promise<PageSheet> => (await request(`/sheet?id=${encodeURIComponent(id)}`)).json();

export async function post(path: string, body: unknown): Promise<void> {
  await request(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

/** The workbook as a file, under the name it is given. */
export async function getFile(): Promise<Blob> {
  return (await request('/workbook.xlsx')).blob();
}

/** Calls back with every event until the page goes, and is there when the first can come; `onSilence` when the server is lost, `onReturn` when it is back. */
export function listen(onEvent: (event: PageEvent) => void, onSilence: () => void, onReturn: () => void): Promise<void> {
  let lost = false;
  const source = new EventSource('/events');
  const ready = new Promise<void>((resolve) => source.addEventListener('open', () => resolve(), { once: true }));
  source.onmessage = ({ data }) => onEvent(JSON.parse(data as string) as PageEvent);
  source.onerror = () => {
    if (!lost) onSilence();
    lost = true;
  };
  source.onopen = () => {
    if (lost) onReturn();
    lost = false;
  };
  return ready;
}
