-- The few tickets that changed between unsolved and solved more than once: a backlog over time looks them up apart from the others.
create index ticket_reopened on ticket (settled_at) where cardinality(unsolved) > 2;
