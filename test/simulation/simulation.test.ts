/** Of unchanged comparisons few are called established, and doublings are seen: the short form of `npm run simulate`. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { postsFiles } from './posts-files';
import { simulate } from './simulate';

test('every bound of the simulation is met', async () => {
  const files = await postsFiles(path.resolve('../shared/exports'), 60);
  const { missed } = await simulate({ runs: 80, moving: 30, splits: 100, pages: 100, seed: 20_261_201, files });
  expect(missed).toEqual([]);
}, 600_000);
