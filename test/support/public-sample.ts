/** Two agencies with a few days of journal: what the browser tests look at. */
import type pg from "pg";
import {
  daysAgo,
  putAgency,
  putCase,
  putChannel,
  putCoverage,
  putEntry,
  putItem,
} from "./public-builders.ts";

export interface SampleSite {
  readonly agencyId: string;
  readonly entryId: string;
  readonly withheldId: string;
  readonly itemId: string;
  /** a text that was edited, and deleted */
  readonly deletedId: string;
  readonly caseId: string;
  readonly channelId: string;
  /** an entry with a title of 500 characters, half of them in one word */
  readonly longId: string;
}

export async function seedSite(pool: pg.Pool): Promise<SampleSite> {
  await putSwedishAgency(pool);
  const agencyId = await putAgency(pool, { name: "Fjordvik kommune" });
  const channelId = await putChannel(pool, agencyId, {
    title: "Nyheter på fjordvik.example",
    lastCompleteAt: new Date("2026-11-21T07:55:00Z"),
  });
  const feed = await putChannel(pool, agencyId, {
    title: "Kunngjøringer",
    kind: "feed",
    address: "https://www.fjordvik.example/feed.xml",
    lastLookAt: new Date("2026-11-21T07:50:00Z"),
    lastCompleteAt: new Date("2026-11-20T21:05:00Z"),
    lastFault: "channel.timeout",
  });
  const place = { agencyId, channelId };
  const itemId = await putItem(pool, place, {
    title: "Ny reguleringsplan for Strandgata på høring",
    body: "Kommunen legger forslag til reguleringsplan for Strandgata ut på høring.\n\nFristen for å uttale seg er 15. desember. Planen omfatter gang- og sykkelveg, ny barnehage og 42 boliger.",
    versions: 3,
    changed: ["text", "files"],
  });
  await putItem(
    pool,
    { agencyId, channelId: feed },
    {
      title: "Vannet stenges i Solbakken",
      body: "På grunn av arbeid på ledningsnettet stenges vannet i Solbakken onsdag kl. 9–14.",
    },
  );
  await putHistory(pool, itemId);
  const deletedId = await putItem(pool, place, {
    title: "Badet stenger",
    body: "Badet er stengt til påske.",
    versions: 2,
    changed: ["text"],
    standing: "trashed",
    updatedAt: new Date("2026-11-20T03:51:00Z"),
  });
  await pool.query(
    `insert into pub.item_events values ($1, 1, 'hidden', '2026-11-19T12:00:00Z', '2026-11-19T11:45:00Z'),
       ($1, 2, 'restored', '2026-11-19T14:00:00Z', '2026-11-19T13:45:00Z'), ($1, 3, 'trashed', '2026-11-20T03:51:00Z', '2026-11-20T03:36:00Z')`,
    [deletedId],
  );
  await pool.query(
    `update pub.agencies set contact_email = 'postmottak@fjordvik.example', contact_phone = '55 00 00 00',
       contact_address = 'Rådhusplassen 1, 5000 Fjordvik', contact_form = 'https://www.fjordvik.example/innsyn' where id = $1`,
    [agencyId],
  );
  await pool.query("update pub.channels set first_look_at = '2026-10-15T08:00:00Z' where agency_id = $1", [
    agencyId,
  ]);
  await putCoverage(pool, channelId, {
    firstLookAt: new Date("2026-10-15T08:00:00Z"),
    active: [{ from: "2026-10-15T08:00:00Z" }],
    openSince: new Date("2026-11-21T07:55:00Z"),
    gaps: [
      ["2026-10-20T09:00:00Z", "2026-10-20T12:30:00Z", ["channel.status"]],
      ["2026-11-07T14:00:00Z", "2026-11-09T06:15:00Z", []],
    ],
  });
  const planCase = await putCase(pool, place, {
    sequence: 12,
    washed: "Dialog om reguleringsplan for Strandgata",
    postId: itemId,
  });
  const entryId = await putEntry(
    pool,
    { ...place, caseId: planCase },
    {
      sequence: 201,
      numberInCase: 1,
      washed: "Kommentar til innlegg om reguleringsplan for Strandgata: spørsmål om gangveg",
      full: "Kommentar fra Kari Nordmann til innlegg om reguleringsplan for Strandgata: spørsmål om gangveg",
      partyFull: "Kari Nordmann",
      publishedAt: daysAgo(2),
    },
  );
  await putEntry(
    pool,
    { ...place, caseId: planCase },
    {
      sequence: 202,
      numberInCase: 2,
      direction: "outgoing",
      washed: "Svar på kommentar om gangveg i reguleringsplan for Strandgata",
      publishedAt: daysAgo(2),
    },
  );
  const waterCase = await putCase(
    pool,
    { agencyId, channelId: feed },
    {
      sequence: 13,
      washed: "Dialog om stengt vann i Solbakken",
    },
  );
  const withheldId = await putEntry(
    pool,
    { agencyId, channelId: feed, caseId: waterCase },
    {
      sequence: 203,
      washed: "Melding om helseforhold ved stengt vann",
      partyWashed: "Unntatt offentlighet",
      ground: "offl. § 13, jf. fvl. § 13 første ledd nr. 1",
      publishedAt: daysAgo(2),
    },
  );
  const longId = await putEntry(
    pool,
    { ...place, caseId: planCase },
    {
      sequence: 204,
      numberInCase: 3,
      washed: `${"Kommentar til innlegg om skolebygg ".repeat(9).slice(0, 250)}${"x".repeat(250)}`,
      partyWashed: "Interkommunalt-renovasjonsselskap-for-Fjordvik-og-omegn-IKS".repeat(2),
      publishedAt: daysAgo(2),
    },
  );
  for (let number = 0; number < 30; number++)
    await putEntry(
      pool,
      { ...place, caseId: planCase },
      {
        sequence: 100 + number,
        numberInCase: 10 + number,
        journaledOn: `2026-11-${String(1 + (number % 18)).padStart(2, "0")}`,
        washed: `Kommentar om plassering av barnehage i planen, innspill ${number + 1}`,
        publishedAt: daysAgo(20),
      },
    );
  await pool.query("update pub.entries set screened_at = $2, updated_at = $2 where id = $1", [
    withheldId,
    new Date("2026-11-20T10:00:00Z"),
  ]);
  return { agencyId, entryId, withheldId, itemId, deletedId, caseId: planCase, channelId, longId };
}

async function putHistory(pool: pg.Pool, itemId: string): Promise<void> {
  const title = "Ny reguleringsplan for Strandgata på høring";
  const last =
    "Kommunen legger forslag til reguleringsplan for Strandgata ut på høring.\n\nFristen for å uttale seg er 15. desember. Planen omfatter gang- og sykkelveg, ny barnehage og 42 boliger.";
  for (const [number, body, withheld] of [
    [1, null, "personal"],
    [2, last.replace("42", "64").replace("15. desember", "1. desember. ***** svarer på spørsmål"), null],
    [3, last, null],
  ] as const)
    await pool.query("insert into pub.item_versions values ($1, $2, $3, $4, $5, $6, $7)", [
      ...[
        itemId,
        number,
        new Date(`2026-11-1${number}T09:05:00Z`),
        number === 3 ? new Date("2026-11-13T09:01:00Z") : null,
      ],
      ...[withheld ? null : title, body, withheld],
    ]);
}

async function putSwedishAgency(pool: pg.Pool): Promise<void> {
  const agencyId = await putAgency(pool, {
    name: "Åsjö kommun",
    country: "SE",
    language: "sv",
    timeZone: "Europe/Stockholm",
    names: "hidden",
  });
  const channelId = await putChannel(pool, agencyId, {
    title: "Nyheter från Åsjö",
    lastCompleteAt: new Date("2026-11-21T07:50:00Z"),
  });
  const caseId = await putCase(pool, { agencyId, channelId }, { washed: "Inlägg om bygglov vid Storgatan" });
  await putEntry(
    pool,
    { agencyId, channelId, caseId },
    {
      sequence: 77,
      washed: "Kommentar om bygglovsärendet vid Storgatan",
      partyWashed: "Enskild",
      publishedAt: daysAgo(2),
    },
  );
}
