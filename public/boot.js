// Starts the app, and stands by with the stored data where the app cannot start or has died. Trunk writes the hashed
// names of the two files onto this script's own tag.
const root = document.documentElement;
const tag = document.querySelector("script[data-wasm]");
const recovery = document.getElementById("recovery");

// Until the app is there. Whoever opens a link has come for what is in it.
if (location.hash.startsWith("#/v/")) {
  document.title = "Read-only copy · T+";
  document.querySelector("#shell h1").textContent = "Read-only copy";
  document.getElementById("boot-note").textContent = "Opening what is in this link.";
}

function recover(state, reason) {
  root.dataset.boot = state;
  recovery.hidden = false;
  document.getElementById("boot-error-detail").textContent ||= String(reason);
  recovery.querySelector("h1").focus();
}

// Everything this program has stored, from both copies, as a backup file that it can restore: see docs/formats.md.
async function storedData() {
  const stored = new Map();
  const keep = (key, text) => stored.set(`${key}\n${text}`, { key, text });
  try {
    for (let index = 0; index < localStorage.length; index++) {
      const key = localStorage.key(index);
      if (key.startsWith("tplus/")) keep(key, localStorage.getItem(key));
    }
  } catch {
    // What the browser does not give out is in the other copy.
  }
  for (const [key, text] of await secondCopy()) keep(key, text);
  const records = [];
  const others = [];
  for (const { key, text } of stored.values()) {
    if (key.startsWith("tplus/1/") && isJson(text)) records.push(text);
    else if (key !== "tplus/ballast") others.push(JSON.stringify({ key, text: String(text) }));
  }
  const made = new Date().toISOString();
  return `{"tplus":"backup","v":1,"made":"${made}","count":${records.length},"records":[
${records.join(",\n")}
],"unreadable":[],"others":[
${others.join(",\n")}
]}
`;
}

function isJson(text) {
  try {
    return Boolean(JSON.parse(text));
  } catch {
    return false;
  }
}

// The keys and texts in IndexedDB; none where it cannot be read, or does not answer in time.
function secondCopy() {
  return new Promise((resolve) => {
    const none = () => resolve([]);
    setTimeout(none, 3000);
    try {
      const opening = indexedDB.open("tplus");
      // It is not there, and does not come into being by being looked for.
      opening.onupgradeneeded = () => opening.transaction.abort();
      opening.onerror = none;
      opening.onsuccess = () => {
        const reading = opening.result.transaction("records");
        const [keys, texts] = ["getAllKeys", "getAll"].map((method) => reading.objectStore("records")[method]());
        reading.onabort = none;
        reading.oncomplete = () => {
          opening.result.close();
          resolve(keys.result.map((key, place) => [key, texts.result[place]]));
        };
      };
    } catch {
      none();
    }
  });
}

document.getElementById("recovery-download").addEventListener("click", async () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([await storedData()], { type: "application/json" }));
  link.download = "tplus-stored-data.json";
  link.click();
});
document.getElementById("recovery-reload").addEventListener("click", () => location.reload());

// A panic is reported by the app itself just before this; a trap (out of memory, stack overflow) only here.
addEventListener("error", (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) recover("crashed", event.error);
});

try {
  const { default: init } = await import(new URL(tag.dataset.js, document.baseURI));
  await init({ module_or_path: new URL(tag.dataset.wasm, document.baseURI) });
  root.dataset.boot ||= "running";
} catch (reason) {
  recover(root.dataset.boot === "crashed" ? "crashed" : "failed", reason);
}
