-- The catalogue: who takes care of what. References are checked at the end of a transaction, so tables can be replaced in any order.
create table owners (
    key text primary key,
    name text not null,
    kind text not null check (kind in ('person', 'team')),
    email text
);

create table products (
    key text primary key,
    name text not null,
    triage_owner text not null references owners deferrable initially deferred
);

create table components (
    key text primary key,
    product text not null references products deferrable initially deferred,
    name text not null,
    owner text not null references owners deferrable initially deferred,
    parent text references components deferrable initially deferred
);

create table rules (
    id text primary key,
    component text not null references components deferrable initially deferred,
    query text not null,
    language text,
    priority integer not null,
    enabled boolean not null
);

create table answers (
    id text primary key,
    component text not null references components deferrable initially deferred,
    language text not null,
    text text not null,
    link text
);

-- One row. The revision grows with every change of the catalogue, in the change's transaction.
create table catalogue (
    id smallint primary key check (id = 1),
    revision bigint not null,
    default_triage_owner text references owners deferrable initially deferred
);
insert into catalogue (id, revision) values (1, 0);

-- What was decided about which event; an event that comes again is known by its id.
create table decisions (
    event_id uuid primary key,
    decision_id uuid not null,
    ticket_id uuid not null,
    decided_at timestamptz not null,
    component text,
    rule_id text,
    catalogue_revision bigint not null
);

-- Decisions that the broker has not acknowledged yet.
create table route_outbox (
    id bigint generated always as identity primary key,
    ticket_id uuid not null,
    decision_id uuid not null,
    decided_at timestamptz not null,
    payload bytea not null
);
create index route_outbox_ticket on route_outbox (ticket_id, id);
