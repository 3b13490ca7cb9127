window.beckon ??= {};

/** A guess, while something is dragged, whether it fits there. The server decides. */
beckon.fit = {
  /** What is known against it: the word, and the rule it breaks; null when nothing is. */
  objection(card, technicianId, start, end) {
    const lane = beckon.sheet.lanes.get(technicianId);
    if (!lane) {
      return {text: 'Choose a technician'};
    }
    const certain = this.past(card, start) ?? this.sent(card, technicianId);
    const asked = [
      ['OVERLAP', this.overlap(card, technicianId, start, end)],
      ['ABSENT', this.away(lane, start, end)],
      ['OUTSIDE_SHIFT', this.hours(lane, start, end)],
      ['TRAVEL_GAP', this.travel(card, technicianId, start, end)],
      ['SKILL_MISSING', this.skill(card, lane)],
    ]
      .filter(([kind, text]) => text && this.severity(kind) !== 'OFF')
      .map(([kind, text]) => ({text, severity: this.severity(kind)}));
    return certain ? {text: certain} : (asked.find((one) => one.severity === 'HARD') ?? asked[0] ?? null);
  },

  severity(kind) {
    return beckon.sheet.rules.get(kind) ?? 'SOFT';
  },

  past(card, start) {
    const moved = !card.startsAt || Date.parse(card.startsAt) !== start;
    return moved && start < beckon.when.now() - 900000 ? 'In the past' : null;
  },

  sent(card, technicianId) {
    const holder = beckon.card.foremost(card);
    return holder && holder.technicianId !== technicianId ? `Sent to ${holder.name}: recall first` : null;
  },

  /** What else the technician still has to do. */
  others(card, technicianId) {
    return beckon.sheet.visits().filter(
      (visit) =>
        visit.key !== card.key
        && !['COMPLETE', 'PAUSED'].includes(visit.look)
        && beckon.sheet.holds(visit, technicianId),
    );
  },

  overlap(card, technicianId, start, end) {
    const other = this.others(card, technicianId).find(
      (visit) => Date.parse(visit.startsAt) < end && Date.parse(visit.endsAt) > start,
    );
    return other ? `Overlaps ${other.number} ${other.customer}` : null;
  },

  away(lane, start, end) {
    const absence = lane.absences.find((span) => Date.parse(span.startsAt) < end && Date.parse(span.endsAt) > start);
    return absence ? `Away: ${absence.label}` : null;
  },

  skill(card, lane) {
    const known = beckon.sheet.words(lane.skills).map((skill) => skill.toLowerCase());
    const missing = beckon.sheet.words(card.skills).find((skill) => !known.includes(skill.toLowerCase()));
    return missing ? `Lacks ${missing}` : null;
  },

  hours(lane, start, end) {
    const inside = lane.shifts.some((span) => Date.parse(span.startsAt) <= start && Date.parse(span.endsAt) >= end);
    return lane.shifts.length === 0 || inside ? null : 'Outside working hours';
  },

  /** From the visit before and to the next of that day, in a straight line. */
  travel(card, technicianId, start, end) {
    const late = this.others(card, technicianId).find((other) => {
      const gap = Math.max(start - Date.parse(other.endsAt), Date.parse(other.startsAt) - end);
      return gap >= 0 && beckon.when.date(other.startsAt) === beckon.when.date(start) && gap < this.travelTime(card, other);
    });
    return late ? `Too far from ${late.number} ${late.customer}` : null;
  },

  /** Milliseconds in whole minutes, as the server counts; 0 when a place is not known. */
  travelTime(one, other) {
    if ([one.latitude, one.longitude, other.latitude, other.longitude].some((degrees) => degrees == null)) {
      return 0;
    }
    const radians = (degrees) => (degrees * Math.PI) / 180;
    const half =
      Math.sin(radians(other.latitude - one.latitude) / 2) ** 2
      + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude))
        * Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
    const kilometers = 2 * 6371.0088 * Math.asin(Math.sqrt(Math.min(1, half)));
    return Math.round((60 * kilometers) / beckon.sheet.travelSpeed) * 60000;
  },

  /** What to say at the pointer. */
  text(card, technicianId, start, end) {
    const name = beckon.sheet.lanes.get(technicianId)?.name ?? '';
    const objection = this.objection(card, technicianId, start, end);
    const verdict = objection ? `${objection.severity === 'HARD' ? 'Refused: ' : ''}${objection.text}` : 'fits';
    return {fits: objection === null, text: `${beckon.when.slot(start, end)} ${name} · ${verdict}`};
  },
};
