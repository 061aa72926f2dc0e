/** `looks` and `channel accept` as an operator meets them, in a terminal of 80 columns. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { aFeed, aFeedPost } from "../support/dialog-feed.ts";
import { makePlace, type Place } from "./run.ts";

let place: Place;
let server: Server;
let shown: string;

beforeAll(async () => {
  server = createServer(
    (_, response) => void response.writeHead(200, { "content-type": "application/feed+json" }).end(shown),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  place = await makePlace();
  const agency = "--name X --org-number 999999999 --country NO --language nn --unit A --responsible B";
  await place.json("agency", "add", ...agency.split(" "));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.json`;
  const channel = ["--agency", "999999999", "--kind", "feed", "--title", "Nyhende frå Fjordvik kommune"];
  await place.json("channel", "add", ...channel, "--address", address);
});
afterAll(async () => {
  await place.close();
  await new Promise((resolve) => server.close(resolve));
});

const posts = (title: string) =>
  aFeed(
    Array.from({ length: 30 }, (_, n) => aFeedPost(`p-${n}`, `${title} ${n}`, `Teksten i sak nummer ${n}`)),
    false,
  );

test("a look that is held is listed with its reason, and taken when a person says that it is right", async () => {
  shown = posts("Sak");
  await place.json("capture");
  shown = posts("NY SAK");
  expect(await place.run("capture")).toMatchObject({ code: 3 });
  const { out } = await place.run("looks");
  expect(out).toMatch(/30 of 30 items changed at once/);
  expect(out).toMatch(/ held [\s\S]* accepted /);
  expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  const [held] = (await place.json("looks", "--open", "--limit", "1")) as { id: string; verdict: string }[];
  expect(held?.verdict).toBe("held");
  const shownOne = await place.run("looks", "show", held?.id ?? "");
  expect(shownOne.out).toMatch(/^held: does not fit the list before it/m);
  const accept = ["channel", "accept", held?.id ?? "", "--because", "ny skrivemåte"];
  expect(await place.run(...accept, "--by", "Kari Vik")).toMatchObject({
    code: 0,
    out: expect.stringContaining("30 new versions"),
  });
  expect(await place.run("capture")).toMatchObject({ code: 0 });
  expect(await place.json("looks", "--open")).toEqual([]);
}, 120_000);

test("a look that is not there, and a time that is none, are refused", async () => {
  expect(await place.run("looks", "show", "00000000")).toMatchObject({ code: expect.any(Number), out: "" });
  expect(await place.run("looks", "--since", "i går")).toMatchObject({ code: 2 });
}, 60_000);
