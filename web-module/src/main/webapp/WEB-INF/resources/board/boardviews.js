/** What a saved view of the board says: filters, and the days counted from today. */
(() => {
  const daysFromToday = (day) => Math.round((Date.parse(day) - Date.parse(beckon.when.date(beckon.when.now()))) / 86400000);

  const dayFromToday = (count) => {
    const date = new Date(`${beckon.when.date(beckon.when.now())}T00:00Z`);
    date.setUTCDate(date.getUTCDate() + count);
    return date.toISOString().slice(0, 10);
  };

  const read = () => {
    const {board, filter} = beckon;
    const fields = Object.fromEntries(filter.FIELDS.map((id) => [id, document.getElementById(id).value.trim()]));
    return {...fields, closed: document.getElementById('closed').checked, first: daysFromToday(board.first), last: daysFromToday(board.last)};
  };

  const apply = (settings) => {
    const first = dayFromToday(settings.first ?? 0);
    const last = dayFromToday(settings.last ?? 7);
    beckon.filter.FIELDS.forEach((id) => beckon.filter.put(id, settings[id] ?? ''));
    document.getElementById('closed').checked = Boolean(settings.closed);
    // The picker speaks of days by the browser's clock.
    PF('boardRange').setDate([new Date(`${first}T00:00`), new Date(`${last}T00:00`)]);
    return beckon.board.choose({first, last});
  };

  $(() => {
    if (beckon.board.root) {
      beckon.views.start({read, apply});
    }
  });
})();
