import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { shownConfig } from "../src/cli/shown-config.ts";
import { readConfig } from "../src/config.ts";
import { deskEnvironment, pagesEnvironment } from "../src/process-environment.ts";
import { settings } from "../src/settings.ts";

const dir = mkdtempSync(join(tmpdir(), "kanalarkiv-config-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function failureOf(env: Readonly<Record<string, string>>): { code: string; message: string } {
  try {
    readConfig(env, dir);
  } catch (error) {
    return error as { code: string; message: string };
  }
  throw new Error("the configuration was taken");
}

function fileWith(content: string): string {
  const path = join(mkdtempSync(join(dir, "file-")), "kanalarkiv.json");
  writeFileSync(path, content);
  return path;
}

describe("without any setting", () => {
  const config = readConfig({}, "/srv/arkiv");
  test("everything lies in data/ of the working directory, and the pages are for this machine only", () => {
    expect(config).toMatchObject({
      dataDir: "/srv/arkiv/data",
      databaseUrl: undefined,
      objectsUrl: "file:///srv/arkiv/data/objects",
      host: "127.0.0.1",
      port: 8080,
      logLevel: "info",
    });
  });

  test("it cannot be changed afterwards", () => {
    expect(Object.isFrozen(config)).toBe(true);
  });
});

describe("the environment of the pages alone", () => {
  const env = {
    PATH: "/usr/bin",
    DATABASE_URL: "postgresql://owner:hemmeleg@db/arkiv",
    DATABASE_PUBLIC_URL: "postgresql://kanalarkiv_public:open@db/arkiv",
    KANALARKIV_S3_ACCESS_KEY_ID: "hemmeleg",
    KANALARKIV_S3_SECRET_ACCESS_KEY: "hemmeleg",
    KANALARKIV_PORT: "8081",
    FJORDVIK_KEY: "hemmeleg",
  };

  test("holds the settings of the pages, and no secret of the owner, the store or a channel", () => {
    expect(pagesEnvironment(env, dir)).toEqual({
      PATH: "/usr/bin",
      DATABASE_PUBLIC_URL: env.DATABASE_PUBLIC_URL,
      KANALARKIV_PORT: "8081",
    });
  });

  test("what stands in the file is given by itself, and the file is not named", () => {
    const path = fileWith(
      JSON.stringify({
        databaseUrl: env.DATABASE_URL,
        publicDatabaseUrl: env.DATABASE_PUBLIC_URL,
        port: 8082,
      }),
    );
    expect(pagesEnvironment({ KANALARKIV_CONFIG: path }, dir)).toEqual({
      DATABASE_PUBLIC_URL: env.DATABASE_PUBLIC_URL,
      KANALARKIV_PORT: "8082",
    });
  });

  test("without the public role's address there is none for a server of one's own", () => {
    expect(() => pagesEnvironment({ DATABASE_URL: env.DATABASE_URL }, dir)).toThrow(
      "DATABASE_PUBLIC_URL is needed",
    );
  });
});

describe("what each process is told", () => {
  const canary = "hemmeleg-canary-0815";
  const url = (of: string) => `postgresql://${of}:${of}-${canary}@db/arkiv`;
  const env = {
    DATABASE_URL: url("owner"),
    DATABASE_PUBLIC_URL: url("kanalarkiv_public"),
    DATABASE_DESK_URL: url("kanalarkiv_desk"),
    KANALARKIV_DESK_URL: "https://skranke.example.no",
    KANALARKIV_DESK_PORT: "8091",
    KANALARKIV_PORT: "8081",
    KANALARKIV_BASE_URL: "https://arkiv.example.no",
    KANALARKIV_BACKUP_PASSPHRASE: `passphrase-${canary}`,
    KANALARKIV_S3_ACCESS_KEY_ID: `store-${canary}`,
    KANALARKIV_S3_SECRET_ACCESS_KEY: `store-${canary}`,
    FJORDVIK_KEY: `channel-${canary}`,
  };
  const secretsIn = (told: Readonly<Record<string, string>> | undefined) =>
    Object.values(told ?? {}).filter((value) => value.includes(canary));

  test("the pages: their own address of the database, and no other secret", () => {
    const told = pagesEnvironment(env, dir);
    expect(secretsIn(told)).toEqual([env.DATABASE_PUBLIC_URL]);
    expect(Object.keys(told).filter((name) => name.includes("DESK"))).toEqual([]);
  });

  test("the desk: its own address of the database, and the store's key, and no other secret", () => {
    const told = deskEnvironment(env, dir);
    const store = env.KANALARKIV_S3_ACCESS_KEY_ID;
    expect(secretsIn(told).sort()).toEqual([env.DATABASE_DESK_URL, store, store].sort());
    expect(told).toMatchObject({
      KANALARKIV_DESK_URL: env.KANALARKIV_DESK_URL,
      KANALARKIV_DESK_PORT: "8091",
    });
    expect(told).not.toHaveProperty("KANALARKIV_PORT");
  });

  test("no setting that is a secret is told to both", () => {
    const all = Object.fromEntries(
      Object.values(settings).map(({ env: name }) => [name, env[name as "FJORDVIK_KEY"]]),
    );
    const [pages, desk] = [pagesEnvironment(all, dir), deskEnvironment(all, dir) ?? {}];
    const told = Object.keys(pages).filter((name) => name in desk);
    expect(told.filter((name) => pages[name]?.includes(canary))).toEqual([]);
  });

  test("a desk is not started for a server of one's own before it has an address there", () => {
    expect(deskEnvironment({ ...env, DATABASE_DESK_URL: undefined }, dir)).toBeUndefined();
    expect(deskEnvironment({ KANALARKIV_DATA_DIR: "/srv/arkiv" }, dir)).toEqual({
      KANALARKIV_DATA_DIR: "/srv/arkiv",
    });
  });

  test("the settings as they are printed and backed up hold no secret", () => {
    expect(JSON.stringify(shownConfig(readConfig(env, dir)))).not.toContain(canary);
  });
});

describe("what is wrong", () => {
  const wrong: Readonly<Record<string, string>> = {
    DATABASE_URL: "mysql://root:hemmeleg1@vert/arkiv",
    DATABASE_PUBLIC_URL: "hemmeleg2",
    KANALARKIV_OBJECTS_URL: "ftp://hemmeleg3",
    KANALARKIV_S3_ENDPOINT: "hemmeleg4",
    KANALARKIV_S3_PATH_STYLE: "hemmeleg5",
    KANALARKIV_PORT: "65536",
    KANALARKIV_BASE_URL: "javascript:hemmeleg6",
    KANALARKIV_LOG_LEVEL: "hemmeleg7",
    KANALARKIV_HTTP_TIMEOUT_MS: "99",
    KANALARKIV_HTTP_MAX_BYTES: "1023",
    KANALARKIV_USER_AGENT: "hemmeleg8\r\nCookie: x",
    KANALARKIV_AUDIT_ORIGIN: "hemmeleg9 med rom",
  };

  test("is told all at once, by the name of the variable, and no value is repeated", () => {
    const { code, message } = failureOf(wrong);
    expect(code).toBe("config.invalid");
    for (const name of Object.keys(wrong)) expect(message).toContain(`${name}: `);
    expect(message).not.toMatch(/hemmeleg|65536|1023|Cookie/);
  });

  test.each(Object.entries(wrong))("%s is told by itself too", (name, value) => {
    expect(failureOf({ [name]: value }).message.match(/^\s+\S+: /gm)).toHaveLength(1);
  });

  test("in a file is told by path and key, beside what is wrong in the environment", () => {
    const path = fileWith(JSON.stringify({ port: -1, databaseurl: "postgresql://hemmeleg", logLevel: true }));
    const { message } = failureOf({ KANALARKIV_CONFIG: path, KANALARKIV_HTTP_TIMEOUT_MS: "abc" });
    expect(message).toContain(`${path} /port: `);
    expect(message).toContain(`${path} /logLevel: `);
    expect(message).toContain(`${path} /databaseurl: there is no such setting`);
    expect(message).toContain("KANALARKIV_HTTP_TIMEOUT_MS: ");
    expect(message).not.toContain("hemmeleg");
  });

  test.each([
    ["no JSON", "{hemmeleg"],
    ["a list", '["hemmeleg"]'],
    ["nothing", ""],
  ])("a file with %s is told by its path", (_, content) => {
    const path = fileWith(content);
    const { message } = failureOf({ KANALARKIV_CONFIG: path });
    expect(message).toContain(path);
    expect(message).not.toContain("hemmeleg");
  });

  test.each([
    ["a value without quotation marks", '{"port": 80, "s3SecretAccessKey": hemmeleg}'],
    ["a comma that is missing", '{"s3SecretAccessKey": "hemmeleg" "port": 80}'],
  ])("a file with %s does not show what stands there", (_, content) => {
    const path = fileWith(content);
    const { message } = failureOf({ KANALARKIV_CONFIG: path });
    expect(message).toContain(`${path}: is not JSON`);
    expect(message).not.toMatch(/hemmel|s3Sec/);
  });

  test.each([
    ["DATABASE_URL", "postgresql://u:hemmeleg/#x@db/arkiv"],
    ["KANALARKIV_S3_ENDPOINT", "https://hemmeleg@s3.example.no"],
    ["KANALARKIV_S3_ENDPOINT", "https://u:hemmeleg@s3.example.no"],
    ["KANALARKIV_BASE_URL", "https://:hemmeleg@arkiv.example.no"],
  ])("%s with a password where none can be, or unreadable, is told without it", (name, value) => {
    const { message } = failureOf({ [name]: value });
    expect(message).toContain(`${name}: `);
    expect(message).not.toContain("hemmeleg");
  });

  test("a file that is not there is told by its path", () => {
    expect(failureOf({ KANALARKIV_CONFIG: "manglar.json" }).message).toContain(join(dir, "manglar.json"));
  });
});

describe("a value that means something else than it looks like", () => {
  test.each([
    ["KANALARKIV_PORT", " "],
    ["KANALARKIV_PORT", "0x50"],
    ["KANALARKIV_PORT", "8e3"],
    ["KANALARKIV_DATABASE_WAIT_SECONDS", "\t"],
    ["KANALARKIV_S3_PATH_STYLE", "True"],
    ["KANALARKIV_LOG_LEVEL", "warning"],
    ["KANALARKIV_DATA_DIR", "/srv/arkiv\r"],
    ["KANALARKIV_OBJECTS_URL", "file:///srv/arkiv/objects "],
    ["DATABASE_URL", " postgresql://kari:hemmeleg@db/arkiv"],
  ])("is refused: %s=%j", (name, value) => {
    expect(failureOf({ [name]: value }).message.match(/^\s+\S+: /gm)).toEqual([`  ${name}: `]);
  });

  test.each([
    ["port", null],
    ["port", true],
    ["port", []],
    ["port", 80.5],
    ["lookSeconds", "1e2"],
    ["s3PathStyle", 1],
  ])("is refused in a file: %s %j", (name, value) => {
    const path = fileWith(JSON.stringify({ [name]: value }));
    expect(failureOf({ KANALARKIV_CONFIG: path }).message).toContain(`${path} /${name}: `);
  });

  test("a passphrase may end as it likes: it opens what it sealed", () => {
    const config = readConfig({ KANALARKIV_BACKUP_PASSPHRASE: "tolv teikn eller fleire " }, dir);
    expect(config.backup.passphrase).toBe("tolv teikn eller fleire ");
  });
});

describe("a variable that is no setting", () => {
  test.each([
    ["KANALARKIV_COLOUR"],
    ["kanalarkiv_data_dir"],
    ["KANALARKIVE_PORT"],
    ["KANALAKRIV_DATA_DIR"],
    ["DATABASE_URI"],
    ["DATABASE_PUBILC_URL"],
    ["database_url"],
  ])("is named where it may have been meant as one: %s", (name) => {
    expect(readConfig({ [name]: "x" }, dir).unknownVariables).toEqual([name]);
  });

  test.each(["DATABASE_NAME", "DATABASE_POOL_SIZE", "CACHE_URL", "KANALARKIV_TEST_X", "PATH"])(
    "is another program's: %s",
    (name) => {
      expect(readConfig({ [name]: "x" }, dir).unknownVariables).toEqual([]);
    },
  );

  test("is refused when it is one but for a slip", () => {
    expect(failureOf({ KANALARKIV_DATADIR: "x" }).message).toContain("did you mean KANALARKIV_DATA_DIR?");
  });
});

describe("where a setting comes from", () => {
  test("the environment outranks the file; an empty variable counts as not set", () => {
    const path = fileWith(JSON.stringify({ port: 81, host: "0.0.0.0", s3PathStyle: true }));
    const config = readConfig({ KANALARKIV_CONFIG: path, KANALARKIV_PORT: "82", KANALARKIV_HOST: "" }, dir);
    expect(config).toMatchObject({ port: 82, host: "0.0.0.0", s3: { pathStyle: true } });
  });

  test("text of the environment is read as what it means", () => {
    const config = readConfig({ KANALARKIV_S3_PATH_STYLE: "false", KANALARKIV_PORT: "0" }, dir);
    expect([config.s3.pathStyle, config.port]).toEqual([false, 0]);
  });

  test("no two settings share a variable", () => {
    const names = Object.values(settings).map(({ env }) => env);
    expect(new Set(names).size).toBe(names.length);
  });
});
