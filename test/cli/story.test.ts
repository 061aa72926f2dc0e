/** The whole way by hand, command by command, as the README tells it. */
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { forged } from "../support/forge.ts";
import { makePlace, type Place, startFeed } from "./run.ts";

const draft = join(import.meta.dirname, "../../src/retention/drafts/no-demo.json");
const number = "999999999";
const year = ["--agency", number, "--from", "2026-01-01", "--to", "2099-12-31"];
const by = ["--by", "Kari Vik"];
const closing = ["--write-off-rest", "--close-anyway", "--because", "avtale 26/114"];

describe("from an agency to a verified package", () => {
  let place: Place;
  let feed: Awaited<ReturnType<typeof startFeed>>;
  let tar = "";
  beforeAll(async () => {
    [place, feed] = await Promise.all([makePlace(), startFeed()]);
  });
  afterAll(async () => {
    await feed.close();
    await place.close();
  });

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
  const unit = ["--unit", "Dokumentsenter", "--responsible", "Arkivleiar"];

  test("an agency is registered once", async () => {
    expect(await place.json("agency", "add", ...agency, ...unit)).toMatchObject({ orgNumber: number });
    const again = await place.run("agency", "add", ...agency, ...unit);
    expect(again).toMatchObject({ code: 2, out: "", err: expect.stringContaining("registered already") });
  });

  test("an unknown agency is refused with 2, and the known ones are named", async () => {
    for (const command of [
      ["process"],
      ["review"],
      ["decision", "list"],
      ["export", ...year.slice(2), ...by],
    ])
      expect(await place.run(...command, "--agency", "111111111")).toMatchObject({
        code: 2,
        out: "",
        err: expect.stringContaining(`${number} Fjordvik kommune`),
      });
  });

  test("a channel is registered and looked at", async () => {
    const given = ["--kind", "feed", "--title", "Dialog", "--address", feed.address];
    await place.json("channel", "add", "--agency", number, ...given);
    expect((await place.run("status")).out).toMatch(/^Dialog .*–\s+0$/m);
    expect(await place.json("capture")).toMatchObject([{ result: { verdict: "accepted", newItems: 3 } }]);
    expect(await place.run("channel", "list")).toMatchObject({
      code: 0,
      out: expect.stringContaining("Dialog"),
    });
    expect(await place.json("channel", "findings")).toEqual([]);
  });

  test("a wrong decision file: every fault with its path, exit code 2, nothing is kept", async () => {
    const wrong = join(place.dir, "wrong.json");
    const file = JSON.parse(await readFile(draft, "utf8"));
    file.validFrom = "next year";
    file.clauses[1].retention.years = -1;
    file.clauses[2].outcome = "burn";
    await writeFile(wrong, JSON.stringify(file));
    for (const verb of [
      ["check", wrong],
      ["add", wrong, "--agency", number],
    ]) {
      const { code, out, err } = await place.run("decision", ...verb);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      for (const path of ["validFrom", "clauses[1].retention.years", "clauses[2].outcome"])
        expect(err).toContain(path);
    }
    expect(await place.json("decision", "list", "--agency", number)).toEqual([]);
  });

  test("a decision is a draft until it is adopted, and is adopted once", async () => {
    expect(await place.run("decision", "check", draft)).toMatchObject({ code: 0 });
    expect(await place.json("decision", "add", draft, "--agency", number)).toMatchObject({ number: 1 });
    await place.json("decision", "simulate", "1", "--agency", number);
    const adoption = ["--by", "Kari Vik", "--body", "Kommunedirektøren", "--on", "2026-03-01"];
    const under = ["--under", "arkivforskrifta § 3", "--reference", "26/114"];
    const asTitled = ["decision", "adopt", "1", "--agency", number, ...adoption, ...under];
    expect(await place.run(...asTitled)).toMatchObject({
      code: 2,
      err: expect.stringContaining("says that it is a draft"),
    });
    const adopt = [...asTitled, "--draft-title-is-meant"];
    expect(await place.json(...adopt)).toMatchObject({ state: "adopted" });
    expect(await place.run(...adopt)).toMatchObject({
      code: 2,
      err: expect.stringContaining("decision.state"),
    });
  });

  test("what was captured is classified, journaled and published", async () => {
    expect(await place.json("process")).toMatchObject([
      { classified: { items: 3 }, journaled: { entries: 1 } },
    ]);
    expect(await place.json("review", "--agency", number, "--outcome", "prunable")).toMatchObject([
      { classId: "PRAISE", clauseId: expect.any(String), dueOn: expect.any(String) },
    ]);
  });

  test("all of it is as the steps leave it, and nothing else is said about that", async () => {
    const compared = await place.run("reconcile");
    expect(compared).toMatchObject({ code: 0, out: expect.stringMatching(/ 3 +nothing/), err: "" });
  });

  test("an officer sees what is in arrears, writes it off and takes that back", async () => {
    const open = ["entry", "list", "--agency", number, "--open"];
    expect(await place.json(...open)).toMatchObject([{ number: expect.any(String), open: true }]);
    const [{ number: entry }] = (await place.json(...open)) as [{ number: string }];
    const act = ["--because", "krev ikkje svar"];
    const nobody = await place.run("entry", "write-off", entry, "--as", "Tatt til orientering", ...act);
    expect(nobody).toMatchObject({ code: 2, err: expect.stringContaining("nobody was named") });
    const done = await place.run("entry", "write-off", entry, "--as", "Tatt til orientering", ...act, ...by);
    expect(done).toMatchObject({ code: 0, out: expect.stringContaining("Tatt til orientering on ") });
    expect(await place.json("entry", "undo-write-off", entry, ...act, ...by)).toMatchObject({ open: true });
    expect(await place.json("entry", "show", entry)).toMatchObject({
      acts: [{ act: "writtenOff", by: "Kari Vik" }, { act: "undone" }],
    });
  });

  test("a dry run counts and writes nothing; the export is verified before it counts", async () => {
    const counts = { records: 1, casework: 1, prunable: 1 };
    expect(await place.json("export", ...year, "--dry-run")).toMatchObject(counts);
    expect(await place.json("status")).toMatchObject([{ outcomes: { captured: 3, exported: 0 } }]);
    const nobody = await place.run("export", ...year);
    expect(nobody).toMatchObject({ code: 2, out: "", err: expect.stringContaining("nobody was named") });
    const account = await place.run("export", ...year, "--by", "root");
    expect(account).toMatchObject({ code: 2, out: "", err: expect.stringContaining("is an account") });
    const { address } = (await place.json("export", ...year, ...by, ...closing)) as { address: string };
    tar = fileURLToPath(address);
    expect(await place.json("status")).toMatchObject([{ outcomes: { captured: 3, exported: 3 } }]);
  });

  test("anybody can verify the package, as a file or by its id", async () => {
    const sound = { errors: 0, passed: true, verdict: "notYetDeliverable" };
    expect(await place.json("verify", tar)).toMatchObject(sound);
    const id = tar.split("/").at(-1)?.replace(".tar", "") ?? "";
    expect(await place.json("verify", id)).toMatchObject(sound);
    const unknown = await place.run("verify", "01a1fded-d285-7000-b4ee-ea1589b78ad2");
    expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining("archive.missing") });
  });

  test("a package that is sound and not yet deliverable ends with 3 when it is for delivery", async () => {
    const asked = await place.run("verify", tar, "--for-delivery");
    expect(asked.code).toBe(3);
    expect(asked.out).toMatch(/^Sound, not yet deliverable, because\n/);
    expect(asked.out).toContain("compared  matches the manifest of ");
    expect(asked.out.split("\n").length).toBeLessThan(50);
    expect((await place.run("verify", tar, "--all")).out).toMatch(/^N5\.64 .*–/m);
  });

  test("a report to sign is written once, in the agency's language for an id", async () => {
    const file = join(place.dir, "report.html");
    const id = basename(tar, ".tar");
    expect(await place.run("verify", id, "--html", file, "--by", "Kari Vik")).toMatchObject({ code: 0 });
    const document = await readFile(file, "utf8");
    expect(document).toContain('<html lang="nn">');
    expect(document).toContain("I orden, men kan ikkje avleverast enno");
    expect(document).toContain("Kari Vik");
    const again = await place.run("verify", id, "--html", file);
    expect(again).toMatchObject({ code: 2, out: "", err: expect.stringContaining("is there already") });
    expect(await place.run("verify", tar, "--html", tar)).toMatchObject({ code: 2 });
    expect(await place.run("verify", tar, "--language", "de")).toMatchObject({ code: 2 });
  });

  test("a forged package ends with 3, by its id and beside its manifest", async () => {
    const good = await readFile(tar);
    const id = tar.split("/").at(-1)?.replace(".tar", "") ?? "";
    await rm(tar);
    await writeFile(tar, forged(good));
    for (const given of [id, tar]) {
      const { code, out } = await place.run("verify", given);
      expect([code, out.split("\n")[0]]).toEqual([3, "Faulty, because"]);
      expect(out).toContain("DIFFERS");
    }
    expect(await place.run("audit", "verify", "--packages")).toMatchObject({ code: 3 });
    await rm(tar);
    await writeFile(tar, good);
    expect((await place.run("audit", "verify", "--packages")).out).toContain("1 were read from the store");
  });

  test("a digest that was given is compared; one that is none is refused", async () => {
    const copy = join(await mkdtemp(join(place.dir, "copy-")), basename(tar));
    await copyFile(tar, copy);
    expect((await place.run("verify", copy)).out).toMatch(/no manifest at hand.*give\s+--sha256/s);
    expect(await place.run("verify", copy, "--sha256", "A".repeat(64))).toMatchObject({ code: 3 });
    expect(await place.run("verify", copy, "--sha256", "abc")).toMatchObject({ code: 2, out: "" });
  });

  test("a tampered or broken copy ends with 3", async () => {
    const copy = join(place.dir, `${tar.split("/").at(-1)}`);
    await copyFile(tar, copy);
    const bytes = await readFile(copy);
    const at = bytes.indexOf("Vegen");
    expect(at).toBeGreaterThan(0);
    bytes.write("Vogen", at);
    await writeFile(copy, bytes);
    expect(await place.run("verify", copy)).toMatchObject({ code: 3 });
    await writeFile(copy, bytes.subarray(0, 5000));
    const broken = await place.run("verify", copy, "--json");
    expect(broken.code).toBe(3);
    expect(JSON.parse(broken.out)).toMatchObject({ passed: false });
  });

  test("the audit log holds all of it and is whole", async () => {
    expect(await place.json("audit", "verify")).toMatchObject({ faults: [] });
    expect(await place.json("audit", "checkpoint")).toMatchObject({ publicKey: expect.any(String) });
    expect(await place.run("audit", "verify")).toMatchObject({
      code: 0,
      out: expect.stringContaining("whole"),
    });
    expect(await readdir(place.env["KANALARKIV_DATA_DIR"] ?? "")).toContain("audit-key.pem");
  });

  test("schemas: status says whose, and a folder without the official ones is refused", async () => {
    expect(await place.json("schemas", "status")).toMatchObject({ origin: "own" });
    expect((await place.run("schemas", "install", place.dir)).code).not.toBe(0);
    expect(await place.json("schemas", "status")).toMatchObject({ origin: "own" });
  });
});
