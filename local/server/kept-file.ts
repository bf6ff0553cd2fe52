/** Where the page's workbook is kept: each start that runs at the same time has a file of its own, so that none writes over another. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type KeptFile = {
  file: string;
  /** Address of the start that holds the usual file; null when it is this one. */
  elsewhere: string | null;
  hold(address: string): void;
  release(): void;
};

/** Beside each file stands the address of the page that has it open. A page that no longer answers has let go of it. `looks`: its style sheet, by which it is known. */
export async function keptFile(usual: string, looks: string): Promise<KeptFile> {
  let elsewhere: string | null = null;
  for (let n = 1; ; n++) {
    const file = n === 1 ? usual : usual.replace(/\.json$/, `-${n}.json`);
    const mark = `${file}.open`;
    const holder = existsSync(mark) ? readFileSync(mark, 'utf8') : null;
    if (holder !== null && (await answers(holder, looks))) {
      elsewhere ??= holder;
      continue;
    }
    return {
      file,
      elsewhere,
      hold(address) {
        mkdirSync(path.dirname(mark), { recursive: true });
        writeFileSync(mark, address);
      },
      release: () => rmSync(mark, { force: true }),
    };
  }
}

/** Another program may have taken over the port, so the answer must be our page. */
async function answers(address: string, looks: string): Promise<boolean> {
  if (!/^http:\/\/localhost:\d+$/.test(address)) return false;
  try {
    const response = await fetch(new URL('/page.css', address), { signal: AbortSignal.timeout(2_000) });
    return (await response.text()) === looks;
  } catch {
    return false;
  }
}
