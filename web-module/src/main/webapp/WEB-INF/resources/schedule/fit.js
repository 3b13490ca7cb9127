window.beckon ??= {};

/** A guess, while something is dragged, whether it fits there. The server decides. */
beckon.fit = {
  /** Why not, in a few words; null when nothing is known against it. */
  objection(card, technicianId, start, end) {
    const lane = beckon.sheet.lanes.get(technicianId);
    if (!lane) {
      return 'Choose a technician';
    }
    return (
      this.locked(card, lane, start)
      ?? this.past(card, start)
      ?? this.sent(card, technicianId)
      ?? this.overlap(card, technicianId, start, end)
      ?? this.away(lane, start, end)
      ?? this.skill(card, lane)
      ?? this.hours(lane, start, end)
    );
  },

  locked(card, lane, start) {
    const isMoved = card.startsAt && Date.parse(card.startsAt) !== start;
    if (isMoved && (card.locks ?? []).includes('TIME')) {
      return 'The time is locked';
    }
    return (lane.lockedDays ?? []).includes(beckon.when.date(start)) ? 'The day is locked' : null;
  },

  past(card, start) {
    const moved = !card.startsAt || Date.parse(card.startsAt) !== start;
    return moved && start < beckon.when.now() - 900000 ? 'In the past' : null;
  },

  sent(card, technicianId) {
    const holder = beckon.card.foremost(card);
    return holder && holder.technicianId !== technicianId ? `Sent to ${holder.name}: recall first` : null;
  },

  overlap(card, technicianId, start, end) {
    const other = beckon.sheet.visits().find(
      (visit) =>
        visit.key !== card.key
        && !['COMPLETE', 'PAUSED'].includes(visit.look)
        && beckon.sheet.holds(visit, technicianId)
        && Date.parse(visit.startsAt) < end
        && Date.parse(visit.endsAt) > start,
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

  /** What to say at the pointer. */
  text(card, technicianId, start, end) {
    const name = beckon.sheet.lanes.get(technicianId)?.name ?? '';
    const objection = this.objection(card, technicianId, start, end);
    return {fits: objection === null, text: `${beckon.when.slot(start, end)} ${name} · ${objection ?? 'fits'}`};
  },
};
