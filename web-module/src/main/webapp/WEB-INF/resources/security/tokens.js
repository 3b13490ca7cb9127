/** Copies a token that was just issued. Where the browser does not let us, it is marked for copying by hand. */
document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy]');
  if (!button) {
    return;
  }
  const source = document.getElementById(button.dataset.copy);
  const done = await copied(source.textContent);
  if (!done) {
    getSelection().selectAllChildren(source);
  }
  const word = done ? 'Copied' : 'Press Ctrl+C';
  button.querySelector('span').textContent = word;
  beckon.say(word);

  /** Browsers keep the clipboard from pages that came by plain http. */
  async function copied(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }
});
