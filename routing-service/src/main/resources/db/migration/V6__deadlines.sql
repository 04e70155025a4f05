-- What customers were promised, as the catalogue said it when their ticket came; rows never change.
create table terms (
    terms_id uuid primary key,
    terms jsonb not null
);

-- Which terms hold for a ticket.
create table ticket_terms (
    ticket_id uuid primary key,
    terms_id uuid not null references terms,
    explanation text not null,
    component text,
    owner text
);

-- What happened to tickets as far as somebody's waiting is concerned; deadlines follow from it, in whatever order it comes.
create table ticket_moves (
    ticket_id uuid not null,
    event_id uuid not null,
    kind text not null,
    moved_at timestamptz not null,
    known_at timestamptz not null,
    primary key (ticket_id, event_id, kind)
);

-- Replies that were promised. next_at is when the step after steps_done is to be taken; whoever takes it locks the row.
create table deadlines (
    deadline_id uuid primary key,
    ticket_id uuid not null,
    terms_id uuid not null,
    workflow text not null,
    started_by uuid not null,
    kind text not null,
    started_at timestamptz not null,
    promised_ms bigint not null,
    spent_ms bigint not null,
    running_since timestamptz,
    due_at timestamptz,
    state text not null,
    ended_at timestamptz,
    known_at timestamptz not null,
    steps_done integer not null,
    next_at timestamptz
);
create index deadlines_next on deadlines (next_at) where next_at is not null;
create index deadlines_ticket on deadlines (ticket_id);
create index deadlines_workflow on deadlines (workflow, kind) where state in ('met', 'met_late');
