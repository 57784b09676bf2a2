// Reads {"name","card"} as JSON lines, writes one line of findings for each.
// Usage: node check.mjs [SCHEMA.json] < cards
import { createInterface } from "node:readline";
import { render } from "./render.mjs";
import { schemaChecker } from "./schema.mjs";

const checkSchema = schemaChecker(process.argv[2]);
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim() === "") continue;
  const { name, card } = JSON.parse(line);
  process.stdout.write(JSON.stringify({ name, ...render(card), schemaErrors: checkSchema(card) }) + "\n");
}
