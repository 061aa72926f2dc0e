/** A secret in an address, wherever one may stand: nothing that is printed, published, logged or exported holds it. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { SteppedClock } from "../../src/clock.ts";
import { type OpenPool, openPool } from "../../src/db/connect.ts";
import { publicWeb } from "../../src/web/app.ts";
import { aFeed, aFeedComment, aFeedPost } from "../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../support/hostile-server.ts";
import { columnsHolding } from "../support/rows.ts";
import { makePlace, type Place, run } from "./run.ts";

const canary = "KanariToken4711abc";
const closing = ["--write-off-rest", "--close-anyway", "--because", "avtale 26/114"];
const year = ["--agency", "999999999", "--from", "2026-01-01", "--to", "2099-12-31", "--by", "Kari Vik"];

/** dozens of processes, one after the other */
const longMs = 240_000;

describe("the canary", () => {
  let place: Place;
  let server: HostileServer;
  let opened: OpenPool;
  let pool: OpenPool["pool"];
  const said: string[] = [];
  /** at the loudest, so that the logs are looked at too */
  const tell = async (...args: string[]) => {
    const ended = await run(args, { ...place.env, KANALARKIV_LOG_LEVEL: "debug", FJORDVIK_KEY: canary });
    said.push(ended.out, ended.err);
    return ended;
  };
  const add = (title: string, address: string) =>
    tell("channel", "add", "--agency", "999999999", "--kind", "feed", "--title", title, "--address", address);

  beforeAll(async () => {
    [place, server] = await Promise.all([makePlace(), startHostileServer()]);
    opened = openPool({ address: place.env["DATABASE_URL"] ?? "" });
    pool = opened.pool;
    server.serve("/open.json", aFeed(items(server.origin, "open")));
    server.serveBy("/keyed.json", (response, request) => {
      const known = request.url === `/keyed.json?access_token=${canary}`;
      const echoed = aFeedPost("echo", "Abonner", `Nøkkelen er ${canary}`, {
        url: `${server.origin}/feed/${canary}/1`,
      });
      response
        .writeHead(known ? 200 : 404)
        .end(known ? aFeed([...items(server.origin, "keyed"), echoed]) : "");
    });
    await tell(
      ...["agency", "add", "--name", "Fjordvik kommune", "--org-number", "999999999", "--country", "NO"],
      ...["--language", "nn", "--unit", "Dokumentsenter", "--responsible", "Arkivleiar"],
    );
  });
  afterAll(async () => {
    await opened.close();
    await Promise.all([place.close(), server.close()]);
  });

  test(
    "is refused at registration, in words that say what to do",
    async () => {
      for (const address of [
        `${server.origin}/open.json?access_token=${canary}`,
        `${server.origin}/open.json?KEY=${canary}`,
        `${server.origin}/open.json?a=1;sig=${canary}`,
        `${server.origin}/open.json#token=${canary}`,
        `${server.origin}/feed/key/${canary}/rss`,
        `http://kari:${canary}@127.0.0.1/open.json`,
      ]) {
        const refused = await add("Hemmeleg", address);
        expect(refused).toMatchObject({ code: 2, out: "", err: expect.stringContaining("environment") });
      }
      expect((await place.run("channel", "list", "--json")).out.trim()).toBe("[]");
    },
    longMs,
  );

  test(
    "comes from the environment when it is asked for, and a look without it says which variable lacks",
    async () => {
      expect(
        await add("Med nøkkel", `${server.origin}/keyed.json?access_token={FJORDVIK_KEY}`),
      ).toMatchObject({
        code: 0,
      });
      const without = await place.run("capture");
      expect(without).toMatchObject({ code: 3, out: expect.stringContaining("FJORDVIK_KEY is not set") });
      expect(await tell("capture")).toMatchObject({ code: 0 });
      expect(server.requests.map(({ path }) => path)).toContain(`/keyed.json?access_token=${canary}`);
    },
    longMs,
  );

  test(
    "stands in no database but where it is needed to ask for files, and in no output",
    async () => {
      // as an archive of the version before may hold it
      expect(await add("Gammal", `${server.origin}/open.json`)).toMatchObject({ code: 0 });
      await pool.query(
        "update core.channels set address = address || '?access_token=' || $1 where title = 'Gammal'",
        [canary],
      );
      expect(await tell("capture")).toMatchObject({ code: 0 });
      expect(await tell("process", "--agency", "999999999")).toMatchObject({ code: 0 });
      // what is asked for again, and what tells items apart
      const kept =
        /^core\.(channels\.address|(media\.url|versions\.(media|permalink))|item_states\.(permalink|native_id)|items\.(root_)?native_id|channel_references\.order)$/;
      expect((await columnsHolding(pool, "core", canary)).filter((column) => !kept.test(column))).toEqual([]);
      expect(await columnsHolding(pool, "pub", canary)).toEqual([]);
      for (const args of [
        ["channel", "list"],
        ["channel", "list", "--json"],
        ["channel", "findings", "--json"],
        ["status", "--json"],
        ["status"],
        ["looks", "--json"],
        ["item", "files", "--lost", "--json"],
        ["review", "--agency", "999999999", "--outcome", "publicRecord", "--json"],
        ["entry", "list", "--agency", "999999999", "--json"],
      ])
        expect([args, (await tell(...args)).code]).toEqual([args, 0]);
    },
    longMs,
  );

  test(
    "is on no page and in no answer, not even of rows that were published before",
    async () => {
      await pool.query(
        "update pub.items set permalink = permalink || '&key=' || $1 where permalink like '%?%'",
        [canary],
      );
      await pool.query("update pub.channels set address = address || '?key=' || $1", [canary]);
      const web = publicWeb({
        pool,
        clock: new SteppedClock(new Date("2026-06-01T08:00:00Z")),
        baseUrl: "https://arkiv.example.no",
        onFault: (fault) => said.push(String(fault)),
      });
      const ids = await pool.query<{ id: string }>("select id from pub.items");
      expect(ids.rows.length).toBeGreaterThan(1);
      const pages = [
        "/",
        "/kanaler",
        "/api/v1/kanal",
        "/api/v1/innlegg",
        "/api/v1/journalpost",
        "/sok?q=vegen",
      ];
      for (const path of [...pages, ...ids.rows.map(({ id }) => `/innlegg/${id}`)]) {
        const answer = await web.request(`https://arkiv.example.no${path}`);
        said.push(await answer.text());
      }
      expect(said.join("\n")).toContain("REDACTED");
      // as after an upgrade: what an earlier release published is walked through once
      await pool.query("delete from core.sweeps where step = 'publish'");
      await tell("process", "--agency", "999999999");
      expect(await columnsHolding(pool, "pub", canary)).toEqual([]);
    },
    longMs,
  );

  test(
    "is in no package, in none of its files, and not beside it",
    async () => {
      expect(await tell("export", ...year, ...closing)).toMatchObject({ code: 0 });
      const stored = join(place.env["KANALARKIV_DATA_DIR"] ?? "", "objects");
      const files = await readdir(stored, { recursive: true, withFileTypes: true });
      const packages = files.filter(
        (file) => file.isFile() && !/\/(raw|media)\//.test(`${file.parentPath}/`),
      );
      expect(packages.length).toBeGreaterThan(1);
      for (const file of packages) said.push(await readFile(join(file.parentPath, file.name), "latin1"));
      const all = said.join("\n");
      expect(all).toContain("arkivstruktur");
      expect(all).toContain("keyed.json?access_token=REDACTED");
      expect([...all.matchAll(new RegExp(`.{0,80}${canary}`, "g"))].map(([around]) => around)).toEqual([]);
    },
    longMs,
  );
});

/** What channels really give: signed files, keys in links, an address in place of an id. */
function items(origin: string, name: string) {
  const image = { image: `${origin}/bilete/${name}.jpg?X-Amz-Signature=${canary}` };
  return [
    aFeedPost("post-1", "Vegen er stengd", "Vegen over fjellet er stengd i dag.", {
      url: `${origin}/${name}/post/1?key=${canary}`,
      ...image,
    }),
    aFeedPost(`${origin}/${name}/post/2?token=${canary}`, "Vatn", "Vatnet er reint.", {
      url: `${origin}/${name}/post/2;jsessionid=${canary}#x`,
    }),
    aFeedPost("post-3", "Ope møte", "Velkomen til ope møte.", {
      url: `http://kari:${canary}@127.0.0.1/${name}/3`,
    }),
    aFeedComment("c-1", "Eg klagar på vedtaket om gebyr. Kan de behandle klaga?", {
      url: `${origin}/${name}/c/1?access_token=${canary}`,
    }),
  ];
}
