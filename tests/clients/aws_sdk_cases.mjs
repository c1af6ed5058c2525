// Holds the AWS SDK for JavaScript against the example server, whose address is the argument. See
// cases.json.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

// The packages lie where NODE_PATH says, which `import` does not look at.
const require = createRequire(import.meta.url);
const sdks = {
  appconfig: [require("@aws-sdk/client-appconfig"), "AppConfigClient"],
  codecatalyst: [require("@aws-sdk/client-codecatalyst"), "CodeCatalystClient"],
  proton: [require("@aws-sdk/client-proton"), "ProtonClient"],
  wellarchitected: [require("@aws-sdk/client-wellarchitected"), "WellArchitectedClient"],
};

const [, , endpoint] = process.argv;
const cases = JSON.parse(readFileSync(new URL("cases.json", import.meta.url)));
for (const test of cases) {
  try {
    await call(test);
  } catch (error) {
    console.error(`AWS SDK for JavaScript: ${test.operation}: ${test.what}: ${error.name}: ${error.message}`);
    process.exit(1);
  }
}
console.log(`AWS SDK for JavaScript: ${cases.length} calls`);

async function call({ service, operation, input, output, dates, error }) {
  const [sdk, name] = sdks[service];
  const client = new sdk[name]({
    endpoint,
    region: "eu-central-1",
    credentials: { accessKeyId: "none", secretAccessKey: "none" },
    token: { token: "none" },
    maxAttempts: 1,
  });
  const sent = client.send(new sdk[`${operation}Command`](input));
  if (error) {
    const refused = await sent.then(() => assert.fail("it was not refused"), (refused) => refused);
    assert(refused instanceof sdk[error.name], `${refused.name}: ${refused.message}`);
    assert.equal(refused.$metadata.httpStatusCode, error.status);
    for (const part of error.message) {
      const message = refused.message || refused.Message;
      assert(message.includes(part), `${part} is not in ${message}`);
    }
    return;
  }
  const got = await sent;
  contains(got, output, operation);
  for (const path of dates ?? []) {
    const value = path.split(".").reduce((value, name) => value[name], got);
    assert(value instanceof Date && Math.abs(value - Date.now()) < 60_000, `${path} is ${value}`);
  }
}

// True of every member that is expected; others may stand beside them.
function contains(value, expected, path) {
  if (typeof expected === "object") {
    for (const [name, part] of Object.entries(expected)) {
      contains(value[name], part, `${path}: ${name}`);
    }
    return;
  }
  const plain = value instanceof Uint8Array ? new TextDecoder().decode(value) : value;
  assert.equal(plain, expected, path);
}
