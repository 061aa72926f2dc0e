import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import {
  checkpointText,
  readCheckpoint,
  signCheckpoint,
  verifyCheckpoint,
} from "../../src/audit/checkpoint.ts";
import { leafHash } from "../../src/audit/merkle.ts";
import { noteKey, openNote, readVerifier, signNote, verifierText } from "../../src/audit/note.ts";

const origin = "arkiv.example.no/audit";
const root = leafHash(Buffer.from("item-0"));
const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const ours = noteKey(origin, publicKey);
const good = signCheckpoint({ origin, size: 1, root }, privateKey);

describe("the note of Go's checksum database tools", () => {
  const seed = Buffer.from("gQoUAtUUbI2E8kQzMPVAgOv5juF9nHT2JS/F1ccoMXM=", "base64");
  const key = createPrivateKey({
    key: Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]),
    format: "der",
    type: "pkcs8",
  });
  const verifier = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  const text =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  const signed = `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

  test("is signed to the same bytes", () => {
    expect(signNote(text, "PeterNeumann", key)).toBe(signed);
  });

  test("opens with its key", () => {
    expect(openNote(signed, [readVerifier(verifier)])).toEqual({
      valid: true,
      text,
      signedBy: ["PeterNeumann"],
    });
  });

  test("gives the same verifier key", () => {
    expect(verifierText(noteKey("PeterNeumann", key))).toBe(verifier);
  });

  test("a verifier key changed in any one place is refused", () => {
    for (let at = 0; at < verifier.length; at += 1) {
      const changed = verifier.slice(0, at) + (verifier[at] === "A" ? "B" : "A") + verifier.slice(at + 1);
      expect(() => readVerifier(changed)).toThrow(RangeError);
    }
    for (let at = 0; at < verifier.length; at += 1)
      expect(() => readVerifier(verifier.slice(0, at))).toThrow(RangeError);
  });
});

describe("a checkpoint that sum.golang.org published", () => {
  const known = [readVerifier("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8")];
  const note =
    "go.sum database tree\n15081221\nBoMMe1wd25Tco0mYGROkyqxHZWx+hcSCtMV315Lu6Lg=\n\n" +
    "— sum.golang.org Az3grilD7vQqTrv66jRgKM84Y80KTprrSt4bKmiOPxgmS5ZVBTeCl6dUvjYnN13R+C8j0jGY1WnUADGMkok3U0m2Zgo=\n" +
    "— test.example.com qTGhC3917mAr6hGh+T55tNjxaej/D/GQivJZRIj7XGdAcQOTqfMWIPgp/v/904LEduN/h2sSRtHUJXUL4b9Gm7Bz4Qc=\n";

  test("is valid, and its witness whom we do not know is passed over", () => {
    expect(verifyCheckpoint(note, known, "go.sum database tree")).toEqual({
      valid: true,
      checkpoint: {
        origin: "go.sum database tree",
        size: 15081221,
        root: Buffer.from("BoMMe1wd25Tco0mYGROkyqxHZWx+hcSCtMV315Lu6Lg=", "base64"),
      },
      signedBy: ["sum.golang.org"],
    });
  });

  test("is none with one leaf more", () => {
    const answer = verifyCheckpoint(note.replace("15081221", "15081222"), known, "go.sum database tree");
    expect(answer).toEqual({ valid: false, because: "wrong-signature" });
  });
});

describe("our checkpoint", () => {
  test("has the three lines and the signature", () => {
    expect(good.split("\n")).toEqual([
      origin,
      "1",
      root.toString("base64"),
      "",
      expect.stringMatching(/^— arkiv\.example\.no\/audit [A-Za-z0-9+/]{91}=$/),
      "",
    ]);
  });

  test("is verified with the public key that its readers have", () => {
    const answer = verifyCheckpoint(good, [readVerifier(verifierText(ours))], origin);
    expect(answer).toEqual({ valid: true, checkpoint: { origin, size: 1, root }, signedBy: [origin] });
  });

  test("is signed the same each time", () => {
    expect(signCheckpoint({ origin, size: 1, root }, privateKey)).toBe(good);
  });

  test("of another log is no answer", () => {
    expect(verifyCheckpoint(good, [ours], "elsewhere.example.no/audit")).toEqual({
      valid: false,
      because: "other-origin",
    });
  });

  test("a witness may sign below, and one wrong signature of a known key spoils it", () => {
    const witness = generateKeyPairSync("ed25519").privateKey;
    const line = (text: string) => signNote(text, "nabo.example.no", witness).split("\n\n")[1] ?? "";
    const known = [ours, noteKey("nabo.example.no", witness)];
    const both = good + line(checkpointText({ origin, size: 1, root }));
    expect(verifyCheckpoint(both, known, origin)).toMatchObject({
      valid: true,
      signedBy: [origin, "nabo.example.no"],
    });
    const wrong = good + line(checkpointText({ origin, size: 2, root }));
    expect(verifyCheckpoint(wrong, known, origin)).toEqual({ valid: false, because: "wrong-signature" });
    expect(verifyCheckpoint(wrong, [ours], origin)).toMatchObject({ valid: true, signedBy: [origin] });
  });

  test("changed in any one character is never valid", () => {
    for (let at = 0; at < good.length; at += 1) {
      const changed = good.slice(0, at) + (good[at] === "A" ? "B" : "A") + good.slice(at + 1);
      expect(verifyCheckpoint(changed, [ours], origin).valid).toBe(false);
    }
  });

  test.each([
    ["nothing", "", "malformed"],
    ["no signature", checkpointText({ origin, size: 1, root }), "malformed"],
    ["an empty line at the end", `${good}\n`, "malformed"],
    ["no newline at the end", good.slice(0, -1), "malformed"],
    ["a carriage return", good.replaceAll("\n", "\r\n"), "malformed"],
    ["a hyphen for the dash", good.replace("—", "-"), "malformed"],
    ["a signature that is not base64", good.replace(/=\n$/, "\n"), "malformed"],
    ["too many signatures", good + `${good.split("\n")[4]}\n`.repeat(100), "malformed"],
  ])("with %s is refused", (_what, note, because) => {
    expect(verifyCheckpoint(note, [ours], origin)).toEqual({ valid: false, because });
  });

  test("with no key that we know is refused", () => {
    const stranger = noteKey(origin, generateKeyPairSync("ed25519").publicKey);
    expect(verifyCheckpoint(good, [stranger], origin)).toEqual({ valid: false, because: "no-known-key" });
    expect(verifyCheckpoint(good, [], origin)).toEqual({ valid: false, because: "no-known-key" });
  });

  test.each([
    ["a leading zero", `${origin}\n01\n${root.toString("base64")}\n`],
    ["a sign", `${origin}\n+1\n${root.toString("base64")}\n`],
    ["a size beyond what can be counted", `${origin}\n9007199254740993\n${root.toString("base64")}\n`],
    ["a short root", `${origin}\n1\nAAAA\n`],
    ["two lines", `${origin}\n1\n`],
    ["an empty origin", `\n1\n${root.toString("base64")}\n`],
    ["an empty line", `${origin}\n1\n${root.toString("base64")}\n\nmore\n`],
  ])("a signed note with %s is not a checkpoint", (_what, text) => {
    expect(readCheckpoint(text)).toBeUndefined();
    expect(verifyCheckpoint(signNote(text, origin, privateKey), [ours], origin)).toEqual({
      valid: false,
      because: "malformed",
    });
  });

  test("extension lines are passed over", () => {
    const text = `${checkpointText({ origin, size: 0, root })}more of it\n`;
    expect(readCheckpoint(text)).toEqual({ origin, size: 0, root });
  });

  test.each([
    ["two lines as origin", { origin: "a\nb", size: 1, root }],
    ["no origin", { origin: "", size: 1, root }],
    ["an origin that cannot name a key", { origin: "a b", size: 1, root }],
    ["a negative size", { origin, size: -1, root }],
    ["half a leaf", { origin, size: 0.5, root }],
    ["a short root", { origin, size: 1, root: root.subarray(1) }],
  ])("with %s is not signed", (_what, checkpoint) => {
    expect(() => signCheckpoint(checkpoint, privateKey)).toThrow(RangeError);
  });

  test("is not signed with another kind of key", () => {
    const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
    expect(() => signCheckpoint({ origin, size: 1, root }, rsa)).toThrow("must be Ed25519");
  });
});
