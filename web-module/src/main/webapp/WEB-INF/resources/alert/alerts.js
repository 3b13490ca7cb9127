/** What waits to be read shows on whatever page is open, without being asked (S1-43, B8.3). */
(() => {
  const refresh = beckon.gently(() => window.refreshAlerts?.());
  const title = document.title;
  let isWaiting = false;

  /** What is shown counts as delivered: not before somebody can see it. */
  const look = () => {
    document.title = title;
    isWaiting = false;
    refresh();
  };

  const come = () => {
    if (document.hidden) {
      isWaiting = true;
      document.title = `(!) ${title}`;
    } else {
      look();
    }
  };

  document.addEventListener('beckon:change', ({detail}) => ['alerts', 'all'].includes(detail.type) && come());
  document.addEventListener('beckon:resync', come);
  document.addEventListener('visibilitychange', () => isWaiting && !document.hidden && look());
})();
