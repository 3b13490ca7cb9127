/** New mail appears by itself. */
(() => {
  let waiting;
  const refreshSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => window.refreshOutbox(), 400);
  };

  document.addEventListener('beckon:change', (event) => {
    if (event.detail.type === 'delivery') {
      refreshSoon();
    }
  });
  document.addEventListener('beckon:resync', refreshSoon);
})();
