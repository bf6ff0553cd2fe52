/** Writes the samples: `npm run samples`. The same bytes on every run and machine. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brandFiles } from './generator/brand';
import { inputFiles } from './generator/inputs';
import { oddFiles } from './generator/odd';

const here = path.dirname(fileURLToPath(import.meta.url));

for (const [folder, files] of Object.entries({ brand: brandFiles(), 'brand-inputs': inputFiles(), odd: oddFiles() }))
  for (const [name, bytes] of Object.entries(files)) {
    const target = path.join(here, folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
