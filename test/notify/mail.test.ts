/** Mail goes out encrypted or not at all, to a real receiver; what a receiver says never stands in a fault of ours. */
import { createServer } from "node:net";
import { afterEach, describe, expect, test } from "@jest/globals";
import { mailer, oneLine } from "../../src/notify/mail.ts";
import type { Mailer } from "../../src/notify/port.ts";
import { type MailServer, startMailServer } from "../support/mail-server.ts";
import { tlsPair } from "../support/tls-pair.ts";

const pair = tlsPair();
const servers: { close(): Promise<unknown> }[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function receiver(options: Parameters<typeof startMailServer>[0]): Promise<MailServer> {
  const server = await startMailServer(options);
  servers.push(server);
  return server;
}

function mailerTo(port: number, change: Partial<Parameters<typeof mailer>[0]> = {}): Mailer {
  const url = `smtp://localhost:${port}`;
  return mailer({ url, from: "arkiv@fjordvik.example", timeoutMs: 3000, tls: { ca: pair.cert }, ...change });
}

const mail = {
  to: ["vakt@fjordvik.example"],
  subject: "Fjordvik: 1 krever handling",
  text: "- i dag\n",
  id: "n-1",
};

describe("a receiver", () => {
  test("that offers STARTTLS is given it encrypted, with who it is from and to", async () => {
    const server = await receiver({ key: pair.key, cert: pair.cert });
    expect(await mailerTo(server.port).send(mail)).toEqual({ refused: 0 });
    expect(server.mails).toMatchObject([
      { from: "arkiv@fjordvik.example", to: ["vakt@fjordvik.example"], encrypted: true },
    ]);
    expect(server.mails[0]?.raw).toContain("Auto-Submitted: auto-generated");
    expect(server.mails[0]?.raw).toContain("<n-1@kanalarkiv.invalid>");
  });

  test("of smtps takes it with a name and a password, and refuses wrong ones without a word of them in the fault", async () => {
    const server = await receiver({
      ...{ secure: true, key: pair.key, cert: pair.cert, authOptional: false },
      onAuth({ username, password }, _session, done) {
        if (username === "arkiv" && password === "p@ss word") done(null, { user: "arkiv" });
        else done(new Error(`no ${username} with ${password}`));
      },
    });
    const at = `localhost:${server.port}`;
    await mailerTo(0, { url: `smtps://arkiv:p%40ss%20word@${at}` }).send(mail);
    expect(server.mails).toHaveLength(1);
    const wrong = mailerTo(0, { url: `smtps://arkiv:hemmeleg@${at}` });
    await expect(wrong.send(mail)).rejects.toMatchObject({ refused: false, message: /refused.*535/ });
    await expect(wrong.send(mail)).rejects.not.toThrow(/hemmeleg/);
  });

  test("whose certificate nobody vouches for is given nothing", async () => {
    const server = await receiver({ key: pair.key, cert: pair.cert });
    await expect(mailerTo(server.port, { tls: {} }).send(mail)).rejects.toMatchObject({ name: "NotTaken" });
    expect(server.mails).toEqual([]);
  });

  test("elsewhere that offers no encryption is given nothing", async () => {
    const server = await receiver({ ...pair, disabledCommands: ["STARTTLS"] });
    // another name of this machine that is no loopback name
    const url = `smtp://[::ffff:127.0.0.1]:${server.port}`;
    await expect(mailerTo(0, { url }).send(mail)).rejects.toMatchObject({ name: "NotTaken" });
    expect(server.mails).toEqual([]);
  });

  test("that refuses every recipient refuses for good; one that refuses some is told of", async () => {
    const server = await receiver({
      ...{ key: pair.key, cert: pair.cert },
      onRcptTo({ address }, _session, done) {
        if (address.startsWith("vakt")) done();
        else done(Object.assign(new Error(`who is ${address}`), { responseCode: 550 }));
      },
    });
    const gone = { ...mail, to: ["gone@fjordvik.example"] };
    await expect(mailerTo(server.port).send(gone)).rejects.toMatchObject({ refused: true, message: /550/ });
    await expect(mailerTo(server.port).send(gone)).rejects.not.toThrow(/gone@/);
    expect(await mailerTo(server.port).send({ ...mail, to: [...mail.to, ...gone.to] })).toEqual({
      refused: 1,
    });
  });

  test("that is down, and one that never greets, are told in words within the time", async () => {
    const server = await receiver(pair);
    await server.close();
    servers.length = 0;
    await expect(mailerTo(server.port).send(mail)).rejects.toMatchObject({
      refused: false,
      name: "NotTaken",
    });
    const silent = createServer(() => undefined);
    await new Promise<void>((ready) => silent.listen(0, "127.0.0.1", ready));
    servers.push({ close: () => new Promise((done) => void silent.close(done)) });
    const { port } = silent.address() as { port: number };
    const slow = mailerTo(0, { url: `smtp://127.0.0.1:${port}`, timeoutMs: 300 });
    await expect(slow.send(mail)).rejects.toMatchObject({ message: /did not answer in time/ });
  });
});

describe("a header", () => {
  test("is one line, whatever stands in a name", async () => {
    const server = await receiver({ key: pair.key, cert: pair.cert });
    await mailerTo(server.port).send({
      ...mail,
      subject: "Fjordvik\r\nBcc: alle@fjordvik.example\r\n\r\nhei\u2028du",
    });
    const [received] = server.mails;
    expect(received?.to).toEqual(["vakt@fjordvik.example"]);
    expect(received?.raw).not.toMatch(/^Bcc:/im);
    expect(oneLine("a\r\nb\u0000c\u2028d")).toBe("a b c d");
  });
});
