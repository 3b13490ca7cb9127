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

  private final Gathering<Long> gathering = new Gathering<>(TOGETHER, this::hear);

  /** Returns when its search has heard of it, or somebody else is about to tell. */
  void add(long attemptId) {
    gathering.add(attemptId);
  }

  /** What is not heard of now, the tick finds. */
  private void hear(List<Long> attemptIds) {
    try {
      var news = reports.news(attemptIds);
      desk.step(news.searches());
      news.receipts().forEach(reports::heard);
    } catch (EJBException e) {
      LOG.log(Level.WARNING, "What became of attempts " + attemptIds + " is looked at later", e);
    }
  }
}
