package org.beckon.search;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import org.beckon.gateway.ChannelKind;

/**
 * By which ways people can be asked as of now (B4.12).
 *
 * @param used what the organization uses at all
 * @param objections by technician: why a way may not be used for them; a way that may is left out
 */
public record AskedWays(Set<ChannelKind> used, Map<Long, Map<ChannelKind, String>> objections)
    implements Serializable {

  public AskedWays {
    used = Set.copyOf(used);
    objections = Map.copyOf(objections);
  }
}
