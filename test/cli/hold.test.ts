/** Holds and the gate of destruction as an officer meets them on the command line. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { makePlace, type Place, startFeed } from "./run.ts";

const number = "999999999";
const of = ["--agency", number];
const by = ["--by", "Kari Vik"];
const because = ["--because", "26/114", ...by];
const why = ["--ground", "klage 26/114", "--owner", "Kari Vik", ...by];

describe("holds by command line", () => {
  let place: Place;
  let feed: Awaited<ReturnType<typeof startFeed>>;
  let items: readonly { itemId: string; nativeId: string }[] = [];
  beforeAll(async () => {
    [place, feed] = await Promise.all([makePlace(), startFeed()]);
    const agency = [
      "--name",
      "Fjordvik kommune",
      "--org-number",
      number,
      "--country",
      "NO",
      "--language",
      "nn",
    ];
    await place.json("agency", "add", ...agency, "--unit", "Dokumentsenter", "--responsible", "Arkivleiar");
    await place.json(
      "channel",
      "add",
      ...of,
      "--kind",
      "feed",
      "--title",
      "Dialog",
      "--address",
      feed.address,
    );
    await place.json("capture");
    await place.json("process");
  }, 60_000);
  afterAll(async () => {
    await feed.close();
    await place.close();
  });

  test("a dry run says what it would cover and places nothing", async () => {
    const tried = await place.run(
      "hold",
      "place",
      ...of,
      "--kind",
      "appeal",
      "--channel",
      "Dialog",
      ...why,
      "--dry-run",
    );
    expect(tried.code).toBe(0);
    expect(tried.out).toMatch(
      /would\s+be\s+placed:\s+it\s+covers\s+3\s+items\s+now,\s+and\s+what\s+is\s+captured\s+later/,
    );
    expect((await place.run("hold", "list", ...of)).out).toMatch(/No hold counts today/);
  });

  test("nobody, no scope and an end that is over are refused with 2, and nothing is placed", async () => {
    const kind = ["hold", "place", ...of, "--kind", "appeal"];
    const refused: readonly (readonly [readonly string[], string])[] = [
      [[...kind, "--everything", "--ground", "x", "--owner", "y"], "nobody was named"],
      [[...kind, ...why], "say what is held"],
      [[...kind, "--everything", "--until", "2020-01-01", ...why], "is over"],
      [["hold", "place", ...of, "--kind", "whim", "--everything", ...why], "accessRequest"],
      [["hold", "end", "1", ...of, ...because], "either --last-day or --never"],
      [["hold", "release", "7", ...of, ...because], "has no hold 7"],
      [["prune", "check"], "either an item or --agency"],
    ];
    for (const [args, named] of refused)
      expect(await place.run(...args)).toMatchObject({
        code: 2,
        out: "",
        err: expect.stringContaining(named),
      });
    expect(await place.json("hold", "list", ...of, "--all")).toEqual([]);
  });

  test("it is placed, ended, released and taken back, and every act is told", async () => {
    const placed = await place.json(
      "hold",
      "place",
      ...of,
      "--kind",
      "appeal",
      "--channel",
      "Dialog",
      ...why,
    );
    expect(placed).toMatchObject({ hold: { number: 1, kind: "appeal" }, coverage: { count: 3 } });
    items = (placed as { coverage: { examples: typeof items } }).coverage.examples;
    const never = await place.run("hold", "end", "1", ...of, "--never", ...because);
    expect(never).toMatchObject({ code: 2, err: expect.stringContaining("ends so already") });
    expect(await place.json("hold", "end", "1", ...of, "--last-day", "2999-12-31", ...because)).toMatchObject(
      {
        ...{ state: "counts", lastDay: "2999-12-31" },
      },
    );
    expect((await place.run("hold", "release", "1", ...of, ...because)).out).toMatch(/: released$/m);
    const again = await place.run("hold", "release", "1", ...of, ...because);
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining("hold.state") });
    expect((await place.run("hold", "undo", "1", ...of, ...because)).out).toMatch(/counts to\s+2999-12-31$/m);
    const { out } = await place.run("hold", "show", "1", ...of);
    for (const told of [
      "placed by Kari Vik",
      "counts to 2999-12-31 by Kari Vik: 26/114",
      "released by",
      "undone by",
    ])
      expect(out).toContain(told);
    expect((await place.run("hold", "items", "1", ...of, "--limit", "1")).out).toContain(
      "1 of 3 items are shown",
    );
  });

  test("an item's holds, and everything else that stands against its destruction", async () => {
    const [item] = items;
    expect(await place.json("hold", "check", item?.itemId ?? "")).toMatchObject({ holds: [{ number: 1 }] });
    const { code, out } = await place.run("prune", "check", item?.itemId ?? "");
    expect(code).toBe(0);
    expect(out).toMatch(/may not be destroyed:$/m);
    expect(out).toMatch(/^G3 {2}hold 1 \(appeal\) of Kari Vik: klage 26\/114$/m);
    expect(await place.json("prune", "check", ...of)).toMatchObject({ items: 3, due: 0 });
    expect((await place.run("prune", "check", ...of)).out).toMatch(/^3 items, /);
  });

  test("no text of an item is printed", async () => {
    const said = await place.run("hold", "items", "1", ...of);
    expect(said.out).toContain(items[0]?.nativeId ?? "?");
    expect(said.out).not.toMatch(/takk|klag/i);
  });
});
