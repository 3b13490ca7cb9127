window.beckon ??= {};

/** Which days are shown, as ISO dates of the organization: one, or the week around it. */
beckon.days = {
  /** Hours that have room side by side. */
  READABLE: 14,

  offsets: new Map(),

  start(today, day = today) {
    // What the widget asked before the zone was known is forgotten.
    this.offsets = new Map();
    this.reader = null;
    this.today = today;
    this.day = day;
    this.week = false;
  },

  get first() {
    return this.week ? this.plus(this.day, -((new Date(`${this.day}T00:00Z`).getUTCDay() + 6) % 7)) : this.day;
  },

  get last() {
    return this.week ? this.plus(this.first, 6) : this.day;
  },

  step(direction) {
    this.day = this.plus(this.day, direction * (this.week ? 7 : 1));
  },

  plus(day, count) {
    const date = new Date(`${day}T00:00Z`);
    date.setUTCDate(date.getUTCDate() + count);
    return date.toISOString().slice(0, 10);
  },

  /** Minutes ahead of UTC at that time: an hour more in summer, where there is one. */
  offset(time) {
    const hour = Math.floor(time / 3600000);
    if (!this.offsets.has(hour)) {
      this.offsets.set(hour, this.readOffset(hour * 3600000));
    }
    return this.offsets.get(hour);
  },

  readOffset(time) {
    this.reader ??= new Intl.DateTimeFormat('en-US', {timeZone: beckon.when.zone, timeZoneName: 'longOffset'});
    const name = this.reader.formatToParts(time).find((part) => part.type === 'timeZoneName').value;
    const [, sign, hours, minutes] = name.match(/GMT([+-])(\d+):(\d+)/) ?? [null, '+', 0, 0];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  },

  /** The clock on the wall of the organization, for the axis. */
  moment(time) {
    const at = vis.moment(time);
    return at.utcOffset(beckon.days.offset(at.valueOf()));
  },

  /** What the axis shows at first; the rest of the day is a drag or a scroll away. */
  window() {
    const {from, until} = beckon.sheet;
    const [open, close] = this.hours();
    const shown = this.week ? [open, close] : this.part(open, close);
    const nights = {start: new Date(from + close * 3600000), end: new Date(from + (24 + open) * 3600000), repeat: 'daily'};
    return {
      min: new Date(from),
      max: new Date(until),
      start: new Date(from + shown[0] * 3600000),
      end: new Date(until - (24 - shown[1]) * 3600000),
      timeAxis: {scale: 'hour', step: this.week ? 6 : 1},
      hiddenDates: this.week && close - open < 24 ? [nights] : [],
    };
  },

  /** From the first to the last hour of the day at which anybody works. */
  hours() {
    const shifts = [...beckon.sheet.lanes.values()].flatMap((lane) => lane.shifts);
    const hour = (time) => ((Date.parse(time) - beckon.sheet.from) / 3600000) % 24;
    const starts = shifts.map((span) => Math.max(0, hour(span.startsAt)));
    const ends = shifts.map((span) => hour(span.endsAt) || 24);
    return [Math.max(0, Math.floor(Math.min(7, ...starts))), Math.min(24, Math.ceil(Math.max(19, ...ends)))];
  },

  /** Where work never rests a day is too long to be read: today, the hours around now. */
  part(open, close) {
    if (close - open <= this.READABLE) {
      return [open, close];
    }
    const now = (beckon.when.now() - beckon.sheet.from) / 3600000;
    const start = this.day === this.today ? Math.floor(now) - 4 : open;
    const first = Math.min(Math.max(start, open), close - this.READABLE);
    return [first, first + this.READABLE];
  },

  quarter(time) {
    return new Date(Math.round(time / 900000) * 900000);
  },
};
