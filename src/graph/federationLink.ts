/** 2.9 is the newest federation that both public composers know. */
const SPECIFICATION = "https://specs.apollo.dev/federation/v2.9";

/** Every federation directive that the classes use, by name: a router meets an unlisted one as `@federation__name`. */
const IMPORTS = ["@cost", "@key", "@listSize", "@shareable", "@tag"] as const;

/**
 * Says at the head of the SDL which federation directives it uses.
 *
 * @param switched directives that only some deployments emit
 * @see https://specs.apollo.dev/link/v1.0/
 */
export function federationLink(switched: readonly string[] = []): string {
  const imports = [...IMPORTS, ...switched].map((name) => `"${name}"`);
  return `extend schema
  @link(url: "${SPECIFICATION}", import: [${imports.sort().join(", ")}])`;
}
