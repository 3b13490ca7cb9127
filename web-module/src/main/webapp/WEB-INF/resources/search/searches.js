/** Keeps the Dispatch Manager as things are (S0-54): something has changed, or may have. */
(() => {
  const CALM = 400;
  let waiting;

  const refreshSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => window.refreshSearches?.(), CALM);
  };

  document.addEventListener('beckon:change', refreshSoon);
  document.addEventListener('beckon:resync', refreshSoon);
})();
