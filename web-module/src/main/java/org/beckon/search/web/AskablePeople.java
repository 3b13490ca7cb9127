package org.beckon.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.beckon.board.JobSheet;
import org.beckon.gateway.ChannelKind;
import org.beckon.schedule.BestMatch;
import org.beckon.schedule.MatchWanted;
import org.beckon.schedule.Suggestion;
import org.beckon.search.AskedWays;
import org.beckon.search.SearchPreparation;

/** Gathers what the dialogs of a search and of a reservation show. */
@RequestScoped
class AskablePeople {

  static final List<ChannelKind> CHANNELS =
      List.of(ChannelKind.EMAIL, ChannelKind.PHONE, ChannelKind.SMS, ChannelKind.PUSH);

  private static final int MOST_PEOPLE = 500;

  @Inject BestMatch bestMatch;
  @Inject SearchPreparation preparation;

  /** Everybody for the visit, who suits best first, and by what they can be asked. */
  record Around(List<PersonRow> people, AskedWays ways) {

    List<WayRow> wayRows() {
      return CHANNELS.stream()
          .map(channel -> new WayRow(channel, ways.used().contains(channel)))
          .toList();
    }
  }

  Around around(long jobId, JobSheet.Visit visit) {
    var suggestions =
        bestMatch.suggest(
            MatchWanted.at(jobId, visit.id(), visit.startsAt(), null).atMost(MOST_PEOPLE));
    var ways = preparation.ways(suggestions.stream().map(Suggestion::technicianId).toList());
    return new Around(
        suggestions.stream()
            .map(
                one ->
                    new PersonRow(
                        one, ways.objections().getOrDefault(one.technicianId(), Map.of()), false))
            .toList(),
        ways);
  }
}
