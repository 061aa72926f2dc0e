/** A test archive with one channel of the kind `archive`, and a folder in which archives are made. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "@jest/globals";
import type { ChannelKind } from "../../src/domain/channel.ts";
import { type GivenArchive, type ImportResult, importArchive } from "../../src/pipeline/import/import.ts";
import { registerAgency, registerChannel } from "../../src/pipeline/register/register.ts";
import { quiet } from "../../src/pipeline/tools.ts";
import { norwegianAgency, openTestApp, type TestApp } from "./app.ts";
import { type ArchiveFile, inZip } from "./mastodon-archive.ts";

export interface Importing {
  readonly opened: TestApp;
  readonly dir: string;
  /** packed into a zip that does not say when it was made */
  take(files: readonly ArchiveFile[], given?: Partial<GivenArchive>): Promise<ImportResult>;
  takePath(path: string, given?: Partial<GivenArchive>): Promise<ImportResult>;
  rows<Row extends object>(text: string): Promise<Row[]>;
}

const title = "Kanal";

/** Call at the top of a file. */
export function importing(address: string, kind: ChannelKind = "archive"): Importing {
  let opened: TestApp;
  let dir = "";
  let number = 0;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), "kanalarkiv-import-"));
    opened = await openTestApp();
    await registerAgency(opened.app.tools, norwegianAgency);
    await registerChannel(opened.app.tools, { agency: norwegianAgency.orgNumber, kind, title, address });
  });
  afterEach(async () => {
    await opened.close();
    await rm(dir, { recursive: true, force: true });
  });
  const takePath = (path: string, given: Partial<GivenArchive> = {}) =>
    importArchive(opened.app.tools, { path, channel: title, by: "Kari Vik", ...given }, quiet);
  return {
    get opened() {
      return opened;
    },
    get dir() {
      return dir;
    },
    takePath,
    async take(files, given) {
      number += 1;
      return await takePath(await inZip(join(dir, `archive-${number}.zip`), files), given);
    },
    async rows<Row extends object>(text: string): Promise<Row[]> {
      return (await opened.app.tools.pool.query<Row>(text)).rows;
    },
  };
}
