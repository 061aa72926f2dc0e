/** The register and the checklist of a channel at the desk: who may, what is told at its field, what stays, what is due. */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { type Browser, deskOver, type TestDesk } from "../support/desk-site.ts";
import { aFeedComment, aFeedPost } from "../support/dialog-feed.ts";
import { reviewPlace } from "../support/review-place.ts";

const place = reviewPlace();
let desk: TestDesk;
let administrator: Browser;
let at: string;

beforeEach(async () => {
  await place.dialogue([aFeedPost("post-1", "Vegen", "Vegen er stengd."), aFeedComment("c1", "Kor lenge?")]);
  desk = deskOver(place.opened);
  administrator = await desk.signedIn("Ola Nes", ["administrator"], place.agency.id);
  const found = await place.tools.pool.query<{ id: string }>("select id from core.channels limit 1");
  at = `/999999999/kanaler/${found.rows[0]?.id}`;
});
afterEach(async () => {
  await desk.close();
});

const text = async (path: string, browser = administrator) => await (await browser.get(path)).text();
const post = async (path: string, fields: Record<string, string>, browser = administrator) =>
  await browser.post(`${at}/register${path}`, { key: await browser.key(), ...fields });

describe("the register", () => {
  test("is set by who may, stands with who and when, and keeps what was before", async () => {
    expect(await text(at)).toContain("Ingenting er registrert om denne kanalen ennå.");
    const sent = await post("", {
      owner: "Eva Lund",
      staffing: "mån–fre 8–15",
      C06: "26/114-3",
      fordi: "ny plan",
    });
    expect([sent.status, sent.headers.get("location")]).toEqual([303, `${at}/register?gjort=ja`]);
    expect((await post("", { owner: "Eva Lund" })).headers.get("location")).toContain("gjort=nei");
    await post("", { owner: "Per Dal" });
    const page = await text(`${at}/register`);
    for (const says of ["Per Dal", "Eva Lund", "man–fre 08:00–15:00", "26/114-3", "ny plan", "Ola Nes"])
      expect(page).toContain(says);
    expect(await text(at)).toContain("Per Dal");
    expect(await text(at)).not.toContain("Eva Lund");
  });

  test("a form that stands as it was filled in writes nothing when it is sent again, in every language", async () => {
    const whole = {
      ...{
        owner: "Eva Lund",
        staffing: "mån–fre 8–15, lau 10–12",
        responseTarget: "2 dagar",
        duration: "varig",
      },
      ...{ opened: "2026-05-01", planReference: "26/114", planCommentOn: "2026-04-01", planComment: "Godt." },
      ...{
        planApprovedBy: "Eva",
        planApprovedOn: "2026-04-02",
        websitePage: "https://www.fjordvik.example/k",
      },
    };
    await post("", whole);
    for (const language of ["nb", "nn", "sv", "en"]) {
      const page = await text(`${at}/register?lang=${language}`);
      const fields = Object.fromEntries(
        [
          ...page.matchAll(
            /<(?:input|textarea)[^>]* name="([\w]+)"[^>]*?(?: value="([^"]*)"[^>]*>|>([^<]*)<\/textarea>)/g,
          ),
        ]
          .map(([, name = "", value, inside]) => [name, value ?? inside ?? ""])
          .filter(([name]) => (name ?? "") in whole),
      );
      expect(Object.keys(fields).length).toBe(Object.keys(whole).length);
      expect((await post("", fields)).headers.get("location")).toContain("gjort=nei");
    }
  });

  test("what is wrong is told at its field with what was typed, and nothing is registered", async () => {
    const refused = await post("", {
      owner: "Eva Lund",
      staffing: "alltid <b>",
      planApprovedBy: "Eva",
      opened: "2031-01-01",
    });
    expect(refused.status).toBe(400);
    const page = await refused.text();
    for (const field of ["staffing", "planApprovedOn", "opened"])
      expect(page).toContain(`id="${field}-fault"`);
    expect(page).toContain("alltid &lt;b&gt;");
    expect((await place.tools.pool.query("select 1 from core.channel_register")).rowCount).toBe(0);
  });

  test("evaluations and attestations are registered, and an entry is taken back with a reason", async () => {
    expect((await post("/evaluering", { evaluert: "2026-05-20", resultat: "" })).status).toBe(400);
    await post("/evaluering", {
      evaluert: "2026-05-20",
      resultat: "Målgruppa blir nådd.",
      neste: "2026-11-20",
    });
    expect((await post("/bekreft", { punkt: "C35", bekreftet: "2026-05-20", maaneder: "0" })).status).toBe(
      400,
    );
    await post("/bekreft", { punkt: "C35", bekreftet: "2026-05-20", maaneder: "6" });
    const rows = await place.tools.pool.query("select id, topic from core.channel_register order by place");
    expect(rows.rows.map(({ topic }) => topic)).toEqual(["evaluation", "evaluationDue", "attested"]);
    const last = rows.rows.at(-1)?.id;
    expect((await post("/angre", { rad: last, fordi: "" })).status).toBe(400);
    expect((await post("/angre", { rad: last, fordi: "feil punkt" })).status).toBe(303);
    expect(await text(`${at}/register`)).toContain("trukket tilbake av Ola Nes");
    expect(await text(`${at}/sjekkliste?vis=met`)).not.toContain(">C35<");
  });

  test("the plan comes as a file, is saved as it came, and stays when the form is sent without one", async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ key: await administrator.key(), planReference: "26/114" }))
      form.set(name, value);
    form.set("planfil", new File(["<script>alert(1)</script>"], "plan.html"));
    const headers = {
      origin: "http://localhost:8090",
      "sec-fetch-site": "same-origin",
      host: "localhost:8090",
    };
    const sent = await desk.app.request(`http://localhost:8090${at}/register`, {
      ...{
        method: "POST",
        body: form,
        headers: { ...headers, cookie: administrator.cookie ?? "", "user-agent": "Test 1.0" },
      },
    });
    expect([sent.status, sent.headers.get("location")]).toEqual([303, `${at}/register?gjort=ja`]);
    await post("", { planReference: "26/115" });
    const file = await administrator.get(`${at}/register/plan`);
    expect(await file.text()).toBe("<script>alert(1)</script>");
    expect(file.headers.get("content-disposition")).toContain("attachment");
    expect(file.headers.get("content-type")).toBe("application/octet-stream");
  });

  test("is read and not written by who may not write", async () => {
    await post("", { owner: "Eva Lund" });
    const reader = await desk.signedIn("Liv Dal", ["reader"], place.agency.id);
    const page = await text(`${at}/register`, reader);
    expect(page).toContain("Eva Lund");
    expect(page).not.toContain('<form method="post" action="/999999999/kanaler');
    expect((await post("", { owner: "Liv" }, reader)).status).toBe(403);
    expect((await post("/angre", { rad: "x", fordi: "y" }, reader)).status).toBe(403);
  });
});

describe("the checklist", () => {
  test("has forty points in words with what to do and the source, filtered, and the same as CSV", async () => {
    const page = await text(`${at}/sjekkliste`);
    expect(page.match(/<tr><th scope="row"/g)).toHaveLength(40);
    expect(page).toContain(
      "Ingenting er registrert om denne kanalen ennå: registrer det virksomheten har bestemt.",
    );
    await post("", { owner: "Eva Lund", goal: "=SUM(1)" });
    const open = await text(`${at}/sjekkliste?vis=notMet`);
    expect(open).toContain("Ikke registrert: hovedansvarlig for dialogen og svargruppe.");
    expect(open).not.toContain("<strong>C01</strong>");
    const csv = await administrator.get(`${at}/sjekkliste.csv?vis=met`);
    const lines = (await csv.text()).trim().split("\r\n");
    expect(csv.headers.get("content-type")).toContain("text/csv");
    expect(lines.some((line) => line.startsWith("C01;") && line.includes("SUM(1)"))).toBe(true);
    expect(lines.filter((line) => /^C\d\d;/.test(line) && !line.includes(";oppfylt;"))).toEqual([]);
  });
});

describe("what is due", () => {
  test("of a channel from before there was a register is one quiet line, and later what is due with its channel", async () => {
    const officer = await desk.signedIn("Kari Vik", ["officer"], place.agency.id);
    expect(await text("/999999999/frister", officer)).toContain("For 1 kanal er det ikke registrert");
    expect(await text("/999999999", officer)).not.toContain("å følge opp i registeret");
    await post("", { goal: "Opplyse" });
    expect(await text("/999999999/frister", officer)).toContain("Ikke registrert: ansvarlig leder og plan.");
    expect(await text("/999999999", officer)).toContain("1 kanal å følge opp i registeret");
  });
});
