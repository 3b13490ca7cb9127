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
      this.past(card, start)
      ?? this.sent(card, technicianId)
      ?? this.overlap(card, technicianId, start, end)
      ?? this.away(lane, start, end)
      ?? this.skill(card, lane)
      ?? this.hours(lane, start, end)
    );
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
    const other = beckon.sheet.heldBy(technicianId).find(
      (visit) =>
        visit.key !== card.key
        && !['COMPLETE', 'PAUSED', 'CANCELED'].includes(visit.look)
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

  /** Fits, but whoever goes there would be late for it, or for the next: worth saying, not an objection. */
  travel(card, lane, start) {
    const there = {...card, startsAt: new Date(start).toISOString(), endsAt: new Date(start + card.minutes * 60000).toISOString()};
    const others = beckon.sheet.heldBy(lane.technicianId).filter((visit) => visit.key !== card.key);
    const row = [...others, there].sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
    const legs = beckon.travel.legs(lane, row);
    const leg = legs.find((other) => other.card === there);
    const next = legs[legs.indexOf(leg) + 1];
    if (leg?.isTight || (leg && next?.isTight && next.from === card.customer)) {
      return 'travel is tight';
    }
    return leg ? `${leg.minutes} min from ${leg.from}` : null;
  },

  /** What to say at the pointer. */
  text(card, technicianId, start, end) {
    const lane = beckon.sheet.lanes.get(technicianId);
    const objection = this.objection(card, technicianId, start, end);
    const travel = objection === null ? this.travel(card, lane, start) : null;
    const verdict = objection ? `does not fit: ${objection}` : ['fits', travel].filter(Boolean).join(', ');
    return {fits: objection === null, text: `${beckon.when.slot(start, end)} ${lane?.name ?? ''} · ${verdict}`};
  },
};
