// Reads subjects from standard input, checks each against its expected value, times it, and writes the timings.
// Rounds.cs does the same, and has the same numbers.
import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { evaluate, unaryTest } from 'feelin';

const COUNT = 15;
const WARM_UP = 15;
const LENGTH_MS = 50;

// As in ValueJson: "@2026-01-31" is a date.
const subjects = JSON.parse(await text(process.stdin), (key, value) =>
  key !== 'text' && typeof value === 'string' && value.startsWith('@')
    ? evaluate(`@"${value.slice(1)}"`).value
    : value,
);

for (const { text, variables, tests, expected } of subjects) {
  const { value, warnings } = (tests ? unaryTest : evaluate)(text, variables);
  assert.deepEqual({ value, warnings }, { value: expected, warnings: [] }, text);
}

console.log(JSON.stringify(subjects.map(measure)));

function measure({ text, variables, tests }) {
  const operation = tests ? unaryTest : evaluate;
  const run = (calls) => {
    const start = performance.now();
    for (let i = 0; i < calls; i++) operation(text, variables);
    return performance.now() - start;
  };

  let calls = 1;
  while (run(calls) < LENGTH_MS) calls *= 2;
  for (let i = 0; i < WARM_UP; i++) run(calls);

  const nanoseconds = Array.from({ length: COUNT }, () => (run(calls) * 1e6) / calls).sort((a, b) => a - b);
  return { median: nanoseconds[Math.floor(COUNT / 2)], least: nanoseconds[0] };
}
