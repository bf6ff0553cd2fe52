/** The command line: words → one of six commands → exit code 0 (done), 1 (a file was lost), 2 (wrong usage). */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ReadFile } from '../../src/platforms/reading';
import type { Mapping } from '../../src/records/mapping';
import { type Command, readArguments, withSamples } from './arguments';
import { isLost, readAll, readMappings } from './files';
import { inspection } from './inspect';
import { loadReader, projectFolder, type Reader } from './reader';
import { inspectionText, outcomeText, sentence, type Words } from './summary';

const out = (text: string) => process.stdout.write(`${text}\n`);
const err = (text: string) => process.stderr.write(`${text}\n`);
const json = (value: unknown) => out(JSON.stringify(value, null, 1));

export async function main(argv: readonly string[]): Promise<number> {
  const reader = await loadReader();
  const known = {
    platforms: reader.platformIds,
    objectives: Object.keys(reader.phrasesFor('en').objectives),
    languages: Object.keys(reader.languageNames),
    kpis: reader.kpis.map(({ id }) => id),
    families: reader.families,
    inputs: reader.inputIds,
  };
  const command = readArguments(argv, known);
  if ('misuse' in command) {
    const words = reader.messagesFor(/--language[ =](\w+)/.exec(argv.join(' '))?.[1] ?? 'en').command;
    err(`${words.misuse[command.misuse](command.seen)}\n\n${words.usage}`);
    return 2;
  }
  const { language } = command.options;
  const words = { messages: reader.messagesFor(language), phrases: reader.phrasesFor(language) };
  if (command.name === 'script') return script(command, words);
  const mappings = readMappings(reader, command.options.mappings);
  if (!mappings.ok) {
    err(sentence(mappings.problem, words));
    return 2;
  }
  if (command.name === 'inspect') return inspect(command, reader, mappings.value, words);
  const used = withSamples.includes(command.name) && !command.files.length ? await sampled(command) : command;
  return command.name === 'explain' || command.name === 'metrics' ? look(used, reader, mappings.value, words) : report(used, reader, mappings.value, words);
}

/** The samples of the made-up brand; their files do not all say when they were exported, nor whose they are. */
async function sampled({ name, options, asked }: Command): Promise<Command> {
  const { sampleBrand } = await import('./samples');
  const folder = (...parts: string[]) => path.join(projectFolder, ...parts);
  const { downloaded = '2026-11-05', account = sampleBrand, out = name === 'demo' ? folder('out', 'report.xlsx') : undefined } = options;
  return { name, files: [folder('samples', 'brand')], options: { ...options, downloaded, account, out }, asked };
}

const exitCode = (files: readonly ReadFile[]) => (files.some(isLost) ? 1 : 0);

async function inspect({ files, options }: Command, reader: Reader, mappings: readonly Mapping[], words: Words): Promise<number> {
  const read = await readAll(reader, files, options, mappings);
  if (options.json) json(inspection(read));
  else out(inspectionText(read, words));
  return exitCode(read);
}

async function report({ name, files, options }: Command, reader: Reader, mappings: readonly Mapping[], words: Words): Promise<number> {
  const { runReport } = await import('./report');
  const { sampleBrand } = await import('./samples');
  const read = await readAll(reader, files, options, mappings);
  const outcome = await runReport(reader, read, options, new Date(), name === 'demo' ? sampleBrand : undefined);
  const text = outcomeText(read, outcome, options, words);
  if (options.json) {
    json(outcome);
    err(text);
  } else out(text);
  return outcome.refused ? 1 : exitCode(read);
}

/** Looks into what a report is made of. */
async function look({ files, options, asked }: Command, reader: Reader, mappings: readonly Mapping[], words: Words): Promise<number> {
  const { withReport } = await import('./report');
  const { explanation, metricsTable } = await import('./explain');
  const read = await readAll(reader, files, options, mappings);
  const { outcome, result } = await withReport(reader, read, options, new Date(), undefined, (host, built) => {
    if (asked) return explanation(host, built, asked, reader, words);
    const table = metricsTable(host, options.family, words);
    return options.csv ? table.map((row) => row.map(inCsv).join(',')).join('\n') : JSON.stringify(table, null, 1);
  });
  if (result !== null) out(result);
  else err(outcomeText(read, outcome, options, words));
  return result === null || outcome.refused ? 1 : exitCode(read);
}

const inCsv = (cell: unknown): string => (/[",\n]/.test(String(cell ?? '')) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell ?? ''));

async function script({ files, options }: Command, words: Words): Promise<number> {
  const missing = [files[0], options.code].find((file) => file !== undefined && !existsSync(file));
  if (missing !== undefined) {
    err(words.messages.problems['file-unopened']({ code: 'file-unopened', file: missing }));
    return 1;
  }
  const { runScript } = await import('./script');
  json(
    await runScript(files[0] as string, { each: options.each, code: options.code, locale: options.locale, zone: options.zone, userLocale: options.language }),
  );
  return 0;
}
