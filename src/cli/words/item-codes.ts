/** Words for one item or file that could not be taken as it is, or was changed when it was taken. */
import type { WordsOf } from "./code-words.ts";

export const itemCodes: WordsOf<"item"> = {
  "item.malformed": {
    meaning: "An item, or a part of one, is not of the form that the channel promises.",
    remedy:
      "Compare with the channel at the place that is named. Held items are tried again with each look, those of an archive when it is handed in again; tell who runs the channel what to correct.",
  },
  "item.duplicateId": {
    meaning:
      "Several entries in one look have the same id: the newest is kept, or none where nothing tells which that is.",
    remedy: "Tell who runs the channel: each item needs an id of its own, and keeps it.",
  },
  "item.unsafeId": {
    meaning:
      "An item's id holds characters that no id may hold, or is far too long: the item is kept under a digest of it. An id that nobody can see keeps its item out.",
    remedy: "Tell who runs the channel which id it is.",
  },
  "item.futureDate": {
    meaning:
      "An item's time lies in the future; it is kept, and periods are counted from the look that saw it.",
    remedy:
      "Look at this machine's clock. If it is right, the channel's clock or time zone is wrong, or the item announces something: tell who runs the channel.",
  },
  "item.pastDate": {
    meaning:
      "An item of an archive is dated before its platform began; the time is kept as it is written, and periods are counted from the import.",
    remedy:
      "Compare the item with the platform, where it is still shown there. What made the archive did not know the time, or counted in another unit.",
  },
  "item.textTooLong": {
    meaning: "An item's text is longer than the limit.",
    remedy: "Open the item on the channel, and ask who runs it why it is that long.",
  },
  "item.appearanceTooLong": {
    meaning: "How an item looks was not kept, because it is longer than the limit; its text was.",
    remedy: "Nothing must be done; the raw answer of the channel holds all of it.",
  },
  "item.illegalCharacters": {
    meaning: "Characters that no archive accepts were taken out of an item's text.",
    remedy: "Nothing must be done; the raw answer of the channel holds them.",
  },
  "item.tooMany": {
    meaning:
      "An item holds more parts than one item may have, as values, elements or files; it was not read.",
    remedy: "Open the item on the channel, and ask who runs it why it is so large; the raw answer keeps it.",
  },
  "item.denied": {
    meaning: "An item's author is on the channel's list of those who are never captured.",
    remedy: "Nothing, if that is still right.",
  },
  "item.reusedId": {
    meaning: "An item's id stands for another item now: its time, title and text all differ.",
    remedy:
      "Compare with the channel. If it is the same item, rewritten and dated anew: `kanalarkiv channel accept`; else tell who runs the channel that each item needs an id of its own.",
  },
  "item.olderText": {
    meaning:
      "What an answer said of an item stands in no version: the answer could not be read when it came, and later looks were written before it was.",
    remedy:
      "The raw answer keeps it; `kanalarkiv looks` says which look it is. Take note of it with `kanalarkiv channel findings acknowledge`.",
  },
  "item.derivedId": {
    meaning: "The channel gives an item no id, so one was made from what it holds.",
    remedy: "Ask who runs the channel to give its items ids that stay.",
  },
};

export const mediaCodes: WordsOf<"media"> = {
  "media.unreachable": {
    meaning: "A picture or file of an item could not be fetched; the item itself is kept.",
    remedy:
      "It is asked for again. Open its address in a browser; when it is gone for good, ask who published it for the file.",
  },
  "media.refused": {
    meaning: "A picture or file lies where the channel may not send the program, so it was not fetched.",
    remedy:
      "Allow its host for the channel with --media-host, or hand the file in with kanalarkiv item attach.",
  },
  "media.owed": {
    meaning: "A picture or file of an item has not been fetched yet.",
    remedy: "It is fetched after the look, or with one of the next.",
  },
  "media.tooLarge": {
    meaning: "A picture or file of an item is larger than is taken.",
    remedy: "Raise KANALARKIV_MEDIA_MAX_BYTES, or hand the file in with kanalarkiv item attach.",
  },
  "media.wrongType": {
    meaning: "Something else came where a picture or file was promised, such as a login page.",
    remedy:
      "It is asked for again. Open its address in a browser; hand the file in with kanalarkiv item attach when it stays so.",
  },
};
