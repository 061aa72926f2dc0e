/** What people read and type at the desk, at every route of it: none of it stands in what the process of the desk prints. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openPool } from "../../src/db/connect.ts";
import { prepareDeskRole } from "../../src/db/desk-role.ts";
import { deskRoutes } from "../../src/desk/routes.ts";
import { deskRoles } from "../../src/domain/desk.ts";
import { aFeed, aFeedComment, aFeedPost } from "../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../support/hostile-server.ts";
import { makePlace, type Place, start } from "./run.ts";

const canary = "KanariSkranke4711";
const deskPassword = "0815081508150815";
/** as it was typed, as code of several kinds, and as it breaks what reads it */
const texts = [canary, `'); select '${canary}`, `${canary}\u0000\ud800`, `{"${canary}":<b>`, `%${canary}%zz`];
const longMs = 240_000;

let place: Place;
let server: HostileServer;
let deskUrl: string;
const ids: Record<string, string> = {};
beforeAll(async () => {
  [place, server] = await Promise.all([makePlace(), startHostileServer()]);
  const agency = ["--name", "Fjordvik kommune", "--org-number", "999999999", "--country", "NO"];
  await place.json("agency", "add", ...agency, "--language", "nn", "--unit", "A", "--responsible", "B");
  const body = aFeed([
    aFeedPost("post-1", "Vegen", `Vegen er stengd. ${canary}`),
    aFeedComment("c-1", `Eg klagar på vedtaket om vegen, seier ${canary}.`, { authors: [{ name: canary }] }),
  ]);
  const address = server.serve("/dialog.json", body, { "content-type": "application/feed+json" });
  const where = ["--agency", "999999999", "--kind", "feed", "--address", address, "--title", "Dialog"];
  expect(await place.run("channel", "add", ...where, "--no-check")).toMatchObject({ code: 0 });
  expect(await place.run("capture")).toMatchObject({ code: 0 });
  expect(await place.run("process")).toMatchObject({ code: 0 });
  const url = new URL(place.env["DATABASE_URL"] ?? "");
  const { pool, close } = openPool({ address: url.href, max: 1 });
  await prepareDeskRole(pool, deskPassword);
  for (const [name, query] of Object.entries({
    item: "select id from core.items where native_id = 'c-1'",
    entry: "select id from core.registry_entries limit 1",
    channel: "select id from core.channels limit 1",
  }))
    ids[name] = (await pool.query<{ id: string }>(query)).rows[0]?.id ?? "";
  await close();
  url.username = "kanalarkiv_desk";
  url.password = deskPassword;
  deskUrl = url.href;
}, longMs);
afterAll(async () => {
  await place.close();
  await server.close();
});

test(
  "the log of the desk's process holds nothing that was read or typed there, whatever was asked for",
  async () => {
    const who = ["--name", "Kari Vik", "--sign-in", "kari.vik", "--agency", "999999999"];
    const added = await place.run("user", "add", ...who, "--role", "officer");
    expect(added).toMatchObject({ code: 0 });
    for (const role of deskRoles.filter((one) => one !== "officer"))
      expect(
        await place.run("user", "give", "kari.vik", "--role", role, "--agency", "999999999"),
      ).toMatchObject({ code: 0 });
    const running = start(["desk", "--port", "0"], {
      ...{ DATABASE_DESK_URL: deskUrl, KANALARKIV_LOG_LEVEL: "debug" },
      KANALARKIV_DATA_DIR: place.env["KANALARKIV_DATA_DIR"] ?? "",
    });
    await running.printed("the desk (Ctrl-C");
    const base = /(http:\S+) {2}the desk/.exec(running.sofar())?.[1] ?? "";
    const secret = /\/inn\/([\w-]+)/.exec(added.out)?.[1] ?? "";
    let cookie = "";
    const ask = async (method: string, path: string, fields?: Readonly<Record<string, string>>) => {
      const answer = await fetch(`${base}${path}`, {
        ...{ method, redirect: "manual", headers: { cookie, origin: base } },
        ...(fields && { body: new URLSearchParams(fields) }),
      });
      const [set] = answer.headers.getSetCookie();
      cookie ||= set?.split(";", 1)[0] ?? "";
      return { status: answer.status, text: await answer.text() };
    };
    await ask("POST", "/inn/lenke", { lenke: secret });
    const account = await ask("GET", "/konto");
    expect(account.status).toBe(200);
    const key = /name="key" value="([^"]+)"/.exec(account.text)?.[1] ?? "";
    // why the text is read is said, and then it is shown: the canary comes that far
    await ask("POST", `/999999999/ko/${ids["item"]}/les`, { key, hvorfor: canary });
    expect((await ask("GET", `/999999999/ko/${ids["item"]}`)).text).toContain(canary);
    const statuses = new Map<number, number>();
    const failed: string[] = [];
    for (const { method, path } of deskRoutes({} as never)) {
      if (path === "/ut" || path === "/konto/okt") continue;
      const here = path.replace(":agency", "999999999");
      const named = here.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? "1");
      for (const text of texts) {
        const typed = encodeURIComponent(text.toWellFormed());
        const hostile = here.replace(/:(\w+)/g, typed.replace(/%00/g, ""));
        const query = [
          "sok",
          "q",
          "hvem",
          "om",
          "type",
          "fra",
          "til",
          "side",
          "etter",
          "rad",
          "kanal",
          "klasse",
          "ord",
          "lang",
        ]
          .map((name) => `${name}=${typed}`)
          .join("&")
          .replaceAll("%00", "");
        const fields = Object.fromEntries(
          [
            "sok",
            "hvorfor",
            "fordi",
            "notat",
            "til",
            "tittel",
            "ord",
            "navn",
            "inn",
            "rolle",
            "adresse",
            "dokument",
            "tekst",
          ]
            .concat([
              "grunn",
              "ground",
              "eier",
              "hva",
              "enhet",
              "klasse",
              "utfall",
              "hjemmel",
              "person",
              "svar",
              "antall",
              "fil",
            ])
            .map((name) => [name, text]),
        );
        for (const at of new Set([named, hostile, `${named}?${query}`])) {
          const { status } = await ask(
            method.toUpperCase(),
            at,
            method === "post" ? { ...fields, key } : undefined,
          );
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
          if (status >= 500) failed.push(`${method} ${at}`);
        }
      }
    }
    // they were signed in to the end
    expect((await ask("GET", "/konto")).status).toBe(200);
    expect(statuses.get(200)).toBeGreaterThan(50);
    running.child.kill("SIGTERM");
    const { out, err } = await running.ended;
    expect(err).toContain("started");
    expect(
      `${out}${err}`.split("\n").filter((line) => line.toLowerCase().includes(canary.toLowerCase())),
    ).toEqual([]);
    expect(failed).toEqual([]);
  },
  longMs,
);
