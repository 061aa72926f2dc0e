/** Whether a text says where somebody can be reached: a mail address, a phone number of Norway, Sweden or elsewhere. */

/**
 * A mail address or a phone number that is written as one, or stands after a word for it: eight digits in a row are too
 * often something else.
 *
 * @param plain the text as `plainDigits` gives it
 */
export function hasContactDetails(plain: string): boolean {
  if (hasMail(plain)) return true;
  return enoughDigits.test(plain) && (isWrittenAsPhone(plain) || isCalledPhone(plain));
}

const at = /[@＠]/;
const mail = /[\w.+-]{1,64} ?[@＠] ?[\w-]{1,63}\.[\w.-]{2,63}/;
const spelledMail =
  /[\w.+-]{1,64} ?(?:[([{<] ?(?:at|a|snabel-?a|alfakrøll|krøllalfa) ?[)\]}>]|snabel-?a|alfakrøll|krøllalfa) ?[\w-]{1,63} ?(?:\.|[([]?(?:dot|punktum|punkt)[)\]]?) ?[a-z]{2,10}|\w{2,64} (?:at|alfa) [\w-]{1,63} (?:dot|punktum|punkt) [a-z]{2,10}/i;

function hasMail(plain: string): boolean {
  return (at.test(plain) && mail.test(plain)) || (maySpellMail.test(plain) && spelledMail.test(plain));
}

const maySpellMail = /[([{<] ?at? ?[)\]}>]|snabel|krøll|(?:punkt|punktum|dot) [a-z]{2}/i;

const enoughDigits = /\d(?:\D{0,3}\d){6}/;
const money = "(?! ?(?:kr|kroner|kronor|nok|sek|:-|,-|%|mill|mrd|€|\\$))";
const end = `(?!\\d)${money}`;
const forms = [
  // +47 412 34 567, 0046 70 174 06 58, +358 40 123 4567
  `(?<![\\d+])(?:\\+ ?|00)[1-9]\\d{0,2}(?:[ -]?\\(0\\))?(?:[ .-]?\\d){7,10}${end}`,
  // 070-174 06 58, 0701740658
  `(?<![\\d-])07[02369][ -]{0,3}\\d(?:[ -]?\\d){6}${end}`,
  // 08-123 456 78, 0303-123 45, (031) 12 34 56
  `(?<![\\d.:/-])(?:\\(0[1-9]\\d{0,2}\\) ?|0[1-9]\\d{0,2} ?[-/] ?)(?:\\d{5,8}|\\d{2,3}(?: \\d{2,3}){1,3})(?![\\d.:/-])${money}`,
  // 08 123 456 78, 031 123 45 67
  `(?<!\\d[ .,:/-]?)0[1-9]\\d{0,2} \\d{3} \\d{2,3} \\d\\d(?! ?\\d)${money}`,
  // 41 23 45 67, 412 34 567, 22 22 22 22
  `(?<!\\d[ .,:/-]?)(?:4\\d|9\\d|2[1-46]|3[1-8]|5[1-8]|6[1-79]|7[0-9])(?: \\d\\d){3}(?! ?\\d)${money}`,
  `(?<!\\d[ .,:/-]?)[49]\\d\\d(?: \\d\\d |-\\d\\d-|\\.\\d\\d\\.)\\d{3}(?![ .-]?\\d)${money}`,
];
const written = new RegExp(forms.join("|"), "gi");

function isWrittenAsPhone(plain: string): boolean {
  for (const { index, 0: hit } of plain.matchAll(written)) {
    const digits = hit.replace(/\D/g, "").length;
    if (digits >= 8 && digits <= 14 && !ofOther.test(plain.slice(Math.max(0, index - 30), index)))
      return true;
  }
  return false;
}

/** What is said before a phone number. */
const cue =
  /(?<!\p{L})(?:tlf|tel|telefon\p{L}{0,8}|mobil\p{L}{0,8}|mob|ring|ringe|ringa|sms|mms|teksta?|texta|kontakt|kontakte|kontakta|nås|nåes|nåast|treffes|treffast|träffas|når? (?:meg|mig|oss)|whatsapp|signal|vippse?|swisha?|(?:melding|meddelande|mld) till?|(?:høre?|hör(?:a)?) (?:fra|frå|från|av)|call|phone|faks|fax|(?:nummeret|numret|nr|nummer) (?:mitt|vårt|er|är)|mitt (?:nummer|nr|tlf))(?!\p{L})/giu;
const gap = "[^\\d]{0,30}";
/** A time of the day, a date, a year and a number. */
const noTime =
  "(?!(?:19|20)\\d\\d[-.:/ ]?(?:0\\d|1[0-2])[-.:/ ]?[0-3]\\d(?!\\d)|(?:19|20)\\d\\d[-.:/]|\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)\\d\\d(?!\\d)|\\d{1,2}[.:]\\d\\d ?- ?\\d{1,2}[.:]\\d\\d|[0-2]\\d[0-5]\\d ?- ?[0-2]\\d[0-5]\\d(?!\\d))";
/** Eight digits in Norway; eight to ten with a nought before them in Sweden. */
const number =
  "(?:\\d{2} )?(?:[2-9](?:[ .-]?\\d){7}|123(?: ?\\d){7}|0[1-9]\\d{0,2}\\)? ?[-/]? ?\\d(?: ?\\d){4,8})(?![\\d/]|[ .-]\\d)";
const called = new RegExp(`(${gap})${noTime}${number}${money}`, "iuy");

function isCalledPhone(plain: string): boolean {
  for (const hit of plain.matchAll(cue)) {
    called.lastIndex = hit.index + hit[0].length;
    const found = called.exec(plain);
    if (found && !ofOther.test(found[1] ?? "")) return true;
  }
  return false;
}

/** `ring om saksnummer 20251234` calls a case, not a phone. */
const ofOther =
  /(?:sak|konto|kid|org|kund|ordre|order|faktura|diarie|ärende|regist|bil|vare|ref)\p{L}{0,10}[. ]{0,2}(?:nr|nummer|num)?[.: ]{0,3}$/iu;
