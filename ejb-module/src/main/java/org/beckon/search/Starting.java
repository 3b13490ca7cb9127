package org.beckon.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.beckon.appointment.Appointment;
import org.beckon.appointment.Appointments;
import org.beckon.appointment.AssignmentStatus;
import org.beckon.job.Jobs;
import org.beckon.platform.Caller;
import org.beckon.platform.Conflict;
import org.beckon.platform.Invalid;
import org.beckon.platform.Require;

/** Makes a search: its stack, its queue, and the plan as it is now. */
@ApplicationScoped
class Starting {

  private static final int MOST_VISITS = 200;

  @Inject Searches searches;
  @Inject StackPlaces stackPlaces;
  @Inject Appointments appointments;
  @Inject Jobs jobs;
  @Inject People people;
  @Inject SearchStory story;
  @Inject Seating seating;
  @Inject Caller caller;

  Search start(StartSearch command, Instant now) {
    var plan = Require.given("plan", command.plan());
    refuseOver("deadline", plan.deadline(), now);
    var visits = locked(command.appointmentIds());
    var places = open(visits, now);
    var tiers = people.of(plan, visits.get(0));
    var stack = new Stack(places, now);
    searches.add(stack);
    var startsAt = Objects.requireNonNullElse(command.startsAt(), now);
    var search = new Search(stack, plan, false, startsAt, plan.deadline(), caller.name(), now);
    searches.add(search);
    for (int tier = 1; tier <= tiers.size(); tier++) {
      enqueue(search, tier, tiers.get(tier - 1), 0, now);
    }
    searches.flush();
    story.tell(
        story
            .of("search.started", search, seating.about(search))
            .change(null, "%d places".formatted(places.size())),
        now);
    return search;
  }

  private void enqueue(Search search, int tier, List<Long> ids, int last, Instant now) {
    var rank = last;
    for (var id : ids) {
      searches.add(new Candidate(search, id, tier, ++rank, now));
    }
  }

  /** Returns how many are new. */
  int append(Search search, int tier, List<Long> technicianIds, Instant now) {
    var present = searches.lineUp(search).candidates();
    var known = present.stream().map(Candidate::technicianId).collect(Collectors.toSet());
    var added =
        new LinkedHashSet<>(technicianIds).stream().filter(id -> !known.contains(id)).toList();
    if (added.isEmpty()) {
      throw new Invalid("technicianIds", "must hold somebody who is not in the queue");
    }
    people.refuseUnreachable(search.plan(), added, tier);
    var last =
        present.stream()
            .filter(candidate -> candidate.tier() == tier)
            .map(Candidate::rank)
            .max(Comparator.naturalOrder());
    enqueue(search, tier, added, last.orElse(0), now);
    return added.size();
  }

  /** In the order of the command, with their jobs locked in that of the ids. */
  private List<Appointment> locked(List<Long> appointmentIds) {
    var ids = List.copyOf(new LinkedHashSet<>(Require.given("appointmentIds", appointmentIds)));
    Require.between("appointmentIds", 1, MOST_VISITS, ids.size());
    searches.jobsOfVisits(ids).forEach(jobs::getForUpdate);
    return ids.stream().map(appointments::get).toList();
  }

  private List<StackPlace> open(List<Appointment> visits, Instant now) {
    var taken = stackPlaces.searchedFor(visits.stream().map(Appointment::id).toList());
    var open = new ArrayList<StackPlace>();
    for (var visit : visits) {
      refuseOver("appointmentIds", visit.time().startsAt(), now);
      visit
          .places()
          .filter(place -> place.status() == AssignmentStatus.OPEN)
          .map(place -> new StackPlace(visit.id(), place.place()))
          .filter(place -> !taken.contains(place))
          .forEach(open::add);
    }
    if (open.isEmpty()) {
      throw new Conflict(
          "search.nothing-open",
          "appointmentIds",
          taken.isEmpty()
              ? "There is no open place."
              : "Every open place is searched for already.");
    }
    return open;
  }

  static void refuseOver(String field, Instant time, Instant now) {
    if (time != null && !time.isAfter(now)) {
      throw new Invalid(field, "must not be over");
    }
  }
}
