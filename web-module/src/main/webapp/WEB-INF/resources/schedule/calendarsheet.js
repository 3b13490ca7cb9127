window.beckon ??= {};

/** What is loaded of the calendar, and what becomes of it as events of the widget. Draws nothing. */
beckon.calendarSheet = {
  people: [],
  days: [],
  cards: new Map(),

  take(sheet) {
    this.from = sheet.from;
    this.until = sheet.until;
    this.mayPlan = sheet.mayPlan;
    this.days = sheet.days;
    this.people = sheet.people;
    this.cards = new Map((beckon.drafts?.lay(sheet.visits) ?? sheet.visits).map((card) => [card.key, card]));
  },

  /**
   * @param view month, week, day or list
   * @param person whose calendar it is; undefined for the team's
   */
  events(view, person) {
    const visits = [...this.cards.values()].map((card) => this.visit(card));
    const isGrid = view === 'week' || view === 'day';
    const around = person && view !== 'month' ? this.around(person, isGrid) : [];
    return [...visits, ...around, ...(view === 'list' ? [] : this.days.map((day) => this.day(day, view)))];
  },

  visit(card) {
    const isMovable = this.mayPlan && ['SCHEDULED', 'DISPATCHED'].includes(card.look);
    return {
      id: card.key,
      start: card.startsAt,
      end: card.endsAt,
      title: `${card.customer}, ${card.title}`,
      editable: isMovable,
      classNames: ['visit', beckon.card.style(card), isMovable ? 'movable' : '', card.proposed ? 'proposed' : '', beckon.card.isLate(card) ? 'is-late' : ''].filter(Boolean),
      extendedProps: {kind: 'visit', card},
    };
  },

  /** Hours, absences and open slots of one person. */
  around(person, isGrid) {
    const slots = person.openSlots.map((span) => this.span(span, 'open-slot', `Free ${this.length(span)}`, isGrid));
    const away = person.absences.map((span) => this.span(span, 'away', `Away: ${span.label}`, isGrid));
    return [...slots, ...away, ...(isGrid ? this.offDuty(person) : [])];
  },

  span(span, kind, title, isBehind) {
    return {
      id: `${kind}-${span.startsAt}`,
      start: span.startsAt,
      end: span.endsAt,
      title,
      editable: false,
      display: isBehind ? 'background' : 'auto',
      classNames: [kind],
      extendedProps: {kind},
    };
  },

  offDuty(person) {
    const edges = person.shifts.flatMap((span) => [span.startsAt, span.endsAt]);
    const all = [this.from, ...edges, this.until];
    const shades = [];
    for (let at = 0; at + 1 < all.length; at += 2) {
      if (Date.parse(all[at]) < Date.parse(all[at + 1])) {
        shades.push(this.span({startsAt: all[at], endsAt: all[at + 1]}, 'off-duty', '', true));
      }
    }
    return shades;
  },

  /** How full the day is, over its whole width. */
  day(day, view) {
    return {
      id: `day-${day.day}`,
      start: day.day,
      allDay: true,
      title: this.figures(day),
      editable: false,
      display: view === 'month' ? 'background' : 'block',
      classNames: ['day-load', this.level(day.percent)],
      extendedProps: {kind: 'day', day},
    };
  },

  figures(day) {
    const booked = day.percent === undefined ? [] : [`${day.percent}% booked`];
    const visits = day.visits === 0 ? [] : [`${day.visits} ${day.visits === 1 ? 'visit' : 'visits'}`];
    const open = day.unassigned ? [`${day.unassigned} without technician`] : [];
    return [...booked, ...visits, ...open].join(' · ');
  },

  level(percent) {
    if (percent === undefined) {
      return 'load-none';
    }
    return percent >= 85 ? 'load-high' : percent >= 50 ? 'load-mid' : 'load-low';
  },

  length(span) {
    return beckon.when.duration(Math.round((Date.parse(span.endsAt) - Date.parse(span.startsAt)) / 60000));
  },
};
