window.beckon ??= {};

/** What was dragged: it stays where it was dropped until the server has answered, then goes back or is stored. */
beckon.calendarMoves = {
  /** As long as somebody holds it, nothing is drawn anew: it would slip out of their hand. */
  taken() {
    beckon.hover.hide();
    beckon.calendar.busy += 1;
  },

  letGo() {
    beckon.calendar.busy -= 1;
  },

  /** Only the start is said: on the day when clocks change, the same time of day is another length. */
  moved(move) {
    return this.place(move, {startsAt: this.start(move.event)});
  },

  resized(move) {
    const minutes = Math.round((Date.parse(move.event.endStr) - Date.parse(move.event.startStr)) / 60000);
    return this.place(move, {minutes});
  },

  start(event) {
    return new Date(event.startStr).toISOString();
  },

  async place({event, revert}, to) {
    const {calendar} = beckon;
    calendar.busy += 1;
    event.setProp('classNames', [...event.classNames, 'pending']);
    try {
      if (!(await beckon.placement.drop(event.extendedProps.card, to))) {
        revert();
      }
    } finally {
      calendar.busy -= 1;
      calendar.soon();
    }
  },
};
