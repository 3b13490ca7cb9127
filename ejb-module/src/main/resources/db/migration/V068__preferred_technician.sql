-- Whom the customer likes to come: counts when somebody is suggested, and forces nobody.
alter table customer add column preferred_technician_id bigint references technician;
