// Opens pages in a Chromium of 2018 or 2020 and tells, as JSON, what a script of ours finds in each:
// node measure.mjs 70|80 FOLDER WIDTH,WIDTH SCRIPT URL…; FOLDER is where the browser is unpacked.

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import zlib from "node:zlib";

const PACKED = { 70: "chromium-70.0.3508.0.br", 80: "chromium.br" };
const FLAGS = ["--no-sandbox", "--disable-gpu", "--single-process", "--no-zygote", "--hide-scrollbars"];
const [version, folder, widths, script, ...urls] = process.argv.slice(2);
const require = createRequire(import.meta.url);

function packed(browser, name) {
  const home = path.join(import.meta.dirname, "node_modules", `chrome-aws-lambda-${browser}`, "bin");
  return zlib.brotliDecompressSync(fs.readFileSync(path.join(home, name)));
}

function unpacked() {
  const program = path.join(folder, `chromium-${version}`);
  if (!fs.existsSync(program)) {
    fs.writeFileSync(program, packed(version, PACKED[version]), { mode: 0o755 });
    // The libraries that both need are in the newer package alone.
    execFileSync("tar", ["-x", "-C", folder], { input: packed(80, "aws.tar.br") });
  }
  return program;
}

const library = path.join(folder, "lib");
const browser = await require(`puppeteer-core-${version}`).launch({
  executablePath: unpacked(),
  args: FLAGS,
  env: { ...process.env, LD_LIBRARY_PATH: library, HOME: folder },
});
const page = await browser.newPage();
const told = [];
page.on("pageerror", (error) => told.push(String(error)));
page.on("console", (message) => message.type() === "error" && told.push(message.text()));
const found = [];
for (const url of urls) {
  await page.goto(url, { waitUntil: "load" });
  if (url.includes("?q=")) await page.waitForSelector(".search-results li");
  for (const width of widths.split(",").map(Number)) {
    await page.setViewport({ width, height: 640 });
    // These browsers may answer before the page has its new width.
    await page.waitForFunction((wanted) => innerWidth === wanted, {}, width);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/old-${version}-${width}-${found.length}.png` });
    found.push({ url, width, ...(await page.evaluate(script)), errors: told.splice(0) });
  }
}
process.stdout.write(JSON.stringify(found));
await browser.close();
