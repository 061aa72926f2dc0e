/** The archivist's desk: packages, new exports, what is left, deliveries and answers; and who may do none of it. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Agency } from "../../src/domain/agency.ts";
import { allPackages } from "../../src/pipeline/deposit/packages.ts";
import { registerAgency } from "../../src/pipeline/register/register.ts";
import { swedishAgency } from "../support/app.ts";
import { type Browser, deskOver, type TestDesk } from "../support/desk-site.ts";
import { type ExportPlace, openExportPlace } from "../support/export-place.ts";

let place: ExportPlace;
let desk: TestDesk;
let theirs: Agency;
let archivist: Browser;
let officer: Browser;
const at = "/999999999";

beforeAll(async () => {
  place = await openExportPlace();
  theirs = await registerAgency(place.tools, swedishAgency);
  desk = deskOver(place.opened);
  archivist = await desk.signedIn("Ada Berg", ["archivist"], place.agency.id);
  officer = await desk.signedIn("Ola Nes", ["officer"], place.agency.id);
}, 60_000);
afterAll(async () => {
  await desk.close();
  await place.close();
});

async function text(browser: Browser, path: string): Promise<string> {
  const answer = await browser.get(path);
  expect({ path, status: answer.status }).toEqual({ path, status: 200 });
  return await answer.text();
}

async function post(
  browser: Browser,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<Response> {
  return await browser.post(path, { ...fields, key: await browser.key() });
}

/** Asks, lets a worker do it, and gives the page of the work. */
async function done(browser: Browser, path: string, fields: Readonly<Record<string, string>>) {
  const answer = await post(browser, path, fields);
  const location = answer.headers.get("location") ?? "";
  expect({ status: answer.status, location }).toEqual({
    status: 303,
    location: expect.stringMatching(/^\/999999999\/arbeid\/[0-9a-f-]{36}$/),
  });
  await (await place.opened.app.queue()).drain();
  return { location, page: await text(browser, location) };
}

const year = { fra: "2026-01-01", til: "2026-12-31" };
const newest = async () => {
  const made = (await allPackages(place.tools, place.agency)).at(-1);
  if (!made) throw new Error("there is no package");
  return made;
};

describe("a new export", () => {
  test("is tried first: what it would hold, what is left, and that nothing stands in its way", async () => {
    const form = await text(archivist, `${at}/pakker/nytt`);
    expect(form).toContain('value="2025-01-01"');
    const { page } = await done(archivist, `${at}/pakker/nytt`, { ...year, hva: "prov" });
    expect(page).toContain("Ingenting står i veien for uttrekket.");
    expect(page).toMatch(/Pakken ville inneholde 2 enheter/);
    expect(page).toMatch(/1 inngående journalposter er verken besvart eller avskrevet/);
    expect(page).toContain(`href="${at}/pakker/restanse?fra=2026-01-01&amp;til=2026-12-31"`);
    expect(await allPackages(place.tools, place.agency)).toEqual([]);
  });

  test("names what is unanswered, by its title for anybody, and who answers for it", async () => {
    const list = await text(archivist, `${at}/pakker/restanse?fra=2026-01-01&til=2026-12-31`);
    expect(list).toMatch(/2026\/1-1/);
    expect(list).toContain("Arkivleiar");
    const csv = await archivist.get(`${at}/pakker/restanse.csv?fra=2026-01-01&til=2026-12-31`);
    expect(csv.headers.get("content-disposition")).toMatch(/^attachment; filename="Restanseliste-2026/);
    expect((await csv.text()).split("\r\n")).toHaveLength(3);
    expect(await text(archivist, `${at}/pakker/restanse?fra=2020-01-01&til=2020-12-31`)).toContain(
      "Ingen restanser i perioden.",
    );
  });

  test.each<[string, Record<string, string>, RegExp]>([
    ["no day", { fra: "2026-13-01", til: "2026-12-31" }, /Skriv en dag/],
    ["a period backwards", { fra: "2026-12-31", til: "2026-01-01" }, /slutter før den begynner/],
    ["a choice without its reason", { ...year, avslutt: "ja" }, /krever en begrunnelse/],
    ["blanks for a reason", { ...year, avskriv: "ja", fordi: "  " }, /krever en begrunnelse/],
    ["an address that is none", { ...year, kontakt: "Ola Dahl", epost: "ola" }, /ikke en e-postadresse/],
    ["an address of nobody", { ...year, epost: "ola@etaten.example" }, /trenger navnet/],
    ["a package that is none", { ...year, erstatter: "x" }, /kan ikke erstattes/],
    [
      "a package of nobody",
      { ...year, erstatter: "01a1fdef-d285-7000-b4ee-ea1589b78ad2" },
      /kan ikke erstattes/,
    ],
  ])("with %s is refused beside the field, and keeps what was typed", async (_, fields, says) => {
    const answer = await post(archivist, `${at}/pakker/nytt`, { ...fields, avtale: "2026/0001", hva: "lag" });
    const page = await answer.text();
    expect({ status: answer.status, said: says.test(page) }).toEqual({ status: 400, said: true });
    expect(page).toContain('value="2026/0001"');
  });

  test("is made by the worker, in the archivist's name, and its page leads to the package", async () => {
    const { page } = await done(archivist, `${at}/pakker/nytt`, {
      ...{ ...year, hva: "lag", avslutt: "ja", avskriv: "ja", fordi: "Avtalt med arkivet" },
      ...{ avtale: "2026/0001", kontakt: "Ola Dahl", epost: "ola@etaten.example" },
    });
    const made = await newest();
    expect(made).toMatchObject({ state: "committed", closedBy: "Ada Berg", items: 2 });
    expect(made.manifest?.closing).toEqual({ closed: true, because: "Avtalt med arkivet" });
    expect(page).toContain(`href="${at}/pakker/${made.id}"`);
  }, 60_000);

  test("of what is in a package already is refused in words, with the package that has it", async () => {
    const { page } = await done(archivist, `${at}/pakker/nytt`, { ...year, hva: "prov" });
    expect(page).toContain("Uttrekket ville bli avvist");
    expect(page).toContain("Enheter i perioden er alt i en annen pakke.");
    expect(page).toContain(`href="${at}/pakker/${(await newest()).id}"`);
    const asked = await done(archivist, `${at}/pakker/nytt`, { ...year, hva: "lag" });
    expect(asked.page).toContain("Enheter i perioden er alt i en annen pakke.");
    expect(asked.page).not.toContain("--again");
    expect(await allPackages(place.tools, place.agency)).toHaveLength(1);
  });

  test("is made by no officer, and of no other agency", async () => {
    expect(await text(officer, `${at}/pakker/nytt`)).toContain("Bare arkivarer kan lage uttrekk.");
    expect((await post(officer, `${at}/pakker/nytt`, { ...year, hva: "lag" })).status).toBe(403);
    expect((await archivist.get(`/${theirs.orgNumber}/pakker`)).status).toBe(404);
    expect((await archivist.get(`${at}/ko`)).status).toBe(200);
    expect((await post(archivist, `${at}/ko/x/bekreft`, {})).status).toBe(403);
  });

  test("at a Swedish agency says in Swedish that the form is the Norwegian one", async () => {
    const swede = await desk.signedIn("Eva Lund", ["archivist"], theirs.id);
    expect(await text(swede, `/${theirs.orgNumber}/pakker/nytt?lang=sv`)).toContain(
      "Kanalarkiv gör inte FGS eller E-ARK",
    );
  });
});

describe("a package", () => {
  test("stands in the list with all that is asked of it, and shows its verdict first", async () => {
    const made = await newest();
    const list = await text(archivist, `${at}/pakker`);
    for (const told of ["01.01.2026–31.12.2026", made.sha256, "2 enheter", "Ada Berg", "ikke avlevert"])
      expect(list).toContain(told);
    const page = await text(archivist, `${at}/pakker/${made.id}`);
    const main = page.slice(page.indexOf("<h1>"));
    expect(main.indexOf("I orden, men kan ikke avleveres ennå")).toBeLessThan(main.indexOf("SHA-256"));
    expect(main).toContain("Perioden er avsluttet med denne begrunnelsen: Avtalt med arkivet");
    expect(main).toMatch(/package\.committed/);
  });

  test("is downloaded whole, with its digest, by who may control it, and the log says so", async () => {
    const made = await newest();
    const answer = await archivist.get(`${at}/pakker/${made.id}/tar`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const digest = createHash("sha256").update(bytes).digest();
    expect([digest.toString("hex"), bytes.length]).toEqual([made.sha256, made.sizeBytes]);
    expect(answer.headers.get("repr-digest")).toBe(`sha-256=:${digest.toString("base64")}:`);
    expect(answer.headers.get("content-length")).toBe(String(bytes.length));
    expect((await archivist.get(`${at}/pakker/${made.id}/xml`)).headers.get("content-type")).toBe(
      "application/xml",
    );
    expect(await text(archivist, `${at}/pakker/${made.id}`)).toMatch(/package\.fetched/);
    for (const role of ["officer", "administrator", "reader"] as const) {
      const other = await desk.signedIn(`Person ${role}`, [role], place.agency.id);
      expect((await other.get(`${at}/pakker/${made.id}/tar`)).status).toBe(403);
      expect((await other.get(`${at}/pakker/${made.id}`)).status).toBe(200);
    }
  });

  test("is controlled anew by the worker, with a report to print and sign that has its one style", async () => {
    const made = await newest();
    const { page } = await done(archivist, `${at}/pakker/${made.id}/kontroll`, {});
    expect(page).toContain(`href="${at}/pakker/${made.id}/kontroll"`);
    const report = await archivist.get(`${at}/pakker/${made.id}/kontroll`);
    const policy = report.headers.get("content-security-policy") ?? "";
    const document = await report.text();
    const style = /<style>([\s\S]*?)<\/style>/.exec(document)?.[1] ?? "";
    expect(policy).toContain(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
    expect(document).toContain(made.sha256);
    expect(document).toContain("Ada Berg");
    expect(await text(archivist, `${at}/pakker/${made.id}`)).toContain("Kontrollrapport til utskrift");
  }, 60_000);

  test("has a delivery list by case, for paper and for a spreadsheet, and its manifest", async () => {
    const made = await newest();
    const list = await text(archivist, `${at}/pakker/${made.id}/liste`);
    expect(list).toMatch(/2026\/1/);
    expect(list).toContain("Dato og underskrift");
    const sheet = await (await archivist.get(`${at}/pakker/${made.id}/liste.csv`)).arrayBuffer();
    const csv = Buffer.from(sheet).toString("utf8");
    expect(csv.split("\r\n")[0]).toBe(
      "\ufeffSaksnummer;Offentlig tittel;Fra og med;Til og med;Journalposter;Skjermet;Status",
    );
    expect(csv.split("\r\n")[1]).toMatch(/^2026\/1;.*;1;\d;avsluttet$/);
    const manifest = await (await archivist.get(`${at}/pakker/${made.id}/manifest`)).json();
    expect(manifest).toEqual(made.manifest);
    expect(await text(archivist, `${at}/pakker/${made.id}/utelatt`)).toContain("Ingenting er utelatt");
  });

  test("that is no package of the agency is not there, under any address", async () => {
    const made = await newest();
    const swede = await desk.signedIn("Lars Ek", ["archivist", "auditor"], theirs.id);
    for (const path of ["", "/liste", "/liste.csv", "/utelatt", "/manifest", "/kontroll", "/tar", "/xml"])
      expect({
        path,
        status: (await swede.get(`/${theirs.orgNumber}/pakker/${made.id}${path}`)).status,
      }).toEqual({
        path,
        status: 404,
      });
    for (const act of ["avlevert", "svar", "kontroll"])
      expect(
        (await post(swede, `/${theirs.orgNumber}/pakker/${made.id}/${act}`, { til: "IKA" })).status,
      ).toBe(404);
    expect((await swede.get(`/${theirs.orgNumber}/pakker/sammenlign?a=${made.id}&b=${made.id}`)).status).toBe(
      404,
    );
    expect((await newest()).state).toBe("committed");
  });
});

describe("a delivery", () => {
  test.each<[Record<string, string>, RegExp]>([
    [{ til: "", dag: "2026-06-01" }, /Skriv navnet på arkivet/],
    [{ til: "IKA Vest", dag: "" }, /Skriv en dag/],
    [{ til: "IKA Vest", dag: "2099-01-01" }, /Dagen har ikke vært ennå/],
    [{ til: "IKA Vest", dag: "2020-01-01" }, /før pakken ble laget/],
  ])("is refused for %j", async (fields, says) => {
    const { id } = await newest();
    const answer = await post(archivist, `${at}/pakker/${id}/avlevert`, { ...fields, fordi: "Sak 26/9" });
    const page = await answer.text();
    expect({ status: answer.status, said: says.test(page) }).toEqual({ status: 400, said: true });
    expect(page).toContain('value="Sak 26/9"');
    expect((await newest()).state).toBe("committed");
  });

  test("and the archive's answers are recorded with who said so, and its own paper", async () => {
    const { id } = await newest();
    const fields = { til: "IKA Vest <b>", dag: "2026-06-01" };
    expect((await post(archivist, `${at}/pakker/${id}/avlevert`, fields)).status).toBe(303);
    const list = await text(archivist, `${at}/pakker`);
    expect(list).toContain("avlevert til IKA Vest &lt;b&gt; 01.06.2026");
    const rejected = await post(archivist, `${at}/pakker/${id}/svar`, {
      svar: "rejected",
      dag: "2026-06-01",
    });
    expect([rejected.status, await rejected.text()]).toEqual([
      400,
      expect.stringContaining("hvorfor arkivet avviste"),
    ]);
    const bare = await post(archivist, `${at}/pakker/${id}/svar`, {
      svar: "acknowledged",
      dag: "2026-06-01",
    });
    expect([bare.status, await bare.text()]).toEqual([400, expect.stringContaining("Legg ved kvitteringen")]);
    const answered = await post(archivist, `${at}/pakker/${id}/svar`, {
      ...{ svar: "acknowledged", dag: "2026-06-01", fordi: "Mottatt i orden" },
    });
    expect(answered.status).toBe(303);
    const page = await text(archivist, `${at}/pakker/${id}`);
    expect(page).toContain("godtatt 01.06.2026");
    expect(page).toContain("Mottatt i orden");
    expect(page).not.toContain("IKA Vest <b>");
  });

  test("comes too late when the package was replaced, and says so", async () => {
    const before = await newest();
    await done(archivist, `${at}/pakker/nytt`, { ...year, hva: "lag", erstatter: before.id });
    const after = await newest();
    expect(after.replaces).toBe(before.id);
    const late = await post(archivist, `${at}/pakker/${before.id}/avlevert`, {
      til: "IKA Vest",
      dag: "2026-06-01",
    });
    expect([late.status, await late.text()]).toEqual([400, expect.stringContaining("pakken er erstattet")]);
    const compared = await text(archivist, `${at}/pakker/sammenlign?a=${before.id}&b=${after.id}`);
    expect(compared).toMatch(/I begge, samme versjon og klasse<\/th><td class="number">2</);
    expect(compared).toContain("Pakkene har samme innhold.");
    const same = await archivist.get(`${at}/pakker/sammenlign?a=${after.id}&b=${after.id}`);
    expect([same.status, await same.text()]).toEqual([
      400,
      expect.stringContaining("Velg to forskjellige pakker."),
    ]);
  }, 60_000);
});

describe("asked work", () => {
  test("waits on a page that asks for itself again, and is cancelled by who asked", async () => {
    const asked = await post(archivist, `${at}/pakker/nytt`, { ...year, hva: "prov" });
    const location = asked.headers.get("location") ?? "";
    const page = await text(archivist, location);
    expect(page).toContain('<noscript><meta http-equiv="refresh" content="3"></noscript>');
    expect(page).toContain("Du kan lukke nettleseren");
    expect((await post(officer, `${location}/avbryt`, {})).status).toBe(404);
    expect((await post(archivist, `${location}/avbryt`, {})).status).toBe(303);
    expect(await text(archivist, location)).toContain("Avbrutt");
    expect(await text(officer, `${at}/arbeid`)).toContain("Prøveuttrekk");
    expect((await archivist.get(`/${theirs.orgNumber}${location.slice(at.length)}`)).status).toBe(404);
  });
});
