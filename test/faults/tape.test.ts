/** A thousand answers, half of them faults: nothing is lost, nothing is told to be removed that was not, and no time is unexplained. */
import { afterAll, expect, test } from "@jest/globals";
import { takeLook } from "../../src/pipeline/capture/capture.ts";
import { allChannels, registerAgency, registerChannel } from "../../src/pipeline/register/register.ts";
import { norwegianAgency, openTestApp, type TestApp } from "../support/app.ts";
import { chanceFrom } from "./chance.ts";
import { isListed, startTape, type Tape, type TapeChannel, type TapeItem, wasAway } from "./tape.ts";
import { unexplained } from "./tape-time.ts";

const seed = Number(
  process.env["KANALARKIV_TEST_FAULT_SEED"] || (process.env["CI"] ? 17 : Date.now() % 1_000_000),
);
const answers = 1000;
const everyMinutes = 30;
const printed: string[] = [];
afterAll(() => {
  process.stdout.write(`\n${printed.join("\n")}\n\n`);
});

test("a fault tape of 1,000 answers: 0 items lost, 0 false removals, every window accounted for", async () => {
  const chance = chanceFrom(seed);
  const opened = await openTestApp();
  const tape = await startTape(chance, () => opened.clock.now());
  try {
    const { tools } = opened.app;
    const agency = await registerAgency(tools, norwegianAgency);
    for (const channel of tape.channels)
      await registerChannel(tools, {
        ...{ agency: agency.orgNumber, kind: "feed", title: channel.name, everyMinutes },
        address: tape.addressOf(channel),
      });
    const begun = opened.clock.now();
    const verdicts = new Map<string, number>();
    const heard = new Map<string, readonly [string, string]>();
    const round = async () => {
      for (const channel of await allChannels(tools, undefined)) {
        tape.sent();
        const result = await takeLook(tools, channel, new AbortController().signal);
        if (result.verdict === "accepted")
          for (const [id, text] of tape.sent()) heard.set(`${id} ${text}`, [id, text]);
        const name = result.faultCode ? `${result.verdict} ${result.faultCode}` : result.verdict;
        verdicts.set(name, (verdicts.get(name) ?? 0) + 1);
      }
      await opened.clock.sleep(everyMinutes * 60_000);
    };
    await round();
    tape.honest = false;
    while (tape.answers() < answers) {
      if (chance.is(0.7)) tape.advance(opened.clock.now());
      await round();
    }
    tape.honest = true;
    const taken = tape.answers();
    // a list that is held is believed when three agree over six hours and bring something newer
    for (let after = 0; after < 60; after++) {
      if (after % 3 === 0 && after < 50) tape.advance(opened.clock.now());
      await round();
    }
    const { removalsTold, ...kept } = await compare(opened, tape, [...heard.values()]);
    const found = { ...kept, unexplained: await unexplained(opened, begun) };
    printed.push(...report(tape, taken, verdicts, found));
    printed.push(
      `${"texts heard in believed looks".padEnd(44)}${heard.size}`,
      `${"removals told, each of them true".padEnd(44)}${removalsTold}`,
    );
    expect(heard.size).toBeGreaterThan(100);
    expect(removalsTold).toBeGreaterThan(5);
    expect(found).toEqual({ lost: [], falseRemovals: [], invented: [], unseenRemovals: [], unexplained: [] });
    expect(tape.faces.size).toBe(14);
  } finally {
    await tape.close();
    await opened.close();
  }
}, 1_800_000);

interface Kept {
  readonly title: string;
  readonly id: string;
  readonly presence: string;
  readonly text: string;
  readonly texts: readonly string[];
  readonly removedAt: readonly string[];
}

/** What the archive holds beside what the channel said. */
async function compare({ app }: TestApp, tape: Tape, heard: readonly (readonly [string, string])[]) {
  const { rows } = await app.tools.pool.query<Kept>(
    `select c.title, i.native_id as id, s.presence, v.text,
            (select json_agg(o.text) from core.versions o where o.item_id = i.id) as texts,
            (select coalesce(json_agg(e.at), '[]') from core.item_events e where e.item_id = i.id and e.kind = 'removed') as "removedAt"
       from core.items i join core.channels c on c.id = i.channel_id join core.item_states s on s.item_id = i.id
       join core.versions v on v.id = s.version_id`,
  );
  const kept = new Map(rows.map((row) => [row.id, row]));
  const each = (is: (item: TapeItem, row: Kept | undefined, channel: TapeChannel) => boolean) =>
    tape.channels.flatMap((channel) =>
      channel.items.filter((item) => is(item, kept.get(item.id), channel)).map(({ id }) => id),
    );
  const inWindow = ({ complete, items }: TapeChannel) =>
    new Set(
      items
        .filter(isListed)
        .slice(complete ? 0 : -30)
        .map(({ id }) => id),
    );
  const standing = new Set(tape.channels.flatMap((channel) => [...inWindow(channel)]));
  return {
    lost: [
      ...each((item, row) => standing.has(item.id) && row?.text !== item.texts.at(-1)),
      // also what was edited or taken away since
      ...heard
        .filter(([id, text]) => !kept.get(id)?.texts.includes(text))
        .map(([id, text]) => `${id}: ${text}`),
    ],
    removalsTold: rows.reduce((sum, { removedAt }) => sum + removedAt.length, 0),
    falseRemovals: each((item, row) => (row?.removedAt ?? []).some((at) => !wasAway(item, new Date(at)))),
    invented: rows
      .filter(({ title, id, texts }) => {
        const item = tape.channels.find(({ name }) => name === title)?.items.find((one) => one.id === id);
        return !item || texts.some((text) => !item.texts.includes(text));
      })
      .map(({ id }) => id),
    unseenRemovals: each(
      (item, row, { complete }) =>
        complete && !isListed(item) && row !== undefined && row.presence === "present",
    ),
  };
}

function report(
  tape: Tape,
  taken: number,
  verdicts: ReadonlyMap<string, number>,
  found: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const line = (name: string, value: string | number) => `${name.padEnd(44)}${value}`;
  const by = (counts: ReadonlyMap<string, number>) =>
    [...counts].toSorted((one, other) => other[1] - one[1]).map(([name, count]) => line(`  ${name}`, count));
  return [
    line("fault tape", `seed ${seed}, ${taken} answers`),
    ...by(tape.faces),
    line(
      "looks",
      [...verdicts.values()].reduce((sum, n) => sum + n, 0),
    ),
    ...by(verdicts),
    ...Object.entries(found).map(([name, ids]) =>
      line(name, ids.length === 0 ? 0 : `${ids.length}: ${ids.slice(0, 5).join(", ")}`),
    ),
  ];
}
