/** Words for what an archive that was handed in came to. */
import type { WordsOf } from "./code-words.ts";

export const importCodes: WordsOf<"import"> = {
  "import.unknownFormat": {
    meaning: "The file or folder is of no kind that can be imported, so nothing was taken.",
    remedy:
      "Hand in the archive as the platform gave it, unopened; docs/imports.md lists the kinds. Say which it is with --format when the archive was changed.",
  },
  "import.htmlForm": {
    meaning:
      "The archive holds web pages in place of data: nothing can be told from these, so nothing was taken.",
    remedy: "Ask the platform for the archive again and choose JSON as its format.",
  },
  "import.otherAccount": {
    meaning: "The archive is of another account than the channel, so nothing was taken.",
    remedy:
      "Choose the channel of that account with --channel, or correct the channel's address with kanalarkiv channel edit.",
  },
  "import.otherKind": {
    meaning: "Such an archive does not belong to a channel of this kind, so nothing was taken.",
    remedy:
      "Choose the right channel. For a platform that is never looked at: kanalarkiv channel add --kind archive.",
  },
  "import.unsafe": {
    meaning:
      "The archive holds links, devices, encrypted files or names that lead out of it, so nothing was taken.",
    remedy: "Ask the platform for the archive again; tell who keeps this machine where it came from.",
  },
  "import.damaged": {
    meaning: "The archive is cut short or damaged, so nothing was taken.",
    remedy: "Fetch it once more from the platform and compare the sizes.",
  },
  "import.tooLarge": {
    meaning: "The archive unpacks to more than an archive can hold, so nothing was taken.",
    remedy: "Look at what it holds; ask the platform for it in several parts.",
  },
  "import.notOwn": {
    meaning:
      "A record of the archive is nothing that the account said to anybody: others' words that it passed on, a draft, a part that a site is made of.",
    remedy: "Nothing: what others wrote is archived where they wrote it.",
  },
  "import.notRead": {
    meaning:
      "The archive holds something of a form that is not read: a part of a record, whose other parts are kept, or files beside those of records.",
    remedy:
      "Open it in the archive; keep the archive itself where it holds records, and tell the makers of this program which part it is.",
  },
  "import.notWhole": {
    meaning:
      "The archive holds fewer records than it says itself, or says that it is one part of several; what is there is kept.",
    remedy:
      "Hand in the other parts. Where there are none, ask the platform for the archive again and compare how many posts the account shows.",
  },
  "import.truncatedText": {
    meaning: "The archive holds only the beginning of a text; it is kept as far as it goes, and marked.",
    remedy: "Open the item on its channel and keep the whole text, while it is there.",
  },
  "import.threadsNotGiven": {
    meaning: "No record of the archive says what it answers, so answers stand there as posts of their own.",
    remedy: "Ask for a newer archive, or capture the channel, which tells the threads.",
  },
  "import.filesMissing": {
    meaning: "The archive names files that it does not hold; the items themselves are kept.",
    remedy:
      "Hand the files in with kanalarkiv item attach, or look at the channel, from which they are fetched then.",
  },
  "import.olderText": {
    meaning:
      "The archive says something else of an item than is kept of it, and is older: what is kept stays as it is.",
    remedy: "Nothing must be done; the record in the archive is kept and says what it said then.",
  },
  "import.unsureTime": {
    meaning:
      "The time at which the archive was made lies ahead, or before there was any such archive: it is taken for unknown, and only what was not known is taken.",
    remedy:
      "Ask whoever handed it in when it was made, and give --made-at, where known items should follow it.",
  },
  "import.textsHidden": {
    meaning:
      "Not one revision in the dump of a wiki comes with its text: whoever made it was not allowed to read them, or the tool left them out. Nothing was taken.",
    remedy:
      "Have the dump made on the wiki's own machine with maintenance/dumpBackup.php --full, or by an account that may read the pages.",
  },
  "import.historyNotWhole": {
    meaning:
      "The dump of a wiki lacks revisions that it names. What is there is kept, except on talk pages, where nobody can tell whose words the first of such revisions holds.",
    remedy: "Have the dump made with all revisions: maintenance/dumpBackup.php --full.",
  },
  "import.staffNotGiven": {
    meaning:
      "The dump of a wiki does not say which accounts speak for the agency, so all of it stands as what others wrote.",
    remedy:
      "Before it is taken in: put the dump into a folder with a file staff.txt, one account name on each line, and hand in the folder.",
  },
  "import.notVerified": {
    meaning:
      "The repository of a Bluesky account was taken in without proof that the account signed it: its key was not beside it, or nothing proves that the key is the account's.",
    remedy:
      "Hand in a folder with the .car and the log of the account's DID, https://plc.directory/DID/log/audit, saved as plc-audit.json.",
  },
  "import.unproved": {
    meaning:
      "The repository of a Bluesky account, or the log of its DID, does not verify: a byte is another, it is cut short, of another account, or signed with another key. Nothing of it was taken.",
    remedy: "Fetch both once more; tell who keeps this machine where they came from.",
  },
};
