window.beckon ??= {};

/** Which days are shown, as ISO dates of the organization: one, or the week around it. */
beckon.days = {
  offsets: new Map(),

  start(today) {
    // What the widget asked before the zone was known is forgotten.
    this.offsets = new Map();
    this.reader = null;
    this.today = today;
    this.day = today;
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

  quarter(time) {
    return new Date(Math.round(time / 900000) * 900000);
  },
};
