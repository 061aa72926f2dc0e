/** A public journal of any size, made inside the database: the same rows each time, of words as frequent as in language. */
import type pg from "pg";

/**
 * Fills an empty projection: entries, a quarter as many cases and half as many posts. Words are drawn by Zipf's law from
 * compounds of 160 common words, single words the most frequent; names stand in the texts with names alone.
 *
 * @param entries a number that four divides
 */
export async function fillPublic(pool: pg.Pool, entries: number): Promise<void> {
  const client = await pool.connect();
  try {
    // an index over many texts is made in a third of the time that they take to enter it one by one
    const found = await client.query<{ name: string; definition: string }>(
      "select indexname as name, indexdef as definition from pg_indexes where schemaname = 'pub' and indexdef ~ 'USING gin'",
    );
    for (const { name } of found.rows) await client.query(`drop index pub.${name}`);
    await client.query(rowsOf(entries));
    await client.query("set maintenance_work_mem = '256MB'");
    for (const { definition } of found.rows) await client.query(definition);
    await client.query("vacuum analyze");
  } finally {
    client.release();
  }
}

function rowsOf(entries: number): string {
  return `
    select setseed(0.5);
    create temp table w as
     with s as (select row_number() over () as k, x from unnest(string_to_array('kommune skole barnehage vei plan møte vedtak søknad klage svar bygg tomt vann avløp helse omsorg kultur idrett bibliotek park buss tog ferje havn bru tunnel skatt avgift budsjett regnskap valg råd styre utvalg leder ansatt lønn pensjon ferie syk lege tann syn hørsel eldre ungdom barn foreldre familie bolig leie eie salg kjøp marked torg butikk hotell reise tur sti skog fjell sjø elv fisk jakt gård mat melk brød kjøtt frukt energi strøm kraft vind sol olje gass miljø klima støy luft jord stein grus asfalt lys skilt parkering sykkel bil lastebil traktor brann politi vakt sikring alarm kamera nett data tele radio avis film teater musikk sang dans kunst maleri museum kirke gravplass lag forening klubb bane hall svømming ski fotball sjakk spill lotteri gave pris medalje fest bryllup dåp skilsmisse arv lov regel forskrift rett dom advokat sak mappe journal arkiv brev melding varsel høring innsyn krav frist dag uke måned år', ' ')) x)
     select row_number() over (order by md5(word)) as k, word from (
       select x as word from s union select a.x || b.x from s a, s b where a.k <> b.k union select x || 'en' from s union select x || 'er' from s) u;
    -- the single words first: they are the common ones
    create temp table wk as select row_number() over (order by length(word) > 9, md5(word)) as k, word from w;
    create index on wk (k); analyze wk;
    create temp table frag as
     select f.n, string_agg(wk.word, ' ') as t
       from (select n, j, 1 + floor(exp(random() * ln((select count(*) from wk) - 1)))::int as k from generate_series(1, 60000) n, generate_series(1, 4) j) f
       join wk on wk.k = f.k group by f.n;
    create unique index on frag (n); analyze frag;
    create temp table firsts as select row_number() over () as k, x from unnest(string_to_array('Kari Ola Nils Anne Per Liv Jan Inger Arne Berit Lars Eva Erik Marit Odd Solveig', ' ')) x;
    insert into pub.agencies (id, name, org_number, country, language, time_zone, unit, names)
     select md5('agency' || n)::uuid, 'Kommune ' || n, (999999000 + n)::text, 'NO', 'nb', 'Europe/Oslo', 'Kommunikasjon', 'searchable-1y' from generate_series(1, 5) n;
    insert into pub.channels (id, agency_id, kind, title, address, every_minutes)
     select md5('channel' || n)::uuid, md5('agency' || (1 + n % 5))::uuid, 'feed', 'Kanal ' || n, 'https://k' || n || '.example/', 15 from generate_series(1, 20) n;
    insert into pub.cases (id, agency_id, channel_id, year, sequence, opened_on, title_washed, title_full, published_at)
     select md5('case' || g.i)::uuid, md5('agency' || (1 + g.i % 5))::uuid, md5('channel' || (1 + g.i % 20))::uuid, 2021 + g.i * 6 / ${entries} * 4 % 6, g.i, date '2021-01-01' + (g.i::bigint * 8000 / ${entries})::int % 2100,
            'Innlegg om ' || f.t, 'Innlegg om ' || f.t, timestamptz '2021-01-01' + (g.i::bigint * 8000 / ${entries})::int % 2100 * interval '1 day'
       from generate_series(1, ${entries} / 4) as g(i) join frag f on f.n = 1 + (g.i * 7919::bigint) % 60000;
    insert into pub.entries (id, agency_id, case_id, channel_id, year, sequence, number_in_case, direction, journaled_on, document_day, title_washed, title_full, party_washed, party_full, published_at)
     select md5('entry' || g.i)::uuid, md5('agency' || (1 + (1 + g.i / 4) % 5))::uuid, md5('case' || least(1 + g.i / 4, ${entries} / 4))::uuid, md5('channel' || (1 + (1 + g.i / 4) % 20))::uuid,
            2021 + (g.i::bigint * 2100 / ${entries})::int / 365, g.i, 1 + g.i % 4, case when g.i % 10 < 8 then 'incoming' else 'outgoing' end, date '2021-01-01' + (g.i::bigint * 2100 / ${entries})::int, date '2021-01-01' + (g.i::bigint * 2100 / ${entries})::int,
            'Kommentar til innlegg om ' || f.t, 'Kommentar til innlegg om ' || f.t, 'Privatperson', a.x || ' Nord' || (g.i % 20011) || 'mann',
            timestamptz '2021-01-01' + (g.i::bigint * 2100 / ${entries})::int * interval '1 day'
       from generate_series(1, ${entries}) as g(i) join frag f on f.n = 1 + (g.i * 104729::bigint) % 60000 join firsts a on a.k = 1 + g.i % 16;
    insert into pub.items (id, agency_id, channel_id, kind, title, body, language, permalink, posted_at, first_seen_at, versions, standing, content_sha256, published_at)
     select md5('item' || g.i)::uuid, md5('agency' || (1 + g.i % 5))::uuid, md5('channel' || (1 + g.i % 20))::uuid, 'post', f1.t, f2.t || '. ' || f3.t || ', ' || f4.t || ' og ' || f5.t || '. ' || f6.t, 'nb', 'https://x.example/' || g.i,
            t.at, t.at, 1, 'visible', md5(g.i::text), t.at
       from generate_series(1, ${entries} / 2) as g(i) cross join lateral (select timestamptz '2021-01-01' + (g.i::bigint * 4200 / ${entries})::int * interval '1 day' as at) t
       join frag f1 on f1.n = 1 + (g.i * 104729::bigint) % 60000 join frag f2 on f2.n = 1 + (g.i * 1299709::bigint) % 60000 join frag f3 on f3.n = 1 + (g.i * 15485863::bigint) % 60000
       join frag f4 on f4.n = 1 + (g.i * 32452843::bigint) % 60000 join frag f5 on f5.n = 1 + (g.i * 49979687::bigint) % 60000 join frag f6 on f6.n = 1 + (g.i * 67867967::bigint) % 60000;`;
}
