import init, { Sample } from "./bench_web.js";

const ROUNDS = 9;

function times(work) {
  const took = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const done = work();
    took.push(performance.now() - start);
    if (!done) throw new Error("it does not come back as it was");
  }
  took.sort((one, other) => one - other);
  return { best: took[0], median: took[(ROUNDS - 1) / 2] };
}

const { memory } = await init();
const samples = Sample.all();
const before = memory.buffer.byteLength;
const measured = [];
for (const sample of samples) {
  // The browser gets a word in between.
  await new Promise(done => setTimeout(done));
  const code = sample.write();
  measured.push({
    name: sample.name(),
    characters: code.length,
    write: times(() => sample.write() === code),
    read: times(() => sample.reads(code)),
  });
}
window.measured = { grown: memory.buffer.byteLength - before, samples: measured };
