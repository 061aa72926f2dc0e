/** The register of a channel and its checklist as an operator types them. */
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { aFeed, aThread } from "../support/dialog-feed.ts";
import { type HostileServer, startHostileServer } from "../support/hostile-server.ts";
import { makePlace, type Place } from "./run.ts";

describe("channel plan", () => {
  let place: Place;
  let server: HostileServer;
  beforeAll(async () => {
    [place, server] = await Promise.all([makePlace(), startHostileServer()]);
    server.serve("/dialog.json", aFeed(aThread()));
    const agency = [
      "--name",
      "Fjordvik",
      "--country",
      "NO",
      "--language",
      "nn",
      "--unit",
      "D",
      "--responsible",
      "A",
    ];
    await place.run("agency", "add", ...agency, "--org-number", "999999999");
    const channel = ["--agency", "999999999", "--kind", "feed", "--title", "Dialog", "--no-check"];
    await place.run("channel", "add", ...channel, "--address", `${server.origin}/dialog.json`);
  });
  afterAll(async () => {
    await Promise.all([place.close(), server.close()]);
  });
  const plan = (...given: string[]) => place.run("channel", "plan", ...given);
  const by = ["--by", "Kari Vik"];

  test("says that nothing is registered, once, and what is wrong with what is typed, with its option and value", async () => {
    expect((await plan("show", "Dialog")).out).toContain("nothing is registered of it yet");
    expect((await plan("due")).out).toMatch(
      /Dialog\s+What the agency decided about this channel is not registered\./,
    );
    const wrong = await plan(
      "set",
      "Dialog",
      "--staffing",
      "alltid",
      "--plan-approved-by",
      "Eva",
      "--document",
      "C01=x",
      ...by,
    );
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('--staffing: "alltid": give hours of weekdays');
    expect(wrong.err).toContain("--plan-approved-on is lacking");
    expect(wrong.err).toContain("C03, C06, C07");
    expect((await plan("history", "Dialog")).out).toContain("Nothing was ever registered");
  });

  test("registers nothing on a dry run, then with a person's name, the plan as a file, and takes back what was wrong", async () => {
    const file = join(await mkdtemp(join(tmpdir(), "plan-")), "plan.txt");
    await writeFile(file, "Mål: opplyse");
    const given = [
      "set",
      "Dialog",
      "--owner",
      "Eva Lund",
      "--plan-file",
      file,
      "--document",
      "C06=26/114-3",
      ...by,
    ];
    expect((await plan(...given, "--dry-run")).out).toContain("would be registered, nothing is written");
    expect((await plan("history", "Dialog")).out).toContain("Nothing was ever registered");
    expect((await plan(...given)).out).toMatch(
      /responsible director: Eva Lund[\s\S]*plan: plan\.txt[\s\S]*document C06: 26\/114-3/,
    );
    expect((await plan(...given)).out).toContain("nothing differs");
    await plan("set", "Dialog", "--owner", "Feil", ...by);
    const rows = JSON.parse((await plan("history", "Dialog", "--json")).out) as { id: string; by: string }[];
    expect(rows.map((row) => row.by)).toEqual(Array.from({ length: 4 }, () => "Kari Vik"));
    const undo = await plan("undo", "Dialog", rows.at(-1)?.id.slice(-8) ?? "", "--because", "feil", ...by);
    expect(undo.out).toContain("responsible director taken back");
    expect(JSON.parse((await plan("show", "Dialog", "--json")).out)).toMatchObject({
      owner: { value: { name: "Eva Lund" } },
      documented: { C06: { value: { reference: "26/114-3" } } },
    });
  });

  test("without a person's name nothing is registered", async () => {
    const before = (await plan("history", "Dialog", "--json")).out;
    expect(await plan("set", "Dialog", "--goal", "Opplyse")).toMatchObject({
      code: 2,
      err: expect.stringContaining("--by"),
    });
    expect((await plan("history", "Dialog", "--json")).out).toBe(before);
  });

  test("the checklist has forty points, says by what each is met, and shows what is open alone", async () => {
    await plan("attest", "Dialog", "C35", "--on", "2026-01-02", "--months", "60", ...by);
    await plan("evaluate", "Dialog", "--on", "2026-01-02", "--result", "Målgruppa blir nådd.", ...by);
    const all = JSON.parse((await place.run("channel", "checklist", "Dialog", "--json")).out);
    expect(all.points).toHaveLength(40);
    expect(all.points.find((one: { id: string }) => one.id === "C35")).toMatchObject({
      state: "met",
      way: "attested",
    });
    const { out } = await place.run("channel", "checklist", "Dialog", "--open");
    expect(out).toMatch(/C05/);
    expect(out).not.toMatch(/^C35/m);
    expect(out).toMatch(/\d+ met · \d+ not met · \d+ not seen · \d+ not evaluated/);
  });
});
