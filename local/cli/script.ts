/** `kpi script`: an Apps Script file, or many small bodies, each on an empty workbook. */

import { readFileSync } from 'node:fs';
import { type HostOptions, openHost } from '../apps-script/host';
import { builtPages } from './reader';

export type ScriptCase = { id: string; js: string };
export type ScriptOutcome = { value: unknown } | { throws: string };
export type ScriptOptions = Pick<HostOptions, 'locale' | 'zone' | 'userLocale' | 'now'> & {
  /** The file is JSON `[{ id, js }]`, each `js` the body of `main` on a workbook of its own. */
  each?: boolean;
  /** Path of a bundle loaded before it. */
  code?: string;
};

/** What the body returns as JSON carries it, or what it throws. */
export async function runBody(body: string, options: HostOptions): Promise<ScriptOutcome> {
  try {
    const host = await openHost(options);
    try {
      return { value: await host.evaluate(body) };
    } finally {
      host.dispose();
    }
  } catch (problem) {
    return { throws: (problem as Error).message };
  }
}

/** Output of the command: the value of `main()`, `{ throws }`, or with `each` a list of `{ id, value | throws }`. */
export async function runScript(path: string, { each, code, ...options }: ScriptOptions): Promise<unknown> {
  const text = readFileSync(path, 'utf8');
  const loaded = code === undefined ? '' : readFileSync(code, 'utf8');
  const files = code === undefined ? {} : builtPages();
  if (!each) {
    const outcome = await runBody('return main()', { ...options, files, code: `${loaded}\n${text}` });
    return 'value' in outcome ? outcome.value : outcome;
  }
  const outcomes: ({ id: string } & ScriptOutcome)[] = [];
  for (const { id, js } of JSON.parse(text) as ScriptCase[])
    outcomes.push({ id, ...(await runBody(js, { ...options, files, ...(code === undefined ? {} : { code: loaded }) })) });
  return outcomes;
}
