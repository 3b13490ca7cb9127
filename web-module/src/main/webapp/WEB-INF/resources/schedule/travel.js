window.beckon ??= {};

/**
 * How long it takes from one visit to the next: as the crow flies, with a detour, at the speed of a
 * van in town. An estimate for the eye, as long as no roads are known; nothing is decided by it.
 */
beckon.travel = {
  DETOUR: 1.3,
  KILOMETERS_AN_HOUR: 40,
  EARTH_RADIUS: 6371,

  minutes(from, to) {
    const kilometers = this.kilometers(from, to);
    return kilometers === null ? null : Math.round((60 * kilometers * this.DETOUR) / this.KILOMETERS_AN_HOUR);
  },

  /** Along the great circle; null when one of the places is not known. */
  kilometers(from, to) {
    if ([from?.latitude, from?.longitude, to?.latitude, to?.longitude].some((degrees) => degrees === null || degrees === undefined)) {
      return null;
    }
    const radians = (degrees) => (degrees * Math.PI) / 180;
    const half = Math.sin(radians(to.latitude - from.latitude) / 2) ** 2
      + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
    return 2 * this.EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, half)));
  },

  /** Before each visit of a row, from the one before or from home, on the same day. */
  legs(lane, visits) {
    const home = {latitude: lane.homeLatitude, longitude: lane.homeLongitude};
    let last = null;
    return visits
      .filter((card) => card.look !== 'CANCELED')
      .map((card) => {
        const isSameDay = last && beckon.when.date(last.startsAt) === beckon.when.date(card.startsAt);
        const minutes = this.minutes(isSameDay ? last : home, card);
        const end = Date.parse(card.startsAt);
        const room = isSameDay ? end - Date.parse(last.endsAt) : Infinity;
        const from = isSameDay ? last.customer : 'home';
        last = card;
        return {card, minutes, from, start: end - minutes * 60000, end, isTight: minutes !== null && minutes * 60000 > room};
      })
      .filter((leg) => leg.minutes);
  },
};
