window.beckon ??= {};

/** The bars on the rows: how the widget is set up, and what a visit looks like in it. */
beckon.bars = {
  drawn: new Map(),

  /** Called by the widget before it draws. */
  extend() {
    beckon.sizes.know();
    beckon.inView.only();
    Object.assign(this.cfg.opts, beckon.bars.options());
  },

  options() {
    return {
      orientation: {axis: 'top', item: 'top'},
      margin: {axis: 3, item: {horizontal: 0, vertical: 4}},
      editable: {add: false, remove: false, updateTime: true, updateGroup: true, overrideItems: false},
      itemsAlwaysDraggable: {item: true, range: true},
      selectable: true,
      multiselect: false,
      zoomable: false,
      moveable: true,
      verticalScroll: true,
      horizontalScroll: true,
      showCurrentTime: true,
      showTooltips: false,
      groupOrder: 'order',
      groupHeightMode: 'fixed',
      dataAttributes: ['id'],
      moment: (time) => beckon.days.moment(time),
      snap: (time) => beckon.days.quarter(time),
      template: (item) => this.content(item),
      groupTemplate: (row) => (row ? beckon.rows.label(row) : ''),
      onMoving: (item, go) => beckon.schedule.moving(item, go),
      onMove: (item, go) => beckon.schedule.moved(item, go),
      format: {
        minorLabels: {hour: 'HH:mm', weekday: 'ddd D', day: 'D'},
        majorLabels: {hour: 'ddd D MMM', weekday: 'MMMM YYYY', day: 'MMMM YYYY'},
      },
    };
  },

  /** One bar a holder: a visit for two stands in two rows. */
  itemsOf(card) {
    const holders = card.technicians.length ? card.technicians.map((holder) => holder.technicianId) : [beckon.rows.OPEN];
    const isOpen = card.technicians.length === 0;
    if (isOpen && card.look !== 'SCHEDULED') {
      return [];
    }
    return holders.map((technicianId) => this.item(card, technicianId));
  },

  item(card, technicianId) {
    const isMovable = ['SCHEDULED', 'DISPATCHED'].includes(card.look);
    const planning = beckon.planning.words(card.jobId);
    const marks = [
      beckon.card.style(card),
      card.priority === 'EMERGENCY' ? 'emergency' : '',
      beckon.card.isLate(card) ? 'is-late' : '',
      beckon.schedule.isDim(card) ? 'dim' : '',
      isMovable ? 'movable' : '',
      card.proposed ? 'proposed' : '',
      planning ? 'in-hand' : '',
    ];
    return {
      id: `${card.key}:${technicianId}`,
      key: card.key,
      type: 'range',
      group: technicianId,
      start: new Date(card.startsAt),
      end: new Date(card.endsAt),
      className: marks.filter(Boolean).join(' '),
      editable: isMovable ? this.free(card) : false,
      stamp: `${card.seenVersion} ${marks.join()} ${card.locks} ${planning}`,
    };
  },

  /** What is locked does not move under the mouse either. */
  free(card) {
    const isFree = (what) => !(card.locks ?? []).includes(what);
    return {updateTime: isFree('TIME'), updateGroup: isFree('PERSON'), remove: false};
  },

  /** The same element as long as nothing has changed: a new one would take the focus away. */
  content(item) {
    const card = beckon.sheet.cards.get(item.key);
    if (!card) {
      return item.label ?? '';
    }
    const drawn = this.drawn.get(item.id);
    if (drawn?.stamp === item.stamp) {
      return drawn.element;
    }
    const element = this.draw(item, card);
    this.drawn.set(item.id, {stamp: item.stamp, element});
    return element;
  },

  draw(item, card) {
    const node = beckon.card.node.bind(beckon.card);
    const text = node('div', 'bar');
    text.dataset.item = item.id;
    text.tabIndex = -1;
    text.setAttribute('role', 'button');
    const what = `${beckon.when.time(card.startsAt)} ${card.title}`;
    text.setAttribute('aria-label', `${card.customer} ${what}. ${beckon.card.sentence(card)}`);
    const locked = beckon.card.locked(card);
    if (locked) {
      const mark = node('span', 'bar-lock', '');
      mark.title = locked;
      mark.append(beckon.card.icon('pi-lock'), node('span', 'aloud', locked), ' ');
      text.append(mark);
    }
    text.append(node('b', '', card.customer), ' ', this.line(card, what));
    return text;
  },

  /** Who is planning it just now; else when and what. */
  line(card, what) {
    const planning = beckon.planning.words(card.jobId);
    const text = planning || (card.proposed ? `Proposed · ${what}` : what);
    return beckon.card.node('small', planning ? 'bar-planning' : '', text);
  },
};
