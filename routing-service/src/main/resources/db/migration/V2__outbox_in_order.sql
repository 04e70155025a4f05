-- The relay publishes in the order of ids, one instance at a time; nobody looks decisions up by ticket any more.
drop index route_outbox_ticket;
