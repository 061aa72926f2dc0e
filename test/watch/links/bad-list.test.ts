/** Links of a text, and lists that name them: in every form in which both are written. */
import { describe, expect, test } from "@jest/globals";
import { BadList } from "../../../src/watch/links/bad-list.ts";
import { domainsAbove, linksIn } from "../../../src/watch/links/found-links.ts";

const addresses = (text: string) => linksIn(text).map(({ address }) => address);

describe("links are found as people write them", () => {
  test.each<[string, readonly string[]]>([
    ["Sjå https://Bad.Example/x.", ["https://bad.example/x"]],
    ["(http://bad.example:80/a?b=1#c)", ["http://bad.example/a?b=1"]],
    ["http://bad.example.:8080/", ["http://bad.example:8080/"]],
    ["https://user:pw@bad.example/", ["https://bad.example/"]],
    ["www.bad.example, og bad.example/vinn!", ["http://www.bad.example/", "http://bad.example/vinn"]],
    ["https://blåbær.example/sti", ["https://xn--blbr-roah.example/sti"]],
    ["BLÅBÆR.EXAMPLE", ["http://xn--blbr-roah.example/"]],
    ["http://2130706433/ http://0x7f.1/", ["http://127.0.0.1/"]],
    ["post@bad.example", []],
    ["Kl. 10.30 i dag, 1.000 kr", []],
    ["ftp://bad.example javascript:alert(1)", []],
    ["https://[::1]/x", ["http://[::1]/x".replace("http", "https")]],
  ])("%j", (text, found) => expect(addresses(text)).toEqual(found));
  test("domains above a host have two labels or more, and those of a number none", () => {
    expect(domainsAbove("a.b.example.no")).toEqual(["a.b.example.no", "b.example.no", "example.no"]);
    expect(domainsAbove("127.0.0.1")).toEqual(["127.0.0.1"]);
  });
});

function named(list: readonly string[], text: string) {
  const read = new BadList(linksIn(text));
  for (const line of list) read.read(line);
  return { by: [...read.found.values()].map(({ by }) => by), ...read.said };
}

describe("a list names a link", () => {
  test.each<[string, string, readonly string[]]>([
    ["bad.example", "https://bad.example/x", ["host"]],
    ["BAD.example.", "https://bad.example/x", ["host"]],
    ["bad.example # phishing", "https://bad.example/x", ["host"]],
    ["bad.example", "https://a.bad.example/", ["subdomain"]],
    ["*.bad.example", "https://a.bad.example/", ["subdomain"]],
    ["a.bad.example", "https://bad.example/", []],
    ["bad.example", "https://notbad.example/", []],
    ["bad.example", "https://bad.example.good.example/", []],
    ["||bad.example^$third-party", "https://bad.example/", ["host"]],
    ["0.0.0.0 x.example bad.example # two", "https://bad.example/", ["host"]],
    ["127.0.0.1\tlocalhost", "https://localhost.example/", []],
    ["blåbær.example", "https://xn--blbr-roah.example/", ["host"]],
    ["xn--blbr-roah.example", "https://blåbær.example/", ["host"]],
    ["http://bad.example/x", "http://bad.example/x", ["address"]],
    ["http://bad.example/x", "https://bad.example/y", ["sameHost"]],
    ["http://bad.example/", "https://bad.example/y", ["host"]],
    ["http://u:p@BAD.example:80/x#f", "http://bad.example/x", ["address"]],
    ["http://10.0.0.7:81/i", "http://10.0.0.7:81/i", ["address"]],
    [
      '"1","2026-11-01 10:00:00","http://bad.example/x,y","online","","malware","elf","https://urlhaus.example/url/1/","a"',
      "http://bad.example/x,y",
      ["address"],
    ],
    ["2026-11-01,bad.example,phishing", "https://bad.example/", ["host"]],
    ['"1";"2026-11-01 10:00:00";"http://bad.example/x";"online"', "http://bad.example/x", ["address"]],
    ["1;2026-11-01 10:00:00;http://bad.example/x;online", "http://bad.example/x", ["address"]],
    ["1\t2026-11-01 10:00:00\thttp://bad.example/x", "http://bad.example/x", ["address"]],
    ["http://bad.example/x;y=1", "http://bad.example/x;y=1", ["address"]],
    ["http://bad.example/x", "https://bad.example/x", ["address"]],
    ["http://bad.example:81/x", "https://bad.example/x", ["sameHost"]],
    ["no", "https://bad.no/", []],
  ])("%s: %s", (line, text, by) => expect(named([line], text).by).toEqual(by));

  test("by the strongest of what it says", () => {
    const list = ["http://bad.example/other", "bad.example", "http://bad.example/x"];
    expect(named(list, "http://bad.example/x").by).toEqual(["address"]);
  });

  test("and what is no list is told by its lines; its own time is read", () => {
    const page = ["<!doctype html>", "<html><head><title>503 error</title>", "  <body class=a>Service down"];
    expect(named(page, "http://bad.example/x")).toMatchObject({ entries: 0, unread: 3 });
    // a number alone is no host, though a browser reads one as an address of four numbers
    expect(named(["64496", "1.5", '"1";"2";"3"', "0x1f"], "http://0.0.0.1/")).toMatchObject({
      entries: 0,
      unread: 4,
    });
    const made = named(
      ["# Last updated: 2026-11-01 10:00:00 (UTC) #", "id,dateadded,url", "bad.example"],
      "",
    );
    expect(made).toMatchObject({ entries: 1, unread: 0, madeAt: new Date("2026-11-01T10:00:00Z") });
  });

  test("a million lines take seconds", () => {
    const read = new BadList(linksIn("https://a.host-500000.example/x"));
    const started = process.cpuUsage();
    for (let n = 0; n < 1_000_000; n++)
      read.read(n % 2 ? `http://host-${n}.example/path/${n}` : `host-${n}.example`);
    const { user } = process.cpuUsage(started);
    expect(read.said.entries).toBe(1_000_000);
    expect([...read.found.values()].map(({ by }) => by)).toEqual(["subdomain"]);
    expect(user / 1e6).toBeLessThan(10);
  });
});
