/** The fault tape of the feeds played on platforms that answer with JSON: the same answers, and the same is asked of what is kept. */
import { afterAll, describe, expect, test } from "@jest/globals";
import { takeLook } from "../../src/pipeline/capture/capture.ts";
import { allChannels, registerAgency, registerChannel } from "../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../support/app.ts";
import { chanceFrom } from "./chance.ts";
import { isListed, wasAway } from "./tape.ts";
import { interposing } from "./tape-interposed.ts";
import {
  discoursePlatform,
  facebookPlatform,
  happenOn,
  mastodonPlatform,
  type Platform,
} from "./tape-platforms.ts";
import { unexplained } from "./tape-time.ts";

const seed = Number(process.env["KANALARKIV_TEST_FAULT_SEED"] || 17);
const answers = 1000;
const everyMinutes = 30;
const printed: string[] = [];
afterAll(() => {
  process.stdout.write(`\n${printed.join("\n")}\n\n`);
});

describe("a fault tape of 1,000 answers: 0 items lost, 0 false removals, every window accounted for", () => {
  test.each([
    ["mastodon", mastodonPlatform],
    ["discourse", discoursePlatform],
    ["facebook", facebookPlatform],
  ])(
    "%s",
    async (_, start) => {
      const chance = chanceFrom(seed);
      const opened = await openTestApp();
      const tape = interposing(chance, () => opened.clock.now());
      const platform = await start(tape.interpose);
      tape.deadToken = platform.deadToken;
      try {
        const tools = { ...opened.app.tools, secret: () => platform.secret };
        await registerAgency(tools, norwegianAgency);
        for (let n = 20; n > 0; n -= 1) platform.post(new Date(opened.clock.now().getTime() - n * 600_000));
        await registerChannel(tools, {
          ...{ agency: norwegianAgency.orgNumber, kind: platform.kind, title: "Kanal", everyMinutes },
          ...{ address: platform.address, secretName: "TAPE_TOKEN" },
        });
        const begun = opened.clock.now();
        const verdicts = new Map<string, number>();
        const heard = new Set<string>();
        const round = async () => {
          const [channel] = await allChannels(tools, undefined);
          if (!channel) throw new Error("no channel");
          tape.sent();
          const result = await takeLook(tools, channel, new AbortController().signal);
          const sent = tape.sent();
          if (result.verdict === "accepted") for (const text of sent) heard.add(text);
          const name = result.faultCode ? `${result.verdict} ${result.faultCode}` : result.verdict;
          verdicts.set(name, (verdicts.get(name) ?? 0) + 1);
          await opened.clock.sleep(everyMinutes * 60_000);
        };
        await round();
        expect(verdicts.get("accepted")).toBe(1);
        tape.isHonest = false;
        while (tape.answers() < answers) {
          if (chance.is(0.7)) happenOn(platform, chance, opened.clock.now());
          await round();
        }
        tape.isHonest = true;
        const taken = tape.answers();
        for (let after = 0; after < 60; after += 1) {
          if (after % 6 === 0 && after < 40) platform.post(opened.clock.now());
          await round();
        }
        const untold = await unexplained(opened, begun);
        // threads of old posts are asked for more and more seldom, as it is said of the kind
        for (let day = 0; day < 45; day += 1) {
          await opened.clock.sleep(24 * 3_600_000);
          await round();
        }
        const { removalsTold, before, ...kept } = await compare(opened, platform, heard);
        const found = { ...kept, unexplained: untold };
        const line = (name: string, value: string | number) => `${name.padEnd(44)}${value}`;
        const by = (counts: ReadonlyMap<string, number>) =>
          [...counts]
            .toSorted((one, other) => other[1] - one[1])
            .map(([name, count]) => line(`  ${name}`, count));
        printed.push(
          line(`fault tape, ${platform.kind}`, `seed ${seed}, ${taken} answers`),
          ...by(tape.faces),
          ...by(verdicts),
          ...Object.entries(found).map(([name, ids]) =>
            line(name, ids.length === 0 ? 0 : `${ids.length}: ${ids.slice(0, 5).join(", ")}`),
          ),
          line("texts heard in believed looks", heard.size),
          line("said before first seen, told later, not taken", before.length),
          line("removals told, each of them true", removalsTold),
        );
        expect(heard.size).toBeGreaterThan(30);
        expect(found).toEqual({
          lost: [],
          falseRemovals: [],
          invented: [],
          unseenRemovals: [],
          unexplained: [],
        });
        expect(tape.faces.size).toBeGreaterThan(12);
      } finally {
        await platform.close();
        await opened.close();
      }
    },
    1_800_000,
  );
});

interface Kept {
  readonly presence: string;
  readonly texts: readonly string[];
  readonly text: string;
  readonly removedAt: readonly string[];
}

const named = /Tekst ([a-z]+-\d+)\.\d+/;

/** What the archive holds beside what the platform said; an item is known by what it says of itself. */
async function compare({ app }: TestApp, { items }: Platform, heard: ReadonlySet<string>) {
  const { rows } = await app.tools.pool.query<Kept>(
    `select s.presence, v.text, (select json_agg(o.text) from core.versions o where o.item_id = i.id) as texts,
            (select coalesce(json_agg(e.at), '[]') from core.item_events e where e.item_id = i.id and e.kind = 'removed') as "removedAt"
       from core.items i join core.item_states s on s.item_id = i.id join core.versions v on v.id = s.version_id
      where v.text ~ 'Tekst'`,
  );
  const kept = new Map<string, Kept>();
  const invented: string[] = [];
  for (const row of rows) {
    const ids = new Set(row.texts.map((text) => named.exec(text)?.[1] ?? ""));
    const [id = ""] = ids;
    if (ids.size !== 1 || kept.has(id)) invented.push([...ids].join(" = "));
    kept.set(id, row);
  }
  const has = (id: string, text: string) => kept.get(id)?.texts.some((one) => one.includes(text)) === true;
  const numbered = (text: string) => Number(/Tekst [a-z]+-\d+\.(\d+)/.exec(text)?.[1]);
  /** of a history that came after the item was taken: what it said before it was first seen */
  const isBefore = (text: string) =>
    (kept.get(named.exec(text)?.[1] ?? "")?.texts ?? []).every((one) => numbered(one) > numbered(text)) &&
    kept.has(named.exec(text)?.[1] ?? "");
  const missing = [...heard].filter((text) => !has(named.exec(text)?.[1] ?? "", text));
  const each = (is: (item: (typeof items)[number], row: Kept | undefined) => boolean) =>
    items.filter((item) => is(item, kept.get(item.id))).map(({ id }) => id);
  return {
    lost: [
      ...each((item, row) => isListed(item) && row?.text.includes(item.texts.at(-1) ?? "") !== true),
      ...missing.filter((text) => !isBefore(text)),
    ],
    before: missing.filter(isBefore),
    removalsTold: rows.reduce((sum, { removedAt }) => sum + removedAt.length, 0),
    falseRemovals: each((item, row) => (row?.removedAt ?? []).some((at) => !wasAway(item, new Date(at)))),
    invented,
    unseenRemovals: each((item, row) => !isListed(item) && row?.presence === "present"),
  };
}
