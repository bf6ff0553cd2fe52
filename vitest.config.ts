import { defineConfig } from 'vitest/config';
import { projects, testFiles } from './test/projects';

/** Where .ci/run wants the counts as JSON. */
const report = process.env.TEST_REPORT;
const files = testFiles();

export default defineConfig({
  test: {
    setupFiles: ['test/setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // what a browser shows is waited for, on a busy machine too
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: 2,
    // young objects are many: with room for them a quarter of the time is no longer spent on collecting them
    poolOptions: { forks: { execArgv: ['--max-semi-space-size=64'] } },
    server: { deps: { inline: [/@univerjs/] } },
    projects: projects.map((name) => ({
      extends: true,
      // pure tests read the sources; only the others need dist/
      test: { name, include: files[name], globalSetup: name === 'workbook' || name === 'browser' ? ['test/build-once.ts'] : [] },
    })),
    ...(report ? { reporters: ['default', 'json'], outputFile: { json: report } } : {}),
  },
});
