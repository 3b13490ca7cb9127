package org.beckon.search;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.beckon.platform.Gathering;

/** What becomes of questions, passed on to their searches; together when there is much of it. */
@ApplicationScoped
public class SearchNews {

  private static final Logger LOG = System.getLogger(SearchNews.class.getName());
  private static final int TOGETHER = 40;

  @Inject SearchDesk desk;
  @Inject LegReports reports;
  @Inject Rush rush;

  private final Gathering<List<Long>> gathering = new Gathering<>(TOGETHER, this::hear);

  /** Returns when their searches have heard of it, or somebody else is about to tell. */
  void add(List<Long> attemptIds) {
    gathering.add(attemptIds);
  }

  /**
   * What is not heard of now, the tick finds. While many are to ask somebody, those wait whose
   * question has left and who have nothing to do but wait for the answer.
   */
  private void hear(List<List<Long>> some) {
    var attemptIds = some.stream().flatMap(List::stream).toList();
    try {
      var news = reports.news(attemptIds);
      desk.step(news.urgent());
      if (!rush.isOn()) {
        desk.step(news.handedOver());
      }
      news.receipts().forEach(reports::heard);
    } catch (EJBException e) {
      LOG.log(Level.WARNING, "What became of attempts " + attemptIds + " is looked at later", e);
    }
  }
}
