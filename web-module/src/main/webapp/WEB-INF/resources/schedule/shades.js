window.beckon ??= {};

/** What lies behind and under the bars of a row: hours, breaks, absences, travel, and what really was. */
beckon.shades = {
  /** A gap between two shifts that is no longer is a break; what is longer is the end of work. */
  LONGEST_BREAK: 3 * 3600000,

  of(lane, visits) {
    return [...this.offDuty(lane), ...this.away(lane), ...this.travel(lane, visits), ...visits.flatMap((card) => this.actual(lane, card))];
  },

  shade(id, lane, start, end, className, label) {
    return {id, type: 'background', group: lane.technicianId, start: new Date(start), end: new Date(end), className, label};
  },

  away(lane) {
    return lane.absences.map((span, index) => this.shade(
      `away-${lane.technicianId}-${index}`, lane, span.startsAt, span.endsAt, 'away', span.label));
  },

  offDuty(lane) {
    const edges = lane.shifts.flatMap((span) => [Date.parse(span.startsAt), Date.parse(span.endsAt)]);
    const all = [beckon.sheet.from, ...edges, beckon.sheet.until];
    const shades = [];
    for (let at = 0; at + 1 < all.length; at += 2) {
      if (all[at] < all[at + 1]) {
        const isBreak = at > 0 && at + 2 < all.length && all[at + 1] - all[at] <= this.LONGEST_BREAK;
        const id = `off-${lane.technicianId}-${at}`;
        shades.push(this.shade(id, lane, all[at], all[at + 1], isBreak ? 'break' : 'off-duty', isBreak ? 'Break' : ''));
      }
    }
    return shades;
  },

  travel(lane, visits) {
    return beckon.travel.legs(lane, visits).map((leg) => this.shade(
      `travel-${lane.technicianId}-${leg.card.key}`, lane, leg.start, leg.end, leg.isTight ? 'travel tight' : 'travel'));
  },

  /** A thin line under the bar: on the way, then at work, as it really was; until now when it goes on. */
  actual(lane, card) {
    const holder = card.technicians.find((other) => other.technicianId === lane.technicianId);
    const {enRouteAt, onSiteAt, finishedAt} = holder ?? {};
    const now = beckon.when.now();
    const until = (time) => (time ? Date.parse(time) : now);
    const lines = [];
    if (enRouteAt) {
      lines.push([Date.parse(enRouteAt), until(onSiteAt ?? finishedAt), 'actual on-the-way']);
    }
    if (onSiteAt) {
      const isOver = until(finishedAt) > Date.parse(card.endsAt);
      lines.push([Date.parse(onSiteAt), until(finishedAt), isOver ? 'actual at-work too-long' : 'actual at-work']);
    }
    return lines
      .filter(([start, end]) => start < end)
      .map(([start, end, className], index) => this.shade(`actual-${lane.technicianId}-${card.key}-${index}`, lane, start, end, className));
  },
};
