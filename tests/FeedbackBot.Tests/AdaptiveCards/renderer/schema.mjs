import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { teamsElements, teamsProperties } from "./teams.mjs";

// Null where there is no schema, else what is wrong with the card once what only Teams knows is taken out.
export function schemaChecker(path) {
  if (!path) return () => null;
  const { id, $schema, ...schema } = JSON.parse(readFileSync(path, "utf8"));
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(askingForTheType(schema));
  return (card) => (validate(withoutTeams(card)) ? [] : worthTelling(validate.errors));
}

function withoutTeams(value) {
  if (Array.isArray(value)) return value.map(withoutTeams);
  if (value === null || typeof value !== "object") return value;
  if (teamsElements.includes(value.type)) return withoutTeams(value.fallback ?? null);
  return Object.fromEntries(Object.entries(value)
    .filter(([key]) => !teamsProperties.includes(key))
    .map(([key, inner]) => [key, key === "data" ? inner : withoutTeams(inner)]));
}

// The schema tries an element against every type there is, and then reports that it is none of them. Asking for the
// type first accepts the same cards, and reports what is wrong with the type that was meant.
function askingForTheType(schema) {
  for (const [name, definition] of Object.entries(schema.definitions)) {
    if (!name.startsWith("ImplementationsOf.")) continue;
    const references = definition.anyOf.map((option) => option.allOf[0].$ref);
    const types = references.map((reference) => reference.split("/").at(-1));
    schema.definitions[name] = {
      type: "object",
      required: ["type"],
      properties: { type: { enum: types } },
      allOf: types.map((type, i) => ({ if: { properties: { type: { const: type } } }, then: { $ref: references[i] } })),
    };
  }
  return schema;
}

const told = (error) => [
  error.instancePath || "/", error.message, error.params.additionalProperty, error.params.allowedValues?.join(", "),
].filter(Boolean).join(" ");

const worthTelling = (errors) => [...new Set(errors.filter((e) => !["if", "anyOf"].includes(e.keyword)).map(told))].slice(0, 10);
