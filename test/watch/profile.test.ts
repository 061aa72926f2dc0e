/** What a channel's text tells its readers, as agencies write it. */
import { describe, expect, test } from "@jest/globals";
import { readProfile } from "../../src/watch/profile.ts";
import type { ProfileRequirement } from "../../src/watch/requirement.ts";

const facts = { agencyName: "Fjordvik kommune", commentsClosed: false };
const found = (text: string, given = facts) =>
  readProfile(text, given).flatMap(({ id, state }) => (state === "found" ? [id] : []));

describe("a sentence meets", () => {
  test.each<[string, readonly ProfileRequirement[]]>([
    ["Offisiell side for Fjordvik kommune", ["C17"]],
    ["Fjordvik kommune si offisielle side. Kontoen blir driven av kommunikasjonsavdelinga.", ["C17"]],
    ["Her informerer vi om det som skjer i bygda.", ["C18"]],
    ["Husk at alle kan lese det du skriver.", ["C19"]],
    ["Innlegg og kommentarar blir arkiverte.", ["C20"]],
    ["Inlägg på sidan blir allmän handling.", ["C20"]],
    ["Ikke del personopplysninger i kommentarfeltet!", ["C21"]],
    ["Skriv aldrig känsliga uppgifter.", ["C21"]],
    ["Vi sletter hets og trakassering.", ["C22"]],
    ["Vi sletter ikke kritikk, men fjerner hets.", ["C22"]],
    ["Vi tar bort inlägg som bryter mot lagen.", ["C22"]],
    ["Vi behandler ikke enkeltsaker på Facebook. Send e-post til post@fjordvik.example.", ["C23"]],
    ["Vi svarer i åpningstida, hverdager 8–15.", ["C24"]],
    ["Vi svarar inom en arbetsdag.", ["C24"]],
    ["We post three times a week.", ["C25"]],
  ])("%s", (text, ids) => {
    expect(found(text)).toEqual(ids);
  });
});

describe("a sentence does not meet", () => {
  test.each<[string, ProfileRequirement]>([
    ["Offisiell side for en annen kommune", "C17"],
    ["Fjordvik kommune", "C17"],
    ["Kommentarer arkiveres ikke.", "C20"],
    ["Vi tek godt vare på personopplysningane dine.", "C21"],
    ["Vi sletter ikke kritikk: ikke fjerner vi noe.", "C22"],
    ["Vi tar inte bort kritik.", "C22"],
    ["Comments will not be archived.", "C20"],
    ["Vi behandler ikke enkeltsaker her.", "C23"],
    ["Send e-post til post@fjordvik.example.", "C23"],
    ["Åsted for glede hver dag", "C25"],
    ["Reklame blir fjernet.", "C26"],
  ])("%s: %s", (text, id) => {
    expect(found(text)).not.toContain(id);
  });
});

test("the sentence that told it stands with it, as it was written", () => {
  const [read] = readProfile("Velkommen!\nDet du skriv her, er synleg for andre 👀", facts).filter(
    ({ id }) => id === "C19",
  );
  expect(read).toEqual({
    id: "C19",
    state: "found",
    sentences: ["Det du skriv her, er synleg for andre 👀"],
  });
});

test("of comments that are closed a text must tell only where they are", () => {
  const text = "Kommentarfeltet er stengt, ring oss på 55 00 00 00.";
  expect(found(text)).not.toContain("C38");
  expect(found(text, { ...facts, commentsClosed: true })).toContain("C38");
  const states = readProfile("", { ...facts, commentsClosed: true }).map(({ state }) => state);
  expect(new Set(states)).toEqual(new Set(["notSeen"]));
});
