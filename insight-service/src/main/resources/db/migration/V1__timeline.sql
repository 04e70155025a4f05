-- Everything that happened to tickets, as it was told. The other tables follow from this one.
create table ticket_event (
    event_id uuid primary key,
    ticket_id uuid not null,
    type text collate "C" not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null, -- when the broker got it, to the millisecond; the first time of an event that came twice
    position bigint not null, -- the offset in its partition: the order within a millisecond
    facts jsonb not null, -- the event without its long texts
    subject text,
    text text
);
create index ticket_event_of_ticket on ticket_event (ticket_id);

-- One row a ticket: what figures are counted from. A ticket of which only later events are known has no opened_at and counts nowhere.
create table ticket (
    ticket_id uuid primary key,
    opened_at timestamptz,
    first_reply_at timestamptz,
    first_reply_seconds double precision,
    settled_at timestamptz, -- the end of the last unsolved interval; infinity while the ticket is unsolved
    unsolved timestamptz[], -- from, until, from, until ...: the ticket is unsolved while an odd number of them has passed
    hand_offs smallint,
    csat smallint,
    nps smallint,
    ces smallint,
    abandoned boolean,
    channel text collate "C",
    component text collate "C",
    source text collate "C",
    product text collate "C",
    product_version text collate "C",
    language text collate "C",
    priority text collate "C",
    owner text collate "C",
    outcome text collate "C",
    status text collate "C"
);
create index ticket_by_opening on ticket (opened_at, ticket_id) where opened_at is not null;
create index ticket_by_component_and_opening on ticket (coalesce(component, 'unrouted'), opened_at) where opened_at is not null;
create index ticket_by_settling on ticket (settled_at) where opened_at is not null;

-- What lists and quotes show of a ticket; kept apart so that counting reads short rows.
create table ticket_content (
    ticket_id uuid primary key,
    external_id text not null,
    subject text,
    quote text
);

-- Names of components and owners as the newest catalogue has them.
create table display_name (
    dimension text collate "C" not null,
    key text collate "C" not null,
    name text not null,
    revision bigint not null,
    primary key (dimension, key)
);

-- One row a writer, so that writers do not wait for each other; the sum grows with every change of a figure.
create table ingest_revision (
    writer text collate "C" primary key,
    revision bigint not null
);

-- Component-days whose figures changed. Only ever inserted and deleted: marking never waits for the relay.
create table component_day_mark (
    id bigint generated always as identity primary key,
    component text collate "C" not null,
    day date not null
);

-- What was reported last of a component-day.
create table component_day (
    component text collate "C" not null,
    day date not null,
    version bigint not null,
    figures text not null,
    primary key (component, day)
);
