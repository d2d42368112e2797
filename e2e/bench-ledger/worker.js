// A module that awaits hears nothing that was sent before, so the program is awaited inside.
onmessage = async ({ data: runs }) => {
  const { default: init, block_and_batch_ms } = await import("./ledger.js");
  await init();
  postMessage(Array.from(block_and_batch_ms(runs)));
};
