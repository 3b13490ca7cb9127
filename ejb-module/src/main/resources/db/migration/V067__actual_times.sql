-- When each step was really taken, to be drawn beside the plan. History has them as well, in a form
-- for people; a schedule of hundreds of lanes cannot search it.
alter table assignment add column en_route_at timestamp with time zone;
alter table assignment add column on_site_at timestamp with time zone;
alter table assignment add column finished_at timestamp with time zone;

update assignment g set en_route_at = h.en_route_at, on_site_at = h.on_site_at, finished_at = h.finished_at
from (select assignment_id,
    max(at) filter (where new_value = 'EN_ROUTE') as en_route_at,
    max(at) filter (where new_value = 'ON_SITE') as on_site_at,
    max(at) filter (where new_value in ('COMPLETE', 'INCOMPLETE')) as finished_at
  from history_item where kind = 'assignment.status' and assignment_id is not null
  group by assignment_id) h
where h.assignment_id = g.id;
