/** What goes on in a channel's dialogue, at the desk: what waits, what stands there, and drafts; no word of anybody. */
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { listChannels } from "../../src/db/channels.ts";
import { setPlan } from "../../src/pipeline/register/plan.ts";
import { checklistOf } from "../../src/pipeline/watch/checklist.ts";
import { type Browser, deskOver, type TestDesk } from "../support/desk-site.ts";
import { aFeedComment, aFeedPost } from "../support/dialog-feed.ts";
import { reviewPlace } from "../support/review-place.ts";

const place = reviewPlace();
const number = "02013299997";
let desk: TestDesk;
let officer: Browser;
let at = "";

beforeEach(async () => {
  const on = (day: string) => ({ date_published: `${day}T10:00:00Z` });
  await place.dialogue([
    aFeedPost("post-1", "Ny veg", "Vi opnar vegen."),
    aFeedComment("q-old", "Når opnar vegen? Kanarifugl", on("2026-05-11")),
    aFeedComment("q-new", "Kor lenge er vegen stengd?", on("2026-05-29")),
    aFeedComment("q-fi", "Tiedän että tie on suljettu ja se on hyvä asia meille kaikille", on("2026-05-29")),
    aFeedComment("c-number", `Fødselsnummeret mitt er ${number}`, on("2026-05-20")),
    aFeedComment("q-answered", "Kva kostar det?", on("2026-05-19")),
    aFeedComment("a-1", "Det kostar 50 kr.", on("2026-05-20"), { by_agency: true, answers: "q-answered" }),
  ]);
  desk = deskOver(place.opened);
  officer = await desk.signedIn("Kari Vik", ["officer"], place.agency.id);
  const [channel] = await listChannels(place.tools.db, place.agency.id);
  at = `/999999999/kanaler/${channel?.id}`;
});
afterEach(async () => {
  await desk.close();
});

async function text(path: string, browser = officer): Promise<string> {
  return await (await browser.get(path)).text();
}

test("open questions stand oldest first, with the time that is left in words, and no word of anybody", async () => {
  const page = await text(`${at}/folg`);
  const order = [await place.id("q-old"), await place.id("q-new")].map((id) => page.indexOf(`/ko/${id}"`));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(page).toContain("2 uten svar, 1 over svarfristen");
  expect(page).toMatch(/<svg class="watch-mark"[^>]*aria-hidden="true"/);
  expect(page).toMatch(/Over fristen, har ventet \d+ t/);
  expect(page).toMatch(/\d+ t(?: \d+ min)? arbeidstid igjen/);
  expect(page).toContain("Kan være spørsmål (1)");
  expect(page).toContain("språket blir ikke lest");
  expect(page).toContain("Svarfrist eller bemanning er ikke registrert");
  expect(page).not.toContain("Kanarifugl");
});

test("personal data is for those who may read what is shielded, and its number for nobody", async () => {
  const page = await text(`${at}/folg`);
  expect(page).toContain("Personopplysninger på kanalen");
  expect(page).toContain(`/ko/${await place.id("c-number")}"`);
  expect(page).not.toContain(number);
  const reader = await desk.signedIn("Ola Nes", ["reader"], place.agency.id);
  const theirs = await text(`${at}/folg`, reader);
  expect(theirs).toContain("Spørsmål uten svar");
  expect(theirs).not.toContain("Personopplysninger på kanalen");
  const administrator = await desk.signedIn("Eva Lund", ["administrator"], place.agency.id);
  expect((await administrator.get(`${at}/folg`)).status).toBe(403);
  expect(await text(at, administrator)).not.toContain(`${at}/folg`);
  expect((await officer.get("/999999999/kanaler/00000000-0000-4000-8000-000000000000/folg")).status).toBe(
    404,
  );
});

test("the register's target and hours are what questions are measured by, and answer the checklist", async () => {
  const [channel] = await listChannels(place.tools.db, place.agency.id);
  if (!channel) throw new Error("no channel");
  await setPlan(
    place.tools,
    channel,
    { owner: "Eva Lund", staffing: "man-fre 8-15", responseTarget: "10 days" },
    { by: "Kari Vik" },
  );
  const page = await text(`${at}/folg`);
  expect(page).toContain("Svarfrist: 10 arbeidsdager. Bemannet: man–fre 08:00–15:00.");
  expect(page).not.toContain("ikke registrert");
  const { points } = await checklistOf(place.tools, channel.id);
  expect(points.find(({ id }) => id === "C27")).toMatchObject({
    state: "notMet",
    because: { code: "answeredLate" },
  });
  expect(points.find(({ id }) => id === "C32")).toMatchObject({
    state: "notMet",
    because: { code: "stillStanding" },
  });
  for (const list of ["sjekkliste", "sjekkliste.csv"]) {
    const shown = await text(`${at}/${list}`);
    for (const says of ["Spørsmål er ikke besvart i tide", "Noe står der fortsatt", "KANALARKIV_BAD_LINKS"])
      expect(shown).toContain(says);
    expect(shown).not.toMatch(/siste fullstendige henting \d{4}-/);
  }
});

test("what stands out is told with its figures and whom to tell; without a past it is not known", async () => {
  const page = await text(`${at}/folg`);
  expect(page).toContain('<h2 id="omdomme">Omdømme</h2>');
  expect(page).toContain("Ikke kjent om noe skiller seg ut.");
  expect(page).toContain("0 dager før perioden er sett fullstendig, og det trengs 30");
  const threat = "Eg skal drepe dykk alle saman på rådhuset";
  const from = (name: string) =>
    aFeedComment(`t-${name}`, threat, { date_published: "2026-05-30T10:00:00Z", authors: [{ name }] });
  await place.later([aFeedPost("post-1", "Ny veg", "Vi opnar vegen."), ...["Nils", "Ola", "Per"].map(from)]);
  const [channel] = await listChannels(place.tools.db, place.agency.id);
  if (!channel) throw new Error("no channel");
  await setPlan(place.tools, channel, { owner: "Eva <b>Lund" }, { by: "Kari Vik" });
  const flagged = await text(`${at}/folg`);
  expect(flagged).toContain("1 forhold skiller seg ut.");
  expect(flagged).toContain("3 innlegg fra 3 ulike på et døgn");
  expect(flagged).toContain("Ansvarlig leder: <bdi>Eva &lt;b&gt;Lund</bdi>.");
  expect(flagged).toContain(`/ko/${await place.id("post-1")}"`);
  expect(flagged).not.toContain("drepe");
});

test("drafts stand beside the item, in its language and in the three others, and nothing can be posted", async () => {
  const item = `/999999999/ko/${await place.id("q-new")}`;
  expect(await text(item)).toContain(`${item}/utkast`);
  const page = await text(`${item}/utkast`);
  expect(page).toContain("Vi har fått spørsmålet ditt og svarer seinast");
  expect(page).not.toContain('<form method="post" action="/999999999/ko');
  expect(await text(`${item}/utkast?svar=sv`)).toContain("Vi har tagit emot din fråga");
  expect((await officer.get(`${item}/utkast?svar=%27`)).status).toBe(200);
  const shielded = await text(`/999999999/ko/${await place.id("c-number")}/utkast`);
  expect(shielded).toContain("personopplysningar");
  expect(shielded).not.toContain(number);
  expect(shielded).toContain("ikke registrert kontaktopplysninger");
  const own = await text(`/999999999/ko/${await place.id("a-1")}/utkast`);
  expect(own).toContain("Virksomheten har skrevet dette selv");
});
