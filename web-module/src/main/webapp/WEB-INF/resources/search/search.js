/** Keeps Dispatch Details as the search is. A stack may be of several jobs: any change counts. */
(() => {
  const CALM = 400;
  let waiting;

  const refreshSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => window.refreshSearch?.(), CALM);
  };

  document.addEventListener('beckon:change', refreshSoon);
  document.addEventListener('beckon:resync', refreshSoon);
})();
