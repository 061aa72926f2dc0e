/** Who reads what may not be public says why, unless it is theirs to decide about; each reading stands in the log with it. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type Browser, deskOver, type TestDesk } from "../support/desk-site.ts";
import { aFeedComment, aFeedPost } from "../support/dialog-feed.ts";
import { reviewPlace } from "../support/review-place.ts";

const place = reviewPlace();
let desk: TestDesk;
let at: string;
const words = "Eg krev innsyn i vedtaket";

beforeEach(async () => {
  await place.dialogue([
    aFeedPost("post-1", "Vegen", "Vegen over fjellet er stengd."),
    aFeedComment("c1", `${words} om vegen etter offentleglova.`),
  ]);
  desk = deskOver(place.opened);
  at = `/999999999/ko/${await place.id("c1")}`;
});
afterEach(async () => await desk.close());

async function readings(): Promise<readonly unknown[]> {
  const { rows } = await place.tools.pool.query(
    `select by_person as by, because, detail from core.review_acts where act = 'read' and detail ->> 'shown' <> 'asked' order by place`,
  );
  return rows;
}

async function sayWhy(browser: Browser, hvorfor: string): Promise<Response> {
  return await browser.post(`${at}/les`, { key: await browser.key(), hvorfor });
}

const textOf = async (browser: Browser) => await (await browser.get(at)).text();

describe("the text of an item", () => {
  test("is before the officer who decides about it, and the reading says so", async () => {
    const officer = await desk.signedIn("Kari Vik", ["officer"], place.agency.id);
    expect(await textOf(officer)).toContain(words);
    expect(await readings()).toEqual([
      { by: "Kari Vik", because: "", detail: { shown: "thread", for: "deciding" } },
    ]);
  });

  test("is shown to who does not decide only after they said why, which stands with each reading", async () => {
    const approver = await desk.signedIn("Eva Lund", ["approver"], place.agency.id);
    const before = await textOf(approver);
    expect([before.includes(words), before.includes(`action="${at}/les"`)]).toEqual([false, true]);
    expect((await sayWhy(approver, "   ")).status).toBe(303);
    expect(await textOf(approver)).not.toContain(words);
    expect(await readings()).toEqual([]);

    const said = await sayWhy(approver, "Klage 26/114 <script>alert(1)</script>");
    expect(said.headers.get("location")).toBe(at);
    const shown = await textOf(approver);
    expect(shown).toContain(words);
    expect(shown).not.toContain("<script>alert");
    expect(await readings()).toEqual([
      { by: "Eva Lund", because: "Klage 26/114 <script>alert(1)</script>", detail: { shown: "thread" } },
    ]);
  });

  test("is not given by its other addresses either before that", async () => {
    const approver = await desk.signedIn("Eva Lund", ["approver"], place.agency.id);
    const asked = await approver.get(`${at}/tekst`);
    expect([asked.status, asked.headers.get("location")]).toEqual([303, at]);
    await sayWhy(approver, "Klage 26/114");
    expect(await (await approver.get(`${at}/tekst`)).text()).toContain(words);
  });

  test("is asked about anew after half an hour, and by everybody for themselves", async () => {
    const approver = await desk.signedIn("Eva Lund", ["approver"], place.agency.id);
    await sayWhy(approver, "Klage 26/114");
    expect(await textOf(approver)).toContain(words);
    expect(await textOf(await desk.signedIn("Ola Nes", ["approver"], place.agency.id))).not.toContain(words);
    const { clock } = place.opened;
    clock.set(new Date(clock.now().getTime() + 31 * 60_000));
    expect(await textOf(approver)).not.toContain(words);
  });

  test("is asked about of an officer too, once it was settled by another", async () => {
    const [one, other] = [
      await desk.signedIn("Kari Vik", ["officer"], place.agency.id),
      await desk.signedIn("Ola Nes", ["officer"], place.agency.id),
    ];
    await place.tools.pool.query("delete from core.acts_owed");
    const page = await textOf(one);
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";
    const form = { key: field("key"), versjon: field("versjon"), fordi: "gjeld vegsaka" };
    const done = await one.post(`${at}/overprov`, {
      ...form,
      utfall: "caseworkDocument",
      klasse: "CASE-QUESTION",
    });
    expect(done.status).toBe(303);
    await place.tools.pool.query("delete from core.acts_owed");
    // who decided it may look at what they did
    expect(await textOf(one)).toContain(words);
    expect(await textOf(other)).not.toContain(words);
    await sayWhy(other, "Same sak som 26/90");
    expect(await textOf(other)).toContain(words);
  });

  test("takes along who wrote it, where it stands and why an officer decided so", async () => {
    const officer = await desk.signedIn("Kari Vik", ["officer"], place.agency.id);
    const page = await textOf(officer);
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";
    await officer.post(`${at}/overprov`, {
      ...{ key: field("key"), versjon: field("versjon"), fordi: "Naboen Zebulon er sjuk" },
      ...{ utfall: "caseworkDocument", klasse: "CASE-QUESTION" },
    });
    await place.tools.pool.query(
      "update core.item_states set permalink = 'https://kanal.example.no/c1' where item_id = $1",
      [await place.id("c1")],
    );
    const [author] = (
      await place.tools.pool.query<{ name: string }>(
        "select v.author_name as name from core.item_states s join core.versions v on v.id = s.version_id where s.item_id = $1",
        [await place.id("c1")],
      )
    ).rows;
    for (const [role, reads] of [
      ["officer", true],
      ["archivist", false],
      ["auditor", false],
      ["reader", false],
    ] as const) {
      const other = role === "officer" ? officer : await desk.signedIn("Nils Berg", [role], place.agency.id);
      const shown = await textOf(other);
      const has = {
        author: shown.includes(`<bdi>${author?.name}</bdi>`),
        reason: shown.includes("Zebulon"),
        link: shown.includes('id="original"'),
      };
      expect({ role, ...has }).toEqual({ role, author: reads, reason: reads, link: reads });
    }
  });

  test("is never shown to who may not read it, whatever they say", async () => {
    const archivist = await desk.signedIn("Nils Berg", ["archivist"], place.agency.id);
    expect((await sayWhy(archivist, "Vil vite")).status).toBe(403);
    const page = await textOf(archivist);
    expect([page.includes(words), page.includes(`action="${at}/les"`)]).toEqual([false, false]);
    expect(await readings()).toEqual([]);
  });
});
