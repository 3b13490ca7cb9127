window.beckon ??= {};

/** What is loaded: technicians with hours and absences, visits, and the backlog. Draws nothing. */
beckon.sheet = {
  lanes: new Map(),
  cards: new Map(),

  /** By technician, by time; 0 for those that nobody has. Made when somebody asks, kept until a change. */
  held: null,

  take(sheet) {
    this.held = null;
    this.from = Date.parse(sheet.from);
    this.until = Date.parse(sheet.until);
    this.rules = new Map((sheet.rules ?? []).map((rule) => [rule.kind, rule.severity]));
    this.travelSpeed = sheet.travelSpeed;
    this.takeLanes(sheet.lanes);
    this.cards = new Map([...sheet.backlog, ...sheet.visits].map((card) => [card.key, card]));
  },

  takeLanes(lanes) {
    this.lanes = new Map(lanes.map((lane) => [lane.technicianId, lane]));
  },

  /** All the cards of one job, as they are now. Returns the keys that have to be drawn again. */
  change(change) {
    const old = [...this.cards.values()].filter((card) => card.jobId === change.jobId);
    const present = new Map(change.cards.filter((card) => this.isShown(card)).map((card) => [card.key, card]));
    const changed = new Set();
    this.held = null;
    old.filter((card) => !present.has(card.key)).forEach((card) => {
      this.cards.delete(card.key);
      changed.add(card.key);
    });
    present.forEach((card, key) => {
      const known = this.cards.get(key);
      if (!known || (known.seenVersion <= card.seenVersion && !beckon.card.same(known, card))) {
        this.cards.set(key, card);
        changed.add(key);
      }
    });
    return changed;
  },

  isShown(card) {
    return card.startsAt
      ? Date.parse(card.startsAt) < this.until && Date.parse(card.endsAt) > this.from
      : card.lane === 'UNSCHEDULED';
  },

  backlog() {
    const due = (card) => card.dueAt ?? '9999';
    return [...this.cards.values()]
      .filter((card) => card.lane === 'UNSCHEDULED')
      .sort((one, other) => due(one).localeCompare(due(other)) || one.jobId - other.jobId);
  },

  visits() {
    return [...this.cards.values()].filter((card) => card.startsAt);
  },

  /** The visits in a technician's row, by time. With hundreds of rows nobody can look through all of them for each. */
  heldBy(technicianId) {
    this.held ??= this.rows();
    return this.held.get(technicianId) ?? [];
  },

  rows() {
    const rows = new Map();
    const put = (id, card) => (rows.has(id) ? rows.get(id).push(card) : rows.set(id, [card]));
    this.visits()
      .sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
      .forEach((card) => {
        const ids = card.technicians.length ? card.technicians.map((holder) => holder.technicianId) : [beckon.rows.OPEN];
        ids.forEach((id) => put(id, card));
      });
    return rows;
  },

  teams() {
    return [...new Set([...this.lanes.values()].map((lane) => lane.personnelType))].sort();
  },

  skills() {
    const all = [...this.lanes.values()].flatMap((lane) => this.words(lane.skills));
    return [...new Set(all)].sort();
  },

  words(list) {
    return (list ?? '').split(', ').filter(Boolean);
  },

  matches(card, words) {
    const text = [card.number, card.title, card.customer, card.city, card.skills, beckon.card.people(card)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  },
};
