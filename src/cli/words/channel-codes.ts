/** Words for a look that is not whole: nothing is taken as removed because of it, and it covers nothing. */
import type { WordsOf } from "./code-words.ts";

export const channelCodes: WordsOf<"channel"> = {
  "channel.unreachable": {
    meaning: "The channel's server could not be reached.",
    remedy:
      "Open the address in a browser on this machine. If that works, look at the name service, proxy and firewall of the user that runs the program; if not, tell who runs the channel.",
  },
  "channel.timeout": {
    meaning: "The channel did not answer whole within the time limit.",
    remedy:
      "The next look tries again. If it comes often, raise KANALARKIV_HTTP_TIMEOUT_MS, or ask who runs the channel why it is slow.",
  },
  "channel.status": {
    meaning: "The channel answered with an error in place of its list.",
    remedy:
      "404 or 410: the address is wrong or has moved; open it in a browser and correct it with `kanalarkiv channel edit`. 5xx: the site has a fault of its own; tell who runs it.",
  },
  "channel.refused": {
    meaning: "The channel refused access (401 or 403).",
    remedy:
      "Look at the secret that the channel names: an application password as user:password, of a user who may read what is asked for. Without a secret: ask who runs the channel to let this program in.",
  },
  "channel.rateLimited": {
    meaning: "The channel asked to be left in peace for a while (429 or 503).",
    remedy:
      "Nothing now: it is asked again when it said, or with the next look. If it comes often, look less often: `kanalarkiv channel edit --every`.",
  },
  "channel.redirectLoop": {
    meaning: "The channel sent the look from address to address without an end.",
    remedy:
      "Open the address in a browser, and give the channel the one that it ends at: `kanalarkiv channel edit --address`.",
  },
  "channel.redirectRefused": {
    meaning: "The channel sent the look to an address that is not followed.",
    remedy:
      "If the site has moved, give the channel its new address: `kanalarkiv channel edit --address`. A public site that leads into a private network has a fault, or was taken over: tell who runs it.",
  },
  "channel.tooLarge": {
    meaning: "The answer is larger than the limit, so it was not taken.",
    remedy: "If the channel is meant to be that large, raise KANALARKIV_HTTP_MAX_BYTES.",
  },
  "channel.truncated": {
    meaning: "The answer broke off before its end.",
    remedy:
      "The next look tries again. If it comes often, tell who runs the channel: a proxy or its program ends answers early.",
  },
  "channel.invalidUtf8": {
    meaning: "The answer holds bytes that are not the characters it claims.",
    remedy:
      "Tell who runs the channel which byte it is: the bytes or the declared charset must be corrected.",
  },
  "channel.htmlInstead": {
    meaning: "The channel answered with a web page in place of its list.",
    remedy:
      "Open the address in a browser: a login page, a maintenance page or a wall against robots stands there, or the address is that of a page and not of a feed.",
  },
  "channel.notJson": {
    meaning: "The answer is not JSON, which this kind of channel speaks.",
    remedy: "Look at the address and the kind of the channel; if both are right, tell who runs the channel.",
  },
  "channel.notXml": {
    meaning: "The answer is neither XML nor JSON that a feed can be read from.",
    remedy:
      "Open the address in a browser: it must be that of an RSS, Atom or JSON feed. If it is, tell who runs the channel at which place it breaks.",
  },
  "channel.malformed": {
    meaning: "The answer is not of the form that this kind of channel has.",
    remedy:
      "Look at the address and the kind of the channel. If both are right, the place that is named tells who runs the channel what to correct.",
  },
  "channel.empty": {
    meaning: "The channel listed nothing at all.",
    remedy:
      "Open the address in a browser. A channel that is new, or was emptied on purpose, is empty; else its program has a fault, and nothing is taken as removed.",
  },
  "channel.shortList": {
    meaning: "The channel listed fewer items than it says it has, or than are usual.",
    remedy:
      "The next look tries again. If it stays so, compare with the channel in a browser: a cache, a limit or a filter stands before the list.",
  },
  "channel.wrongList": {
    meaning: "The list does not fit the one before it, so it may be another list.",
    remedy:
      "Compare with the channel in a browser. A look that is held settles with those that follow; when nothing of the last look was left, look more often.",
  },
  "channel.olderList": {
    meaning: "The list holds nothing newer than what is known and lacks what was known: it is an older list.",
    remedy:
      "Compare with the channel in a browser. It is kept aside until a list with newer items comes; when it is right: `kanalarkiv channel accept`.",
  },
  "channel.heldItems": {
    meaning: "More of the items were kept back than a whole look may lack.",
    remedy:
      "See which and why: `kanalarkiv channel findings --held`; correct them on the channel, or tell who runs it.",
  },
  "channel.nothingKept": {
    meaning: "The channel listed items and none of them could be taken.",
    remedy: "See why: `kanalarkiv channel findings --held`; the format of the channel may have changed.",
  },
  "channel.manyAbsent": {
    meaning: "Many items that were there are absent at once.",
    remedy:
      "Compare with the channel in a browser. Nothing is taken as removed; when it is right: `kanalarkiv channel accept`.",
  },
  "channel.manyEdited": {
    meaning: "Many items changed at once.",
    remedy:
      "Compare with the channel in a browser. Nothing is written as edited; when it is right: `kanalarkiv channel accept`.",
  },
  "channel.newIds": {
    meaning: "Known items came under new ids.",
    remedy:
      "The channel gives its items other ids than before. Let the channel be identified by link (`kanalarkiv channel edit --identify-by link`), or, when they are new items: `kanalarkiv channel accept`.",
  },
  "channel.reusedIds": {
    meaning: "Known ids stand for other items than before.",
    remedy:
      "Compare with the channel in a browser. Nothing is written as edited; when they are the same items after all: `kanalarkiv channel accept`.",
  },
  "channel.interrupted": {
    meaning: "The look was ended before it was written, and not all of its answers were stored.",
    remedy: "What is there is kept as raw answers. The look that found it was whole again, or says why not.",
  },
  "channel.otherOrder": {
    meaning: "The list is not in the order of time, newest first.",
    remedy:
      "Nothing is concluded from what it no longer shows. Look for a feed of the newest items, or for a setting of its order.",
  },
  "channel.clockAhead": {
    meaning: "A look is dated later than now.",
    remedy: "Set the clock of the machine; the look is left out of the coverage until then.",
  },
  "channel.cached": {
    meaning: "A cache answers in place of the site.",
    remedy: "Ask who runs the site to let the cache pass the addresses of its REST API and feeds.",
  },
  "channel.withheld": {
    meaning: "The channel has items that it shows to nobody who looks as this channel does.",
    remedy:
      "Give the channel an application password of an account with the role Editor, or ask who runs the site to open what is named to its REST API.",
  },
  "channel.otherAccount": {
    meaning: "The name by which the channel is known leads to another account now, or to none.",
    remedy:
      "Nothing of the other account was taken. Ask the agency whether it changed its name: then correct the address of the channel with `kanalarkiv channel edit`; if not, its name was taken, and whoever runs the service must be told.",
  },
  "channel.accountClosed": {
    meaning: "The account is closed for now or for good: deactivated, taken down, deleted, or moved.",
    remedy:
      "Ask the agency at once: while an account is only deactivated, its owner can still fetch all of it. What was captured stays, and nothing is taken as removed.",
  },
  "channel.unproved": {
    meaning: "What the server gave out is not what the account signed, so nothing of it was taken.",
    remedy:
      "The next look tries again. If it comes again, tell who runs the server; the answer is kept as it came, for whoever looks into it.",
  },
  "channel.readWhole": {
    meaning:
      "All of a repository was read again, where only what came since the look before should have been needed.",
    remedy:
      "Nothing is lost. If it comes at every look, tell who runs the server; if its revision went back, the server was set back to an earlier state, and what it lacks now is asked for item by item.",
  },
  "channel.unseenReplies": {
    meaning: "The channel counts more replies under an item than it shows.",
    remedy:
      "Open the item in a browser: what is not shown there either is blocked, hidden or cannot be read by the service. With an application password of the account, replies that are only told of to the account are read as well.",
  },
  "channel.toolError": {
    meaning: "The tool that makes the feed reports an error in place of items.",
    remedy: "Look at the tool, and set it to answer with HTTP errors.",
  },
  "channel.tooMany": {
    meaning: "The answer holds more items than one look may take.",
    remedy: "Ask for a shorter list, or split the channel.",
  },
  "channel.unreadable": {
    meaning:
      "Reading what the channel answered took more memory or time than it may, or its reader was ended, so nothing was taken from it; the answer itself is kept, and read again later.",
    remedy:
      "When it is read again, `kanalarkiv status` says. If that fails too, look at the answer's size, and ask who runs the channel for a shorter list. If the channel is right to be as large, raise KANALARKIV_READER_MEMORY_MB.",
  },
  "channel.tooLong": {
    meaning:
      "The channel's answers hold more bytes together than one look takes, so its lists were not read to their end.",
    remedy:
      "Raise `KANALARKIV_LOOK_BYTES`, and `KANALARKIV_READER_MEMORY_MB` by four times as much, or split the channel. What was read is kept.",
  },
  "channel.sharedId": {
    meaning: "The feed gives one id to several items, so they are told apart by their links.",
    remedy: "Tell who runs the channel: each item needs an id of its own, and keeps it.",
  },
  "channel.otherIds": {
    meaning: "Known items come with another id than before; each keeps the one it had.",
    remedy: "Nothing, if the site was moved or its feed changed. Else look whether they are the same items.",
  },
  "channel.guidHoldsTime": {
    meaning: "The feed's ids hold a time, so an item that is edited may get another id.",
    remedy:
      "Nothing while the items have links of their own: then the new id is known as that of the same item. Else ask who runs the channel for ids that stay.",
  },
};
