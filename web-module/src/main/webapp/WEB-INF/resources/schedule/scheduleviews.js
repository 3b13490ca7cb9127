/** What a saved view of the schedule says: filters, and whether a day or a week is shown. */
(() => {
  const FIELDS = ['team', 'skill', 'search'];

  const read = () => {
    const fields = Object.fromEntries(FIELDS.map((id) => [id, document.getElementById(id).value.trim()]));
    return {...fields, week: beckon.days.week};
  };

  const apply = (settings) => {
    FIELDS.forEach((id) => beckon.toolbar.put(id, settings[id] ?? ''));
    return beckon.toolbar.show(Boolean(settings.week));
  };

  $(() => {
    if (beckon.schedule.root) {
      beckon.views.start({read, apply});
    }
  });
})();
