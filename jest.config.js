export default {
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  injectGlobals: false,
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      { jsc: { target: "es2023", parser: { syntax: "typescript" } }, module: { type: "es6" } },
    ],
  },
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  setupFilesAfterEnv: ["<rootDir>/test/support/clock-reads.ts"],
  globalSetup: "<rootDir>/test/support/global-setup.ts",
  globalTeardown: "<rootDir>/test/support/global-teardown.ts",
  reporters: ["default", "<rootDir>/test/support/count-reporter.js"],
  testTimeout: 60_000,
  // what a file loaded is not given back when it ends: a process that has grown is replaced, which needs more than one
  maxWorkers: "100%",
  workerIdleMemoryLimit: "1GB",
};
