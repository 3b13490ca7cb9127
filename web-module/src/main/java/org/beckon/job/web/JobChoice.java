package org.beckon.job.web;

import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The jobs that were selected in the list; page, filter and order do not matter (S1-100). */
public class JobChoice implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Set<Long> ids = new LinkedHashSet<>();

  void toggle(long jobId) {
    if (!ids.remove(jobId)) {
      ids.add(jobId);
    }
  }

  void add(Collection<Long> jobIds) {
    ids.addAll(jobIds);
  }

  void clear() {
    ids.clear();
  }

  public boolean contains(long jobId) {
    return ids.contains(jobId);
  }

  public int getCount() {
    return ids.size();
  }

  List<Long> ids() {
    return List.copyOf(ids);
  }

  /** In the order in which they were selected. */
  public List<Long> getIds() {
    return ids();
  }
}
