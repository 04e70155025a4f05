-- What tickets said last, for people who correct their route; what the customer has erased is deleted.
create table ticket_texts (
    ticket_id uuid primary key,
    language text,
    content text not null
);

-- Where people said that tickets belong: what the learned suggestion is made from. Of one ticket the newest row counts. Ids grow in the
-- order in which rows become visible, so an instance reads those that are newer than what it has.
create table corrections (
    id bigint generated always as identity primary key,
    correction_id uuid not null,
    ticket_id uuid not null,
    corrected_at timestamptz not null,
    corrected_by text not null,
    component text,
    language text,
    content text not null,
    embedding real[]
);
create index corrections_ticket on corrections (ticket_id, id);
create index decisions_ticket on decisions (ticket_id, decided_at);

alter table route_outbox add column type text not null default 'route.decided.v1';
