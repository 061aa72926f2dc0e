/** English. */
import { type Phrases, word } from "./phrases.ts";

const not = word("not(?!\\p{L})", "don[’']t", "never", "avoid", "cannot", "can[’']t");

export const en: Phrases = {
  C17: [
    { all: [word("official")] },
    { all: [word("run by", "managed by", "published by", "maintained by", "edited by")] },
    { all: [word("is responsible for", "responsible agency", "responsible editor")] },
  ],
  C18: [
    { all: [word("purpose", "aim of")] },
    {
      all: [
        word("here", "on this", "we use", "this (?:page|channel|account) is used"),
        word("inform", "share", "tell", "answer"),
      ],
    },
  ],
  C19: [
    {
      all: [
        word("visible to", "can be (?:seen|read) by", "others can (?:see|read)", "everyone can (?:see|read)"),
      ],
    },
  ],
  C20: [{ all: [word("archive", "public record", "registered")], affirmed: true }],
  C21: [
    { all: [not, word("personal (?:data|information)", "sensitive", "confidential", "identity number")] },
  ],
  C22: [
    {
      all: [word("remove", "delete", "hide", "hidden", "block", "ban(?:ned)?(?!\\p{L})")],
      affirmed: true,
    },
  ],
  C23: { noCases: [{ all: [not, word("case", "individual", "application", "complaint")] }] },
  C24: [
    {
      all: [word("answer", "reply", "respond"), word("within", "hour", "working day", "weekday", "business")],
    },
    { all: [word("staffed", "opening hours", "office hours")] },
  ],
  C25: [
    {
      all: [
        word("post(?:s|ing)?(?!\\p{L})", "publish", "update", "write"),
        word("daily", "weekly", "monthly", "day", "week", "month", "regularly", "times"),
      ],
    },
  ],
  C26: {
    marketing: [
      {
        all: [word("marketing", "advertis", "commercial"), word("not", "no ", "remove", "must not", "never")],
      },
    ],
    links: [{ all: [word("link", "website"), word("not"), word("responsib", "answer", "liab")] }],
  },
  C38: [{ all: [word("comment"), word("closed", "turned off", "disabled", "not open", "not possible")] }],
};
