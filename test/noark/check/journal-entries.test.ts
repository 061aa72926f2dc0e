import { describe, expect, test } from "@jest/globals";
import { nameOfPost, Posts } from "../../../src/noark/check/posts.ts";
import { archived, open, partyNamed, running } from "./sides-journals.ts";
import { entry, folder, found, id, journal, post, type Tiny } from "./tiny.ts";

const levels = (control: Parameters<typeof found>[0], tiny: Tiny) =>
  found(control, tiny).map(({ level }) => level);
const sender = partyNamed("Avsender", "Kari Nordmann");
const own = partyNamed("Intern mottaker", "Plan");
const screening =
  "<skjerming><tilgangsrestriksjon>Unntatt offentlighet</tilgangsrestriksjon><skjermingshjemmel>offl. § 13</skjermingshjemmel></skjerming>";
const screened =
  "<tilgangsrestriksjon>Unntatt offentlighet</tilgangsrestriksjon><skjermingshjemmel>offl. § 13</skjermingshjemmel>";
const attachment =
  "<dokumentbeskrivelse><tilknyttetRegistreringSom>Vedlegg</tilknyttetRegistreringSom></dokumentbeskrivelse>";
const written =
  "<avskrivning><avskrivningsdato>2026-03-02</avskrivningsdato><avskrivningsmaate>Tatt til etterretning</avskrivningsmaate></avskrivning>";

/** what the archive has, what the journal shows, what is said of the running and of the public one */
const rows: readonly (readonly [string, string, string, readonly string[], readonly string[]])[] = [
  ["the same parties in another order", sender + own, own + sender, [], []],
  ["no party of the agency itself", sender + own, sender, [], []],
  [
    "another party of the agency itself",
    sender + own,
    sender + own.replace("Plan", "Skole"),
    ["error"],
    ["error"],
  ],
  ["another name", sender, sender.replace("Kari", "Ola"), ["error"], ["error"]],
  ["a name withheld without a ground", sender, partyNamed("Avsender", "*****"), ["error"], ["warning"]],
  [
    "a name withheld on a ground",
    screening + sender,
    screened + partyNamed("Avsender", "*****"),
    ["error"],
    [],
  ],
  ["another role", sender, sender.replace("Avsender", "Mottaker"), ["error"], ["error"]],
  ["a party more", sender, sender + sender, ["error"], ["error"]],
  ["a party less", sender + partyNamed("Mottaker", "Ola"), sender, ["error"], ["error"]],
  [
    "another registreringsID",
    "<registreringsID>1-1</registreringsID>",
    "<registreringsID>1-2</registreringsID>",
    ["error"],
    ["error"],
  ],
  ["no registreringsID", "<registreringsID>1-1</registreringsID>", "", ["error"], ["error"]],
  [
    "another journalpostnummer",
    "<journalpostnummer>1</journalpostnummer>",
    "<journalpostnummer>2</journalpostnummer>",
    ["error"],
    ["error"],
  ],
  [
    "another day of the document",
    "<dokumentetsDato>2026-03-01</dokumentetsDato>",
    "<dokumentetsDato>2026-03-02</dokumentetsDato>",
    ["error"],
    ["error"],
  ],
  [
    "the same day with a zone",
    "<dokumentetsDato>2026-03-01</dokumentetsDato>",
    "<dokumentetsDato>2026-03-01Z</dokumentetsDato>",
    [],
    [],
  ],
  [
    "another number of attachments",
    attachment + attachment,
    "<antallVedlegg>1</antallVedlegg>",
    ["error"],
    ["error"],
  ],
  ["the number of attachments", attachment + attachment, "<antallVedlegg>2</antallVedlegg>", [], []],
  [
    "the number that the archive states",
    `${attachment}<antallVedlegg>5</antallVedlegg>`,
    "<antallVedlegg>5</antallVedlegg>",
    [],
    [],
  ],
  ["another ground", screening, screened.replace("13", "23"), ["error"], ["error"]],
  ["no ground", screening, "", ["error", "error"], []],
  ["a ground that a mappe gives", "", screened, [], []],
  [
    "another day of writing off",
    written,
    "<avskrivningsdato>2026-03-03</avskrivningsdato>",
    ["error"],
    ["error"],
  ],
  [
    "another way of writing off",
    written,
    "<avskrivningsmaate>Besvart med brev</avskrivningsmaate>",
    ["error"],
    ["error"],
  ],
  ["the day of writing off", written, "<avskrivningsdato>2026-03-02</avskrivningsdato>", [], []],
  ["nothing of writing off", written, "", ["warning"], ["warning"]],
  [
    "a writing off that the archive has not",
    "",
    "<avskrivningsdato>2026-03-02</avskrivningsdato>",
    ["error"],
    ["error"],
  ],
  [
    "another officer",
    own.replace("</korrespondansepart>", "<saksbehandler>Siv</saksbehandler></korrespondansepart>"),
    "<saksbehandler>Liv</saksbehandler>",
    ["warning"],
    ["warning"],
  ],
];

describe("an entry of a journal shows", () => {
  test.each(rows)("%s", (_title, inArchive, inJournal, ofRunning, ofPublic) => {
    const archive = archived(inArchive);
    expect(levels("KA.86", { archive, running: running(inJournal) })).toEqual(ofRunning);
    expect(levels("KA.87", { archive, open: open(inJournal) })).toEqual(ofPublic);
  });
});

describe("the case and class of an entry", () => {
  const fields = "<mappeID>2026/1</mappeID><tittel>Sak</tittel>";
  const number = "<saksaar>2026</saksaar><sakssekvensnummer>1</sakssekvensnummer>";
  const klasse = "<klasseID>1</klasseID><tittel>Kanal</tittel>";
  const archive = `<arkivdel><klasse>${klasse}${folder(`${id("m")}${fields}${post("p")}${number}`)}</klasse></arkivdel>`;
  const shown = `<klasse>${klasse}</klasse><saksmappe>${fields}${number}</saksmappe>`;

  test.each([
    ["are those of the archive", shown, [], []],
    ["have another mappeID", shown.replace("2026/1", "2026/2"), ["error"], ["error"]],
    ["have another case number", shown.replace("nummer>1<", "nummer>101<"), ["error"], ["error"]],
    ["have another title", shown.replace("Sak", "Klage"), ["error"], []],
    ["have another klasseID", shown.replace("ID>1<", "ID>2<"), ["error"], ["error"]],
    ["have another title of the class", shown.replace("Kanal", "Konto"), ["error"], ["error"]],
    ["screen the class", shown.replace("ID>1<", "ID>*****<"), ["error"], []],
    ["leave the class out", shown.replace(`<klasse>${klasse}</klasse>`, ""), [], []],
  ])("%s", (_title, around, ofRunning, ofPublic) => {
    expect(levels("KA.86", { archive, running: running("", around) })).toEqual(ofRunning);
    expect(levels("KA.87", { archive, open: open("", around) })).toEqual(ofPublic);
  });

  test("have the public title where there is one, else the title", () => {
    const screenedCase = archive.replace(
      "</tittel><registrering",
      "</tittel><offentligTittel>S*****</offentligTittel><registrering",
    );
    const titled = (title: string) => `<saksmappe><offentligTittel>${title}</offentligTittel></saksmappe>`;
    expect(levels("KA.87", { archive, open: open("", titled("Sak")) })).toEqual([]);
    expect(levels("KA.87", { archive: screenedCase, open: open("", titled("S*****")) })).toEqual([]);
    expect(levels("KA.87", { archive: screenedCase, open: open("", titled("Sak")) })).toEqual(["error"]);
    expect(levels("KA.87", { archive: screenedCase, open: open("", "<saksmappe>x</saksmappe>") })).toEqual([
      "error",
    ]);
  });
});

test("with soft separation the public journal is compared with the running one", () => {
  const uttrekk = { separation: { incoming: "mykt", outgoing: "mykt" } };
  const title = (text: string) =>
    `<tittel>${text}</tittel><offentligTittel>${text}</offentligTittel>${sender}`;
  const both = (inPublic: string) => ({ running: running(title("Klage")), open: open(inPublic), uttrekk });
  expect(levels("KA.87", both(title("Klage")))).toEqual([]);
  expect(levels("KA.87", both(title("Svar")))).toEqual(["error"]);
  expect(levels("KA.87", both(title("Klage").replace("Kari", "Ola")))).toEqual(["error"]);
});

test("no message repeats a title or a name", () => {
  const archive = archived(`<tittel>Klage fra Kari</tittel>${sender}`);
  const tiny = {
    archive,
    running: running(`<tittel>Klage fra Ola</tittel>${partyNamed("Avsender", "Ola Nordmann")}`),
  };
  const said = found("KA.86", tiny);
  expect(said).toHaveLength(2);
  expect(JSON.stringify(said)).not.toMatch(/kari|ola|nordmann/i);
});

test("a number used twice by one journal unit is found between entries of another", () => {
  const unit = (name: string) => `<journalenhet>${name}</journalenhet>`;
  const entries = [entry("p", 1, unit("A")), entry("q", 1, unit("B")), entry("r", 1, unit("A"))];
  const days = ["2026-03-01", "2026-03-01"] as const;
  expect(levels("KA.14", { running: journal("loependeJournal", days, 3, entries.join("")) })).toEqual([
    "error",
  ]);
  expect(levels("KA.14", { open: journal("offentligJournal", days, 3, entries.join("")) })).toEqual([]);
});

test("ten thousand entries are found again by their ids, and tell them", () => {
  const posts = new Posts();
  const ids = Array.from(
    { length: 10_000 },
    (_, at) => `${at.toString(16).padStart(8, "0")}-0000-4000-8000-000000000000`,
  );
  for (const each of ids) posts.add(each);
  expect(ids.filter((each) => nameOfPost(posts.add(each)) !== each)).toEqual([]);
  expect([...posts.all()]).toHaveLength(10_000);
  expect(posts.find("p")).toBeUndefined();
});
