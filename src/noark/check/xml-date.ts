/** Dates as the national tool reads them: an xs:dateTime or xs:date of XML Schema that is in the calendar. */

const dateTime = /^\s*(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?\s*$/;

export function isXmlDateTime(text: string): boolean {
  const match = dateTime.exec(text);
  if (match === null) return false;
  const [, day = "", time = "T00:00:00"] = match;
  const instant = new Date(`${day}${time.slice(0, 9)}Z`);
  return (
    !Number.isNaN(instant.getTime()) &&
    (time.startsWith("T24:00:00") || instant.toISOString().startsWith(day))
  );
}
