/** One item that the database refuses, at each step: the others go all the way, and it is tried again until it can be. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Agency } from "../../src/domain/agency.ts";
import { captureAll } from "../../src/pipeline/capture/all.ts";
import { processAgency } from "../../src/pipeline/process/process.ts";
import { registerAgency, registerChannel } from "../../src/pipeline/register/register.ts";
import { quiet } from "../../src/pipeline/tools.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../support/app.ts";
import { aFeed, aFeedComment, aFeedPost, type FeedItem } from "../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../support/hostile-server.ts";

let opened: TestApp;
let server: HostileServer;
let agency: Agency;
const shown: FeedItem[] = [];

beforeAll(async () => {
  server = await startHostileServer();
  opened = await openTestApp();
  agency = await registerAgency(opened.app.tools, norwegianAgency);
  shown.push(aFeedPost("post", "Gebyr", "Vi svarer på spørsmål om gebyr."));
  server.serve("/feed.json", aFeed(shown));
  await registerChannel(opened.app.tools, {
    agency: agency.orgNumber,
    kind: "feed",
    title: "Dialog",
    address: `${server.origin}/feed.json`,
  });
}, 60_000);
afterAll(async () => {
  await opened?.close();
  await server?.close();
});

const query = async (text: string, values: readonly unknown[] = []) =>
  (await opened.app.tools.pool.query(text, [...values])).rows;

/** A row of that item is refused as a value that does not fit is, whatever it says. */
async function refuse(table: string, nativeId: string): Promise<void> {
  await query(`create or replace function core.refuse_row() returns trigger language plpgsql as $$ begin
      if new.item_id = (select id from core.items where native_id = '${nativeId}') then
        raise exception 'it does not fit' using errcode = '22023'; end if;
      return new; end $$`);
  await query(
    `create trigger refuse_row before insert on ${table} for each row execute function core.refuse_row()`,
  );
}

/** Each in a dialogue of its own, which is what is classified as a whole. */
async function take(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const thread = `post-${id}`;
    shown.push(aFeedPost(thread, "Gebyr", `Vi svarer på spørsmål om gebyr ${id}.`));
    const text = `Jeg klager på vedtaket om gebyr ${id}. Kan dere svare?`;
    shown.push(aFeedComment(id, text, {}, { answers: thread, thread }));
  }
  server.serve("/feed.json", aFeed(shown));
  await opened.clock.sleep(3_600_000);
  await captureAll(opened.app.tools, {}, quiet, new AbortController().signal);
}

const published = async () =>
  (
    await query(
      "select i.native_id from pub.entries e join core.items i on i.id = e.item_id order by i.native_id",
    )
  ).map(({ native_id }) => native_id);

describe("what always fails holds up nobody, and is not dropped", () => {
  test.each([
    ["classify", "core.classifications", "core.to_classify"],
    ["journal", "core.registry_entries", "core.to_journal"],
    ["publish", "pub.entries", "core.to_publish"],
  ])("at the step %s", async (step, table, list) => {
    const [bad, good] = [`${step}-bad`, `${step}-good`];
    await refuse(table, bad);
    await take([`${step}-before`, bad, good]);
    const run = () => processAgency(opened.app.tools, agency, quiet);
    await expect(run()).rejects.toMatchObject({
      code: "archive.setAside",
      message: expect.stringContaining("it does not fit"),
    });
    expect(await published()).toEqual(expect.arrayContaining([`${step}-before`, good]));
    expect(await published()).not.toContain(bad);
    expect(await query(`select 1 from ${list}`)).not.toEqual([]);
    // again and again, until it can be
    await expect(run()).rejects.toMatchObject({ code: "archive.setAside" });
    await query(`drop trigger refuse_row on ${table}`);
    await run();
    expect(await published()).toContain(bad);
    expect(await query(`select 1 from ${list}`)).toEqual([]);
  });
});
