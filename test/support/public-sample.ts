/** Two agencies with a few days of journal: what the browser tests look at. */
import type pg from "pg";
import { daysAgo, putAgency, putCase, putChannel, putEntry, putItem } from "./public-builders.ts";

export interface SampleSite {
  readonly agencyId: string;
  readonly entryId: string;
  readonly withheldId: string;
  readonly itemId: string;
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
  return { agencyId, entryId, withheldId, itemId, longId };
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
