package org.beckon.search;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.beckon.platform.Conflict;
import org.beckon.platform.Require;

/** Places, of one visit or several, that share one queue of people (S0-83). */
@Entity
@SequenceGenerator(name = "stack_seq", sequenceName = "stack_seq")
public class Stack {

  private static final int MOST = 500;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stack_seq")
  private Long id;

  @Version private int version;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @ElementCollection
  @CollectionTable(name = "stack_place", joinColumns = @JoinColumn(name = "stack_id"))
  @MapKeyColumn(name = "position")
  private Map<Integer, StackPlace> places = new HashMap<>();

  protected Stack() {}

  Stack(Collection<StackPlace> wanted, Instant now) {
    createdAt = now;
    add(wanted);
  }

  /** Behind those it has. */
  void add(Collection<StackPlace> more) {
    Require.between("places", 1, MOST, places.size() + more.size());
    var last = new TreeMap<>(places).descendingKeySet().stream().findFirst().orElse(0);
    for (var place : more) {
      if (places.containsValue(place)) {
        throw new Conflict("search.place-twice", "This place is searched for already.");
      }
      places.put(++last, place);
    }
  }

  void remove(StackPlace place) {
    places.keySet().stream()
        .filter(position -> places.get(position).equals(place))
        .findFirst()
        .ifPresent(places::remove);
  }

  /** In their order. */
  List<StackPlace> places() {
    return List.copyOf(new TreeMap<>(places).values());
  }

  Long id() {
    return id;
  }
}
