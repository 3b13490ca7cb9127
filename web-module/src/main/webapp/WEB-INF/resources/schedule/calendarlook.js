window.beckon ??= {};

/** How the calendar's widget is set up, and what is written into it. */
beckon.calendarLook = {
  VIEWS: {month: 'dayGridMonth', week: 'timeGridWeek', day: 'timeGridDay', list: 'listWeek'},

  /** Called by the widget before it draws. */
  extend() {
    beckon.calendar.start(document.getElementById('calendar'));
    Object.assign(this.cfg.options, beckon.calendarLook.options(beckon.calendar));
  },

  options(calendar) {
    const clock = {hour: '2-digit', minute: '2-digit', hour12: false};
    return {
      locale: 'en-gb',
      firstDay: 1,
      timeZone: beckon.when.zone,
      now: () => new Date(beckon.when.now()).toISOString(),
      initialView: this.VIEWS[calendar.view],
      initialDate: calendar.day,
      headerToolbar: false,
      height: '100%',
      nowIndicator: true,
      scrollTime: calendar.morning,
      scrollTimeReset: false,
      slotDuration: '00:30:00',
      snapDuration: '00:15:00',
      slotLabelFormat: clock,
      eventTimeFormat: clock,
      dayMaxEvents: true,
      eventMaxStack: 8,
      slotEventOverlap: false,
      allDayText: 'Booked',
      navLinks: true,
      navLinkDayClick: (date) => calendar.goTo({view: 'day', day: date.toISOString().slice(0, 10)}),
      noEventsContent: 'Nothing is planned in these days.',
      views: {
        timeGridWeek: {eventMaxStack: 2, dayHeaderFormat: {weekday: 'short', day: 'numeric', month: 'short'}},
        listWeek: {listDayFormat: {weekday: 'long', day: 'numeric', month: 'long'}, listDaySideFormat: false},
      },
      lazyFetching: false,
      events: (range, show, fail) => calendar.load(range).then(show, fail),
      eventOrder: 'start,id',
      eventContent: (arg) => this.content(arg),
      moreLinkDidMount: ({el}) => el.setAttribute('role', 'button'),
      eventDidMount: (arg) => this.mounted(arg),
      eventMouseEnter: ({event, jsEvent}) => this.hover(event, jsEvent),
      eventMouseLeave: () => beckon.hover.hide(),
      eventClick: ({event, el, jsEvent}) => calendar.open(event.extendedProps.card, el, jsEvent),
      eventAllow: ({allDay}) => !allDay,
      eventDragStart: () => beckon.calendarMoves.taken(),
      eventDragStop: () => beckon.calendarMoves.letGo(),
      eventResizeStart: () => beckon.calendarMoves.taken(),
      eventResizeStop: () => beckon.calendarMoves.letGo(),
      eventDrop: (move) => beckon.calendarMoves.moved(move),
      eventResize: (move) => beckon.calendarMoves.resized(move),
      datesSet: ({view}) => calendar.shown(view),
    };
  },

  content({event, view, timeText}) {
    const {card} = event.extendedProps;
    if (!card) {
      return {domNodes: event.title ? [beckon.card.node('span', 'fc-event-title', event.title)] : []};
    }
    return {domNodes: view.type === 'listWeek' ? this.line(card) : this.block(card, timeText, view.type === 'dayGridMonth')};
  },

  block(card, timeText, isMonth) {
    const node = beckon.card.node.bind(beckon.card);
    const {person} = beckon.calendar;
    const time = node('span', 'visit-time', isMonth || !person ? beckon.when.time(card.startsAt) : timeText);
    const who = person ? [] : card.technicians.slice(0, 2).map((holder) => beckon.card.avatar(holder.name));
    const head = node('span', 'visit-head');
    head.append(...this.shortMark(card), time, node('span', 'visit-word', beckon.card.word(card)), ...who);
    const text = node('span', 'visit-text');
    text.append(node('b', '', card.customer), ` ${card.title}`);
    return [head, text];
  },

  line(card) {
    const node = beckon.card.node.bind(beckon.card);
    const line = node('span', 'visit-line');
    const people = beckon.calendar.person ? [] : [node('span', 'muted', beckon.card.people(card) || 'No technician')];
    const where = node('span', 'visit-text');
    where.append(node('b', '', card.customer), ` ${card.title} · ${card.city ?? ''}`);
    line.append(...this.mark(card), node('span', 'pill', beckon.card.word(card)), node('span', 'card-number', card.number), where, ...people);
    return [line];
  },

  /** Where there is little room; the label says the word. */
  shortMark(card) {
    const priority = beckon.card.PRIORITIES[card.priority];
    const letter = priority === 'Emergency' ? '!' : 'H';
    return priority ? [beckon.card.node('span', `visit-mark ${priority.toLowerCase()}`, letter)] : [];
  },

  mark(card) {
    const priority = beckon.card.PRIORITIES[card.priority];
    return priority ? [beckon.card.node('span', `priority ${priority.toLowerCase()}`, priority)] : [];
  },

  mounted({event, el, view}) {
    const {card, kind} = event.extendedProps;
    if (card) {
      el.dataset.key = card.key;
      el.tabIndex = -1;
      if (view.type !== 'listWeek') {
        el.setAttribute('role', 'button');
        el.setAttribute('aria-label', beckon.card.sentence(card));
      }
    } else if (kind !== 'day') {
      el.removeAttribute('tabindex');
    }
  },

  hover(event, at) {
    const {card} = event.extendedProps;
    if (card && !at.buttons) {
      beckon.hover.later(card);
    }
  },
};
