window.beckon ??= {};

/** Who works when, on a page that is open: absences, shifts and skills that change show at once. */
beckon.team = {
  /** Several changes in a row are read once. */
  PAUSE: 300,

  start() {
    document.addEventListener('beckon:change', ({detail}) => detail.type === 'team' && this.soon());
  },

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.load(), this.PAUSE);
  },

  /** The bars stay as they are: one of them may be in somebody's hand. */
  async load() {
    const sheet = await beckon.schedule.read();
    if (sheet) {
      beckon.sheet.takeLanes(sheet.lanes);
      beckon.sheet.lanes.forEach((lane, technicianId) => beckon.schedule.updateShades(technicianId));
      beckon.schedule.updateRows();
    }
  },
};

$(() => {
  if (beckon.schedule.root) {
    beckon.team.start();
  }
});
