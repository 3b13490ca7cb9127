-- When somebody was found to be longer on site than was planned (S1-30); null while they are not.
alter table assignment add column overran_at timestamp with time zone;
create index assignment_on_site on assignment (status_since) where status = 'ON_SITE';
