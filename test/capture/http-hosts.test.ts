import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "@jest/globals";
import { follow } from "../../src/capture/http-follow.ts";
import { leadsInside, lookupOutside } from "../../src/capture/http-hosts.ts";
import { startHostileServer } from "../support/hostile-server.ts";

const publicHost = new URL("https://1.1.1.1/");

describe("what a public channel says may not lead into a private network", () => {
  test.each([
    "http://127.0.0.1/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://localhost/",
    "http://10.1.2.3/",
    "http://172.31.255.255/",
    "http://192.168.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/",
    "http://0.0.0.0/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[fd00::1]/",
    "http://[fe80::1]/",
    "http://192.0.0.8/",
    "http://192.0.2.7/",
    "http://192.88.99.1/",
    "http://198.51.100.1/",
    "http://203.0.113.1/",
    "http://224.0.0.1/",
    "http://240.0.0.1/",
    "http://255.255.255.255/",
    "http://[::127.0.0.1]/",
    "http://[::ffff:0:7f00:1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[64:ff9b:1::1]/",
    "http://[100::1]/",
    "http://[2001::1]/",
    "http://[2001:db8::1]/",
    "http://[2002:7f00:1::]/",
    "http://[3fff::1]/",
    "http://[5f00::1]/",
    "http://[fec0::1]/",
    "http://[ff02::1]/",
    "http://[::ffff:0:127.0.0.1]/",
    "http://[::1:0:0:0]/",
    "http://[1::1]/",
    "http://[200::1]/",
    "http://[4000::1]/",
    "http://[::ffff:10.0.0.1]/",
  ])("%s is inside", async (url) => {
    expect(await leadsInside(publicHost, new URL(url))).toBe(true);
  });

  test.each([
    "http://172.32.0.1/",
    "http://192.0.1.1/",
    "http://223.255.255.255/",
    "http://[2001:200::1]/",
    "http://[2a02::1]/",
    "http://[2620:4f:8000::1]/",
    "http://[::ffff:1.1.1.1]/",
    "http://does-not-exist.invalid/",
  ])("%s is not", async (url) => {
    expect(await leadsInside(publicHost, new URL(url))).toBe(false);
  });

  test("a channel that is itself inside may lead to others there", async () => {
    expect(await leadsInside(new URL("http://10.0.0.1/"), new URL("http://10.0.0.2/"))).toBe(false);
    expect(await leadsInside(new URL("http://127.0.0.1:1/"), new URL("http://127.0.0.1:2/"))).toBe(false);
  });
});

describe("a connection to what a public channel names", () => {
  const looked = (hostname: string, all: boolean) =>
    new Promise((resolve) => {
      lookupOutside(hostname, { all }, (error, address) => resolve(error?.code ?? address));
    });

  test("is refused when the name lies in a private network at that moment, whatever it was before", async () => {
    expect(await looked("localhost", false)).toBe("EINSIDE");
    expect(await looked("localhost", true)).toBe("EINSIDE");
  });

  test("goes to the address that was looked up", async () => {
    expect(await looked("1.1.1.1", false)).toBe("1.1.1.1");
    expect(await looked("1.1.1.1", true)).toEqual([{ address: "1.1.1.1", family: 4 }]);
  });

  test("is made to no host inside, and to those of a channel that is inside itself", async () => {
    const server = await startHostileServer();
    const url = new URL(server.serve("/inside", "her"));
    url.hostname = "localhost";
    const request = { headers: {}, credentials: undefined, maxRedirects: 3 };
    const { signal } = new AbortController();
    const refused = follow(url, { ...request, from: publicHost }, signal);
    await expect(refused).rejects.toMatchObject({ code: "channel.redirectRefused" });
    expect(server.requests).toEqual([]);
    const { response } = await follow(url, { ...request, from: new URL("http://10.0.0.1/") }, signal);
    expect(response.statusCode).toBe(200);
    response.destroy();
    await server.close();
  });

  test("is not made to the channel's own host when its name led outside a moment before", async () => {
    const server = await startHostileServer();
    const { port } = new URL(server.serve("/inside", "her"));
    // in a process of its own, whose name service answers otherwise the second time
    const script = `
      import names from "node:dns/promises";
      import { syncBuiltinESMExports } from "node:module";
      const answers = ["1.1.1.1", "127.0.0.1"];
      names.lookup = async () => [{ address: answers.shift(), family: 4 }];
      syncBuiltinESMExports();
      const { follow } = await import(${JSON.stringify(new URL("../../src/capture/http-follow.ts", import.meta.url).href)});
      const request = { headers: {}, credentials: undefined, maxRedirects: 3 };
      const { signal } = new AbortController();
      const told = await follow(new URL("http://kanalen.example:${port}/inside"), request, signal).catch(({ code }) => code);
      console.log(told, answers.length);`;
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script]);
    expect(stdout.trim()).toBe("channel.redirectRefused 0");
    expect(server.requests).toEqual([]);
    await server.close();
  });
});
