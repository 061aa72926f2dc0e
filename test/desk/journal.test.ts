/** The journal at the desk: entries are found, arrears told in days, and each act done, refused in words and taken back. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { asId, type ItemId } from "../../src/domain/ids.ts";
import { entryList } from "../../src/pipeline/journal/entries.ts";
import { processAgency } from "../../src/pipeline/process/process.ts";
import { overruleItems } from "../../src/pipeline/review/overrule.ts";
import { quiet } from "../../src/pipeline/tools.ts";
import { type Browser, deskOver, type TestDesk } from "../support/desk-site.ts";
import { aFeedComment, aFeedPost } from "../support/dialog-feed.ts";
import { reviewPlace } from "../support/review-place.ts";

const place = reviewPlace();
const at = "/999999999/journal";
const on = (day: string) => ({ date_published: `${day}T10:00:00+02:00` });
let desk: TestDesk;
let officer: Browser;

beforeEach(async () => {
  await place.dialogue([
    aFeedPost("post-1", "Skuleskyss", "Vi endrar skuleskyssen."),
    aFeedComment("c-1", "Eg klagar på vedtaket om skuleskyss.", {
      ...on("2026-05-29"),
      authors: [{ name: "Kanari Hemmelegdal" }],
    }),
    aFeedComment("a-1", "Klaga er handsama: vi har gjort om vedtaket.", on("2026-05-30"), {
      by_agency: true,
    }),
  ]);
  await overruleItems(place.tools, place.agency, {
    ...{
      items: [asId<ItemId>(await place.id("a-1"))],
      by: "Kari Vik",
      because: "svar på klaga",
      again: true,
    },
    ...{ classId: "CASE-ANSWER", outcome: "caseworkDocument", ground: undefined },
  });
  await processAgency(place.tools, place.agency, quiet);
  desk = deskOver(place.opened);
  officer = await desk.signedIn("Kari Vik", ["officer"], place.agency.id);
});

afterEach(async () => {
  await desk.close();
});

async function text(path: string, browser = officer): Promise<string> {
  return await (await browser.get(path)).text();
}

async function entry(direction: "incoming" | "outgoing") {
  const found = (await entryList(place.tools, place.agency, {})).find((one) => one.direction === direction);
  if (!found) throw new Error(`nothing is ${direction}`);
  return found;
}

async function act(name: string, fields: Record<string, string>): Promise<Response> {
  const { id } = await entry("incoming");
  return await officer.post(`${at}/${id}/${name}`, { ...(await hidden(id)), ...fields });
}

/** What the forms of the entry's page carry. */
async function hidden(id: string): Promise<Record<string, string>> {
  const page = await text(`${at}/${id}`);
  const shown = (name: string) => new RegExp(`name="${name}" value="(\\d+)"`).exec(page)?.[1] ?? "";
  return { key: await officer.key(), sett: shown("sett"), "sett-post": shown("sett-post") };
}

describe("the journal", () => {
  test("has the newest first, with the days of what is in arrears, and is searched by number, case, day and words", async () => {
    const [inn, ut] = [await entry("incoming"), await entry("outgoing")];
    const page = await text(at);
    expect(page).toContain("restanse, 3 dager");
    expect(page.indexOf(ut.number)).toBeLessThan(page.indexOf(`>${inn.number}<`));
    const hits = async (query: string) => {
      const found = await text(`${at}?${query}`);
      return [inn, ut].map(({ id }) => found.includes(`/journal/${id}`));
    };
    expect(await hits("restanse=1")).toEqual([true, false]);
    expect(await hits(`sok=${encodeURIComponent(ut.number)}`)).toEqual([false, true]);
    expect(await hits(`sok=${encodeURIComponent(ut.sequence)}`)).toEqual([false, true]);
    expect(await hits(`sok=${encodeURIComponent(inn.number.replace(/-.*/, ""))}`)).toEqual([true, true]);
    expect(await hits("sok=KLAGE+P%C3%85")).toEqual([true, false]);
    expect(await hits("til=2020-01-01")).toEqual([false, false]);
    for (const odd of ["sok=%25", "sok=%27--", "fra=abc", "fra=2026-02-31", "side=x"])
      expect((await officer.get(`${at}?${odd}`)).status).toBe(200);
  });

  test("shows names to those who may read them, and to others what anybody may see", async () => {
    const { id } = await entry("incoming");
    expect(await text(`${at}/${id}`)).toContain("Hemmelegdal");
    const reader = await desk.signedIn("Eva Lund", ["reader"], place.agency.id);
    for (const path of [at, `${at}/${id}`]) {
      const page = await text(path, reader);
      expect(page).not.toContain("Hemmelegdal");
      expect(page).not.toContain("/avskriv");
    }
  });

  test("has no entry of another agency, and none that is none", async () => {
    for (const id of ["01900000-0000-7000-8000-000000000000", "x", "2026%2F1-1"])
      expect((await officer.get(`${at}/${id}`)).status).toBe(404);
  });
});

describe("an entry", () => {
  test("is written off by the answer of its thread, and that is taken back", async () => {
    const [inn, ut] = [await entry("incoming"), await entry("outgoing")];
    expect(await text(`${at}/${inn.id}`)).toContain(`<option value="${ut.number}"`);
    const done = await act("avskriv", { svar: ut.number, nummer: "", mate: "", fordi: "svart i tråden" });
    expect([done.status, done.headers.get("location")]).toEqual([303, `${at}/${inn.id}?lagret=1`]);
    expect(await text(`${at}/${inn.id}`)).toContain(`besvart med ${ut.number}`);
    expect(await text("/999999999/frister")).toContain("Ingenting krever handling");
    expect((await act("angre-avskriving", { fordi: "feil svar" })).status).toBe(303);
    expect(await text(at)).toContain("restanse");
    expect(await text("/999999999/frister")).toContain("1 krever handling");
  });

  test("is given a better title, has words of it shielded, and each is taken back", async () => {
    const { id } = await entry("incoming");
    expect(
      (await act("tittel", { tittel: "Klage på vedtak om skuleskyss", fordi: "meir presis" })).status,
    ).toBe(303);
    expect(await text(`${at}/${id}`)).toContain("Klage på vedtak om skuleskyss");
    expect(
      (await act("skjerm", { ord: "skuleskyss", hjemmel: "offl. § 13 første ledd", fordi: "gjeld eit barn" }))
        .status,
    ).toBe(303);
    await processAgency(place.tools, place.agency, quiet);
    const shown = async () =>
      (await place.tools.pool.query("select title_washed as title from pub.entries where id = $1", [id]))
        .rows[0]?.title;
    expect(await shown()).toBe("Klage på vedtak om *****");
    expect((await act("angre-tittel", { fordi: "var ikkje naudsynt" })).status).toBe(303);
    await processAgency(place.tools, place.agency, quiet);
    expect(await shown()).toBe("Klage på vedtak om skuleskyss");
  });

  test("gets back one title by an undo that is sent twice, and nothing that was shielded before", async () => {
    const { id } = await entry("incoming");
    const shield = (ord: string) =>
      act("skjerm", { ord, hjemmel: "offl. § 13 første ledd", fordi: "gjeld eit barn" });
    await act("tittel", { tittel: "Klage på vedtak om skuleskyss for Zebulon", fordi: "meir presis" });
    for (const word of ["Zebulon", "skuleskyss"]) expect((await shield(word)).status).toBe(303);
    const undo = { ...(await hidden(id)), fordi: "var ikkje naudsynt" };
    const send = () => officer.post(`${at}/${id}/angre-tittel`, undo);
    const answers = await Promise.all([send(), send()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect((await send()).status).toBe(409);
    const shown = await place.tools.pool.query(
      "select title_washed as title from pub.entries where id = $1",
      [id],
    );
    expect(shown.rows).toEqual([{ title: "Klage på vedtak om skuleskyss for *****" }]);
  });

  test("has its other side corrected and is screened and opened again, and each is taken back", async () => {
    const { id } = await entry("incoming");
    const shown = async () =>
      (
        await place.tools.pool.query("select party_full as party, ground from pub.entries where id = $1", [
          id,
        ])
      ).rows[0];
    expect(
      (await act("part", { part: "Fjordvik FAU", slag: "organisation", fordi: "for laget" })).status,
    ).toBe(303);
    expect(await shown()).toEqual({ party: "Fjordvik FAU", ground: null });
    expect((await act("hjemmel", { hjemmel: "offl. § 24 andre ledd", fordi: "tips" })).status).toBe(303);
    expect(await shown()).toEqual({ party: "*****", ground: "offl. § 24 andre ledd" });
    const page = await text(`${at}/${id}`);
    expect(page).toContain("Opphev skjermingen");
    expect(page).toContain("avsender eller mottaker rettet «<bdi>Fjordvik FAU</bdi>»");
    const reader = await desk.signedIn("Eva Lund", ["reader"], place.agency.id);
    expect(await text(`${at}/${id}`, reader)).not.toContain("FAU");
    expect((await act("opphev", { fordi: "open no" })).status).toBe(409);
    const stale = await act("opphev", { lest: "1", fordi: "open no", "sett-post": "1" });
    expect([stale.status, (await stale.text()).includes("Noen har endret journalposten")]).toEqual([
      409,
      true,
    ]);
    expect((await act("opphev", { lest: "1", fordi: "open no" })).status).toBe(303);
    expect(await shown()).toEqual({ party: "Fjordvik FAU", ground: null });
    for (const undo of ["angre-skjerming", "angre-skjerming", "angre-part"])
      expect((await act(undo, { lest: "1", fordi: "feil" })).status).toBe(303);
    expect(await shown()).toEqual({ party: "Kanari Hemmelegdal", ground: null });
  });

  test("whose document is screened sends who would lift it to the document", async () => {
    const ground = {
      text: "offl. § 24 andre ledd",
      act: "offentleglova (LOV-2006-05-19-16)",
      section: "§ 24 andre ledd",
    };
    const items = [asId<ItemId>(await place.id("c-1"))];
    const as = { classId: "COMPLAINT", outcome: "caseworkDocument", ground } as const;
    await overruleItems(place.tools, place.agency, {
      items,
      ...as,
      by: "Kari Vik",
      because: "x",
      again: true,
    });
    const { id } = await entry("incoming");
    const page = await text(`${at}/${id}`);
    expect(page).toContain("Dokumentet selv er skjermet");
    expect(page).not.toContain("/opphev");
    expect(await (await act("opphev", { lest: "1", fordi: "x" })).text()).toContain(
      "Ta stilling til det først",
    );
  });

  test("stands in a case that is given to a person, and given back", async () => {
    const { id } = await entry("incoming");
    expect((await act("ansvar", { til: "Ola Nes", fordi: "kjenner saka" })).status).toBe(303);
    expect(await text(`${at}/${id}`)).toContain("<bdi>Ola Nes</bdi>");
    expect((await act("angre-ansvar", { fordi: "feil person" })).status).toBe(303);
    expect(await text(`${at}/${id}`)).toContain("som i virksomhetens oppsett");
  });

  test("says in words what is wrong, and keeps what was typed", async () => {
    const [inn, ut] = [await entry("incoming"), await entry("outgoing")];
    const cases: readonly (readonly [string, Record<string, string>, string])[] = [
      ["avskriv", { svar: ut.number, fordi: " " }, "Skriv en begrunnelse."],
      ["avskriv", { fordi: "x" }, "Velg svaret"],
      ["avskriv", { nummer: "2026/99-1", fordi: "x" }, "ingen journalpost med det nummeret"],
      ["avskriv", { nummer: "tull", fordi: "x" }, "ingen journalpost med det nummeret"],
      ["avskriv", { nummer: inn.number, fordi: "x" }, "Bare en utgående"],
      ["avskriv", { mate: "Gløymt", fordi: "x" }, "Velg svaret"],
      ["angre-avskriving", { fordi: "x" }, "Posten er ikke avskrevet."],
      ["tittel", { tittel: "…", fordi: "x" }, "Tittelen må inneholde ord"],
      ["tittel", { tittel: "a".repeat(300), fordi: "x" }, "for lang"],
      ["tittel", { tittel: "Ny", hjemmel: "paragraf 13", fordi: "x" }, "Hjemmelen kan ikke leses"],
      ["skjerm", { ord: "finst ikkje", hjemmel: "offl. § 13", fordi: "x" }, "inneholder ikke disse ordene"],
      ["skjerm", { fordi: "x" }, "Hjemmelen kan ikke leses"],
      ["angre-tittel", { fordi: "x" }, "journalført med"],
      ["part", { part: "…", slag: "person", fordi: "x" }, "Skriv et navn"],
      ["part", { part: "Ola 01010750160", slag: "person", fordi: "x" }, "fødselsnummer"],
      ["part", { part: "post@nes.no", slag: "organisation", fordi: "x" }, "navnet på organisasjonen"],
      ["part", { part: "Kanari Hemmelegdal", slag: "person", fordi: "x" }, "ingenting å endre"],
      ["angre-part", { fordi: "x" }, "ingenting å endre"],
      ["hjemmel", { hjemmel: "offl. § 99", fordi: "x" }, "Velg en hjemmel"],
      ["opphev", { lest: "1", fordi: "x" }, "ingenting å endre"],
      ["angre-skjerming", { lest: "1", fordi: "x" }, "ingenting å endre"],
      ["ansvar", { til: "root", fordi: "x" }, "Skriv navnet på en person."],
      ["angre-ansvar", { fordi: "x" }, "ingenting å angre"],
    ];
    for (const [name, fields, words] of cases) {
      const answer = await act(name, fields);
      const says = (await answer.text()).includes(words);
      expect({ name, fields, status: answer.status, says }).toEqual({
        name,
        fields,
        status: 409,
        says: true,
      });
    }
    const kept = await (
      await act("tittel", { tittel: "Ny <b>", hjemmel: "paragraf 13", fordi: "fordi så" })
    ).text();
    expect(kept).toContain('value="Ny &lt;b&gt;"');
    expect(kept).toContain("fordi så</textarea>");
  });
});
