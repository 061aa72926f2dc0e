/** Where an extraction comes from, as `reference` of arkivuttrekk.xml says (ADDML 8.3, template `maler/noark5.xml`, requirement 6.4.22). */
import { childNamed, childrenNamed, type XmlTree } from "./tree.ts";

export interface Origin {
  /** the bodies whose archive this is, in the order written */
  readonly creators: readonly string[];
  /** the system that the archive was kept in; this product writes its own name here */
  readonly systemName: string | undefined;
  /** the title of the archive */
  readonly archive: string | undefined;
  /** as written; both days inclusive */
  readonly period: { readonly from: string | undefined; readonly to: string | undefined };
}

/** @param dataset the element `dataset` */
export function readOrigin(dataset: XmlTree | undefined): Origin {
  const reference = childNamed(dataset, "reference");
  const context = elements(childNamed(reference, "context"));
  const content = elements(childNamed(reference, "content"));
  const creators = elements(named(context, "recordCreators")).filter(
    (each) => each.attributes["name"]?.value === "recordCreator",
  );
  const period = childrenNamed(childNamed(named(content, "archivalPeriod"), "properties"), "property");
  return {
    creators: creators.flatMap((each) => valueIn(each) ?? []),
    systemName: valueIn(named(context, "systemName")),
    archive: valueIn(named(context, "archive")),
    period: { from: valueIn(named(period, "startDate")), to: valueIn(named(period, "endDate")) },
  };
}

function elements(node: XmlTree | undefined): readonly XmlTree[] {
  return childrenNamed(childNamed(node, "additionalElements"), "additionalElement");
}

function named(nodes: readonly XmlTree[], name: string): XmlTree | undefined {
  return nodes.find((each) => each.attributes["name"]?.value === name);
}

function valueIn(node: XmlTree | undefined): string | undefined {
  const text = childNamed(node, "value")?.text;
  return text === "" ? undefined : text;
}
