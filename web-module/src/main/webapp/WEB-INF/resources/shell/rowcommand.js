/**
 * Commands of rows that may move while somebody points at them: another filter, another page, a change
 * made elsewhere. They name what they are for; a component in the row would be lost with its row.
 */
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-command]');
  if (button) {
    // A table that is drawn again takes the focus with it.
    $(document).one('pfAjaxComplete', () => setTimeout(() => {
      if (button.id && document.activeElement === document.body) {
        document.getElementById(button.id)?.focus();
      }
    }));
    const {command, ...named} = button.dataset;
    window[command](Object.entries(named).map(([name, value]) => ({name, value})));
  }
});
