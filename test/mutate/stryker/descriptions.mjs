const words = ["description", "deprecationReason"];

/**
 * Descriptions are left as they are: the schema in the repository holds each of them, and a parity test compares
 * it. Were they changed, that one test would notice thousands, and say nothing of the others.
 */
export const ignorer = {
  shouldIgnore(path) {
    if (!path.isObjectProperty() || path.node.computed) return undefined;
    const { key } = path.node;
    const name = key.type === "Identifier" ? key.name : key.value;
    return words.includes(name)
      ? "A description: the schema in the repository holds it."
      : undefined;
  },
};
