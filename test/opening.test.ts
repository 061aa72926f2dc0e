/** What a test opens is closed when the next thing does not open. */
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Server } from "node:net";
import { expect, test } from "@jest/globals";
import { opening } from "./support/opening.ts";
import { openReviewed } from "./support/reviewed.ts";

test("what was opened is closed in reverse, when something does not open and when all did", async () => {
  const order: string[] = [];
  const open = (fails: boolean) =>
    opening(async (closeLater) => {
      for (const name of ["server", "database"]) closeLater(async () => void order.push(name));
      if (fails) throw new Error("does not open");
      return order;
    });
  await expect(open(true)).rejects.toThrow("does not open");
  expect(order).toEqual(["database", "server"]);
  await (await open(false)).close();
  expect(order).toHaveLength(4);
});

test("a reviewed archive that cannot be opened leaves no server behind", async () => {
  const servers: Server[] = [];
  const listens = (message: unknown) => void servers.push((message as { server: Server }).server);
  subscribe("tracing:net.server.listen:asyncStart", listens);
  await expect(openReviewed({ KANALARKIV_LOG_LEVEL: "sjå" })).rejects.toThrow(/KANALARKIV_LOG_LEVEL/);
  unsubscribe("tracing:net.server.listen:asyncStart", listens);
  expect(servers.length).toBeGreaterThan(0);
  expect(servers.map(({ listening }) => listening)).not.toContain(true);
});
