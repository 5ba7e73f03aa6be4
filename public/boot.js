// Starts the app. Trunk writes the hashed names of the two files onto this script's own tag.
const tag = document.querySelector("script[data-wasm]");

function failed(reason) {
  document.documentElement.dataset.boot = "failed";
  const detail = document.getElementById("boot-error-detail");
  if (detail) detail.textContent = String(reason);
}

try {
  const { default: init } = await import(new URL(tag.dataset.js, document.baseURI));
  await init({ module_or_path: new URL(tag.dataset.wasm, document.baseURI) });
  document.documentElement.dataset.boot = "running";
} catch (reason) {
  failed(reason);
}
