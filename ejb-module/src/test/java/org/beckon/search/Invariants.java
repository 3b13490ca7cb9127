package org.beckon.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What holds of every search at every moment between two transactions, as SQL. */
final class Invariants {

  private static final Map<String, String> BROKEN = new LinkedHashMap<>();

  static {
    BROKEN.put(
        "I1 no more seats than places",
        """
        select s.dispatch_id from search s
        where (select count(*) from candidate c
            where c.dispatch_id = s.dispatch_id and c.assignment_id is not null)
          > (select count(*) from stack_place p where p.stack_id = s.stack_id)
        union all
        select a.id from assignment a group by a.id having count(*) > 1
        union all
        select s.dispatch_id from search s join stack_place p on p.stack_id = s.stack_id
          join assignment a on a.appointment_id = p.appointment_id and a.place = p.place
        where a.technician_id is not null
          and a.status in ('PLANNED', 'SENT', 'ACKNOWLEDGED', 'EN_ROUTE', 'ON_SITE')
        group by s.dispatch_id, a.technician_id having count(*) > 1
        """);
    BROKEN.put(
        "I2 who has a seat said yes, and who said yes has a seat",
        """
        select c.id from candidate c left join assignment a on a.id = c.assignment_id
        where c.assignment_id is not null and (a.technician_id is distinct from c.technician_id
          or not exists (select 1 from leg l where l.candidate_id = c.id and l.state = 'ACCEPTED'))
        union all
        select c.id from candidate c join leg l on l.candidate_id = c.id
        where l.state = 'ACCEPTED' and c.assignment_id is null
          and not exists (select 1 from reservation r
            where r.dispatch_id = c.dispatch_id and r.status = 'RESERVED_ACCEPTED')
          and not exists (select 1 from history_item h where h.dispatch_id = c.dispatch_id
            and h.technician_id = c.technician_id and h.kind = 'search.released')
        union all
        select l.candidate_id from leg l where l.state = 'ACCEPTED'
        group by l.candidate_id having count(*) > 1
        """);
    BROKEN.put(
        "I3 what has stopped has no cue and nothing planned",
        """
        select d.id from dispatch d join search s on s.dispatch_id = d.id
        where d.status = 'STOPPED' and (s.cue_at is not null or exists (select 1 from attempt t
            where t.dispatch_id = d.id and t.state = 'PLANNED')
          or exists (select 1 from offer o join candidate c on c.id = o.candidate_id
            where c.dispatch_id = d.id and o.ended_at is null))
        """);
    BROKEN.put(
        "I4 what is under way has one cue, and nothing else has one",
        """
        select d.id from dispatch d left join search s on s.dispatch_id = d.id
        where d.kind = 'SEARCH' and (s.dispatch_id is null
          or (s.cue_at is not null) <> (d.status in ('WAITING', 'ACTIVE', 'HELD')))
        """);
    BROKEN.put(
        "I5 one key an attempt, and a reference for what was sent",
        """
        select min(id) from attempt group by idem_key having count(*) > 1
        union all
        select id from attempt where state in ('SENT', 'DELIVERED', 'READ') and provider_ref is null
        """);
    BROKEN.put(
        "I7 one call at a time to one phone",
        """
        select min(id) from attempt where channel = 'PHONE' and state = 'IN_FLIGHT'
        group by endpoint having count(*) > 1
        """);
    BROKEN.put("I8 the chain of every dispatch holds", "select dispatch_id from broken_chains()");
    BROKEN.put(
        "I12 the time that counts is that of the history without the pauses",
        """
        select s.dispatch_id from search s
          join history_item began on began.dispatch_id = s.dispatch_id
            and began.kind = 'search.began'
        where s.base_at - began.at <> coalesce((
          select sum(played.at - (select max(paused.at) from history_item paused
            where paused.dispatch_id = s.dispatch_id and paused.kind = 'search.paused'
              and paused.chain_no < played.chain_no))
          from history_item played
          where played.dispatch_id = s.dispatch_id and played.kind = 'search.played'), interval '0')
        """);
    BROKEN.put(
        "B4.1 one offer a person and round, and one person a queue",
        """
        select min(o.id) from offer o group by o.candidate_id, o.round having count(*) > 1
        union all
        select min(c.id) from candidate c group by c.dispatch_id, c.technician_id
        having count(*) > 1
        """);
  }

  private Invariants() {}

  static void hold(EntityManager em) {
    BROKEN.forEach(
        (what, sql) -> {
          List<?> broken = em.createNativeQuery(sql).getResultList();
          assertThat(broken).as(what).isEmpty();
        });
  }
}
