window.beckon ??= {};

/** Times as the organization's people read them. The database's clock rules, not the browser's. */
beckon.when = {
  zone: 'UTC',
  ahead: 0,
  formats: new Map(),

  start(root) {
    this.zone = root.dataset.zone;
    this.ahead = Date.parse(root.dataset.now) - Date.now();
  },

  now() {
    return Date.now() + this.ahead;
  },

  /** Formats are dear, and thousands of cards share a few hundred minutes: each is read once. */
  format(time, shape, zone = this.zone) {
    const key = shape + zone;
    if (!this.formats.has(key)) {
      this.formats.set(key, {format: new Intl.DateTimeFormat(...this.shapeOf(shape, zone)), texts: new Map()});
    }
    const {format, texts} = this.formats.get(key);
    const minute = Math.floor(new Date(time) / 60000);
    if (!texts.has(minute)) {
      texts.set(minute, format.format(minute * 60000));
    }
    return texts.get(minute);
  },

  shapeOf(shape, timeZone) {
    return {
      time: ['en-GB', {hour: '2-digit', minute: '2-digit', timeZone}],
      day: ['en-GB', {weekday: 'short', day: 'numeric', month: 'short', timeZone}],
      longDay: ['en-GB', {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone}],
      date: ['en-CA', {year: 'numeric', month: '2-digit', day: '2-digit', timeZone}],
    }[shape];
  },

  time(time) {
    return this.format(time, 'time');
  },

  /** ISO, in the organization's zone: the day a visit belongs to. */
  date(time) {
    return this.format(time, 'date');
  },

  isToday(time) {
    return this.date(time) === this.date(this.now());
  },

  /** 13:00–14:30, with the day in front unless it is today. */
  slot(startsAt, endsAt) {
    const times = `${this.time(startsAt)}–${this.time(endsAt)}`;
    return this.isToday(startsAt) ? times : `${this.format(startsAt, 'day')}, ${times}`;
  },

  /** The same by the clock on the site's wall; empty when it shows what ours does. */
  siteSlot(card) {
    const there = [card.startsAt, card.endsAt].map((time) => this.format(time, 'time', card.zone));
    const here = [card.startsAt, card.endsAt].map((time) => this.time(time));
    return there.join() === here.join() ? '' : `${there.join('–')} at the site (${card.zone})`;
  },

  duration(minutes) {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return [hours ? `${hours} h` : '', rest ? `${rest} min` : ''].filter(Boolean).join(' ');
  },

  /** How pressing it is, in words. */
  due(dueAt) {
    const hours = (Date.parse(dueAt) - this.now()) / 3600000;
    if (hours < 0) {
      return `overdue since ${this.isToday(dueAt) ? this.time(dueAt) : this.format(dueAt, 'day')}`;
    }
    if (hours < 1) {
      return 'due within 1 h';
    }
    return hours < 48 ? `due in ${Math.floor(hours)} h` : `due ${this.format(dueAt, 'day')}`;
  },

  isDueSoon(dueAt) {
    return dueAt != null && Date.parse(dueAt) - this.now() < 8 * 3600000;
  },
};
