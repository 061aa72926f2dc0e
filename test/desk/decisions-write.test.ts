/** Writing a decision at the desk: begun from a draft, edited clause by clause, checked in words, kept as a draft. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { faultPlace, jsonOf, withClause, withHead } from "../../src/desk/pages/sketch-json.ts";
import { registerAgency } from "../../src/pipeline/register/register.ts";
import { swedishAgency } from "../support/app.ts";
import { type Browser, deskOver, type TestDesk } from "../support/desk-site.ts";
import { reviewPlace } from "../support/review-place.ts";

const place = reviewPlace();
const at = "/999999999/vedtak";
let desk: TestDesk;
let officer: Browser;

beforeEach(async () => {
  desk = deskOver(place.opened);
  officer = await desk.signedIn("Kari Vik", ["officer"], place.agency.id);
});

afterEach(async () => {
  await desk.close();
});

async function page(path: string, browser = officer): Promise<string> {
  const answer = await browser.get(path);
  expect(answer.status).toBe(200);
  return await answer.text();
}

async function begun(fra = "utkast-no-municipality"): Promise<string> {
  const answer = await officer.post(`${at}/nytt`, { key: await officer.key(), fra });
  expect(answer.status).toBe(303);
  return answer.headers.get("location") ?? "";
}

/** The fields of the first form of a page that saves something, as a browser would send them back. */
function formOf(html: string): Record<string, string> {
  const [form = ""] = /<form[^>]*class="desk-form wide">.*?<\/form>/s.exec(html) ?? [];
  const fields: Record<string, string> = {};
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1];
    const isBox = /type="(?:checkbox|radio)"/.test(input);
    const name = attribute("name");
    if (name !== undefined && (!isBox || / checked/.test(input)))
      fields[name] = plain(attribute("value") ?? "");
  }
  for (const [, name = "", value = ""] of form.matchAll(
    /<textarea[^>]* name="([^"]*)"[^>]*>(.*?)<\/textarea>/gs,
  ))
    fields[name] = plain(value);
  for (const [, name = "", options = ""] of form.matchAll(
    /<select[^>]* name="([^"]*)"[^>]*>(.*?)<\/select>/gs,
  ))
    fields[name] = plain(/value="([^"]*)" selected/.exec(options)?.[1] ?? "");
  return fields;
}

function plain(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

async function save(path: string, changes: Record<string, string>, browser = officer): Promise<Response> {
  return await browser.post(path, { ...formOf(await page(path, browser)), ...changes });
}

async function fileOf(path: string): Promise<Record<string, unknown>> {
  return (await (await officer.get(`${path}/last-ned`)).json()) as Record<string, unknown>;
}

describe("a decision that is being written", () => {
  test("is saved as it was when nothing is changed, in the head and in every clause", async () => {
    const path = await begun();
    const before = await fileOf(path);
    await save(`${path}/hode`, {});
    const clauses = before["clauses"] as readonly unknown[];
    for (const [place_] of clauses.slice(0, 6).entries()) await save(`${path}/punkt/${place_}`, {});
    expect(await fileOf(path)).toEqual(before);
  });

  test("tells all faults at once, each leading to its field, and keeps what was typed", async () => {
    const path = await begun();
    const wrong = await save(`${path}/punkt/3`, { slag: "days", mengd: "-1", start: "posted" });
    expect(wrong.headers.get("location")).toBe(`${path}/punkt/3`);
    const clause = await page(`${path}/punkt/3`);
    expect(clause).toContain("dager må være 0 eller mer");
    expect(clause).toMatch(/id="f-mengd"[^>]*value="-1"[^>]*aria-invalid="true"/);
    await save(`${path}/hode`, { tittel: " ", "grunn-ownNeeds": "" });
    const overview = await page(path);
    expect(overview).toContain("Kontrollen finner 3 feil");
    for (const href of ["/punkt/3#f-mengd", "/hode#f-tittel", "/hode#f-grunn-ownNeeds"])
      expect(overview).toContain(`${path}${href}`);
    expect(overview).not.toContain("/behold");
    expect(overview).not.toMatch(/Invalid|expected|received/);
    expect(await page(`${path}?lang=nn`)).toContain("dagar må vere 0 eller meir");
  });

  test("is kept as a draft under who wrote it once it is sound, and the sketch is gone", async () => {
    const path = await begun();
    await save(`${path}/hode`, { tittel: "Kassasjonsvedtak for sosiale medier", referanse: "26/114" });
    const form = { key: await officer.key(), utgave: "2" };
    expect((await officer.post(`${path}/behold`, { ...form, utgave: "1" })).status).toBe(409);
    const kept = await officer.post(`${path}/behold`, form);
    expect(kept.headers.get("location")).toBe(`${at}/1`);
    expect(await page(`${at}/1`)).toContain("lagret som utkast av Kari Vik");
    expect((await officer.get(path)).status).toBe(404);
    const copy = await begun("nr-1");
    expect(await fileOf(copy)).toMatchObject({
      title: "Kassasjonsvedtak for sosiale medier",
      reference: "26/114",
    });
  });

  test("of two who save at once the second is told, and what they typed stays on the page", async () => {
    const path = await begun();
    const other = await desk.signedIn("Ola Nes", ["approver"], place.agency.id);
    const [mine, theirs] = [
      formOf(await page(`${path}/punkt/0`)),
      formOf(await page(`${path}/punkt/0`, other)),
    ];
    expect((await other.post(`${path}/punkt/0`, { ...theirs, tekst: "Olas ord" })).status).toBe(303);
    const refused = await officer.post(`${path}/punkt/0`, { ...mine, tekst: "Karis ord" });
    expect(refused.status).toBe(409);
    const shown = await refused.text();
    expect(shown).toContain("Ola Nes endret det");
    expect(shown).toContain("Karis ord");
    expect(JSON.stringify(await fileOf(path))).toContain("Olas ord");
  });

  test("is edited as the file too, right or not, and clauses are added and taken out", async () => {
    const path = await begun();
    const count = ((await fileOf(path))["clauses"] as readonly unknown[]).length;
    await save(`${path}/punkt/nytt`, { nummer: "99", "klasse-EVALUATION": "ja", tekst: "<b>nytt</b>" });
    expect(await page(`${path}/punkt/${count}`)).toContain("&lt;b&gt;nytt&lt;/b&gt;");
    const out = { key: await officer.key(), utgave: "2" };
    expect((await officer.post(`${path}/punkt/${count}/fjern`, out)).status).toBe(303);
    expect(((await fileOf(path))["clauses"] as readonly unknown[]).length).toBe(count);
    const file = await save(`${path}/fil`, { fil: '{ "title": "Vedtak",\r\n  oops' });
    expect(file.status).toBe(303);
    const overview = await page(path);
    expect(overview).toContain("er ikke JSON");
    expect(await page(`${path}/fil`)).toContain("oops");
    expect((await officer.get(`${path}/hode`)).status).toBe(404);
    expect((await save(`${path}/fil`, { fil: "x".repeat(1_048_577) })).status).toBe(409);
  });

  test("is not there for another agency", async () => {
    const theirs = await registerAgency(place.tools, swedishAgency);
    const path = await begun();
    const stranger = await desk.signedIn("Eva Lund", ["officer"], theirs.id);
    const there = path.replace("999999999", theirs.orgNumber);
    for (const part of ["", "/hode", "/fil", "/punkt/0", "/last-ned"])
      expect((await stranger.get(`${there}${part}`)).status).toBe(404);
    const answer = await stranger.post(`${there}/forkast`, { key: await stranger.key(), utgave: "1" });
    expect(answer.status).toBe(404);
    expect((await officer.get(path)).status).toBe(200);
  });
});

test("whatever stands in a file, forms read and write it without failing, and lose no field that they do not show", () => {
  const json = fc.jsonValue({ maxDepth: 3 });
  const broken = fc.record({
    clauses: fc.oneof(
      json,
      fc.array(fc.oneof(json, fc.record({ id: json, retention: json, scope: json, before: json }))),
    ),
    ...{ inquiry: json, legalBasis: json, supersedes: json, ownClasses: json, country: json },
  });
  fc.assert(
    fc.property(broken, (file) => {
      const read = jsonOf(JSON.stringify(file));
      if (!read) throw new Error("an object is read as one");
      const clause = withClause(read, 0, new Map([["nummer", "1"]]));
      expect(clause["ownClasses"]).toEqual(read["ownClasses"]);
      const head = withHead(read, new Map([["avloyser", "fil"]]));
      expect(head["clauses"]).toEqual(read["clauses"]);
      expect(head["supersedes"]).toEqual(read["supersedes"]);
    }),
  );
  expect(faultPlace("clauses[2].retention.days")).toEqual({ part: "punkt/2", field: "mengd" });
  expect(faultPlace("ownClasses[0].words[1]")).toEqual({ part: "fil", field: "fil" });
});
