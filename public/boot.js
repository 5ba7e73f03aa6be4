// Starts the app, and stands by with the stored data where the app cannot start or has died. Trunk writes the hashed
// names of the two files onto this script's own tag.
const root = document.documentElement;
const tag = document.querySelector("script[data-wasm]");
const recovery = document.getElementById("recovery");

function recover(state, reason) {
  root.dataset.boot = state;
  recovery.hidden = false;
  document.getElementById("boot-error-detail").textContent ||= String(reason);
  recovery.querySelector("h1").focus();
}

// Everything this program has stored, as it stands, whether or not it can be read.
function storedData() {
  const data = {};
  try {
    for (let index = 0; index < localStorage.length; index++) {
      const key = localStorage.key(index);
      if (key.startsWith("tplus/")) data[key] = localStorage.getItem(key);
    }
  } catch (reason) {
    data.unavailable = String(reason);
  }
  return JSON.stringify(data, null, 1);
}

document.getElementById("recovery-download").addEventListener("click", () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([storedData()], { type: "application/json" }));
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
