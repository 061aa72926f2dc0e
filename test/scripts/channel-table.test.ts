/** The README's table of channels: what suites have shown, and no more. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { markdownOf, shownIn, tableOf, withTable } from "../../scripts/channel-table.ts";
import { kindFacts } from "../../src/capture/channels/kinds.ts";
import { channelKinds } from "../../src/domain/channel.ts";

const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");

test("every kind of channel has a row, and each has a post", () => {
  const told = shownIn(readme);
  for (const kind of channelKinds) {
    expect(readme).toContain(`\n| ${kindFacts[kind].name.en} |`);
    expect(told).toContainEqual(expect.objectContaining({ kind, cell: "post" }));
  }
});

test("what is read from the table writes the same table", () => {
  expect(withTable(readme, tableOf(shownIn(readme)))).toBe(readme);
});

test("of two tests the stronger counts, whichever ran first", () => {
  const server = { kind: "wordpress", cell: "edit", by: "real server" } as const;
  const recorded = { ...server, by: "recorded payload" } as const;
  const documented = { ...server, by: "documentation only" } as const;
  for (const all of [
    [server, recorded, documented],
    [documented, recorded, server],
  ])
    expect(markdownOf(tableOf(all))).toMatch(/\| WordPress \|[ |]*server/);
});

test("a cell that nothing has shown is empty", () => {
  expect(shownIn(withTable(readme, tableOf([])))).toEqual([]);
});

test("two kinds have no name in common", () => {
  const names = channelKinds.map((kind) => kindFacts[kind].name.en);
  expect(new Set(names).size).toBe(names.length);
});
