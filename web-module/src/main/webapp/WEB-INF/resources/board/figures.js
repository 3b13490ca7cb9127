window.beckon ??= {};

/** The line of key figures: over everything that is loaded, whatever the filters hide. */
beckon.figures = {
  show(cards) {
    const all = [...cards];
    const backlog = all.filter((card) => card.lane === 'UNSCHEDULED');
    const today = all.filter((card) => card.startsAt && this.counts(card) && beckon.when.isToday(card.startsAt));
    const sent = today.filter((card) => card.look !== 'SCHEDULED');
    this.put('unscheduled', backlog.length, backlog.length > 0);
    const dueSoon = backlog.filter((card) => beckon.when.isDueSoon(card.dueAt)).length;
    this.put('dueSoon', dueSoon, dueSoon > 0);
    this.put('today', today.length);
    this.put('complete', today.filter((card) => card.look === 'COMPLETE').length);
    this.alarm('overrun', all.filter((card) => card.alert?.kind === 'OVERRUN').length);
    this.alarm('notSent', all.filter((card) => card.alert?.kind === 'NOT_SENT').length);
    this.put('sent', today.length ? `${Math.round((100 * sent.length) / today.length)}%` : '–');
  },

  counts(card) {
    return !['CANCELED', 'DECLINED'].includes(card.look);
  },

  /** Shows only while there is something to look at. */
  alarm(name, count) {
    this.put(name, count, count > 0);
    document.querySelector(`[data-figure="${name}"]`)?.parentElement.toggleAttribute('hidden', count === 0);
  },

  put(name, value, isBad = false) {
    const figure = document.querySelector(`[data-figure="${name}"]`);
    if (figure) {
      figure.textContent = value;
      figure.parentElement.classList.toggle('bad', isBad);
    }
  },
};
