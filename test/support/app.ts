/** The whole program over a test database and a temporary directory, with a clock that the test sets. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type App, openApp } from "../../src/app.ts";
import { SteppedClock } from "../../src/clock.ts";
import { readConfig } from "../../src/config.ts";
import { makeDatabase } from "./database.ts";
import { opening } from "./opening.ts";

export interface TestApp {
  readonly app: App;
  readonly clock: SteppedClock;
  close(): Promise<void>;
}

export async function openTestApp(env: Readonly<Record<string, string>> = {}): Promise<TestApp> {
  const clock = new SteppedClock(new Date("2026-06-01T08:00:00Z"));
  const { opened: app, close } = await opening(async (closeLater) => {
    const dataDir = await mkdtemp(join(tmpdir(), "kanalarkiv-test-"));
    closeLater(() => rm(dataDir, { recursive: true, force: true }));
    const database = await makeDatabase();
    closeLater(() => database.drop());
    const settings = {
      DATABASE_URL: database.url,
      KANALARKIV_DATA_DIR: dataDir,
      KANALARKIV_LOG_LEVEL: "silent",
      ...env,
    };
    const app = await openApp(readConfig(settings, dataDir), { clock, actor: "test", env: settings });
    closeLater(() => app.close());
    return app;
  });
  return { app, clock, close };
}

export const norwegianAgency = {
  name: "Fjordvik kommune",
  orgNumber: "999999999",
  country: "NO",
  language: "nn",
  unit: "Dokumentsenteret",
  responsible: "Arkivleiar",
} as const;

export const swedishAgency = {
  name: "Storsunds kommun",
  orgNumber: "999999-9999",
  country: "SE",
  language: "sv",
  unit: "Kommunarkivet",
  responsible: "Arkivarie",
} as const;
