import { defineConfig } from 'vitest/config';

/** Where .ci/run wants the counts as JSON. */
const report = process.env.TEST_REPORT;

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/setup.ts'],
    globalSetup: ['test/build-once.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // what a browser shows is waited for, on a busy machine too
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: 2,
    server: { deps: { inline: [/@univerjs/] } },
    ...(report ? { reporters: ['default', 'json'], outputFile: { json: report } } : {}),
  },
});
