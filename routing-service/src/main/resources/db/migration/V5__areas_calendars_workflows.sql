-- When teams are there, which tickets they take, and what customers are promised.
create table calendars (
    key text primary key,
    name text not null,
    time_zone text not null,
    hours text not null,
    holidays text,
    closures text[] not null
);

create table areas (
    key text primary key,
    name text not null,
    channels text[] not null,
    products text[] not null,
    components text[] not null,
    team text not null references owners deferrable initially deferred,
    calendar text references calendars deferrable initially deferred
);

create table workflows (
    key text primary key,
    name text not null,
    channels text[] not null,
    area text references areas deferrable initially deferred,
    receiver text references owners deferrable initially deferred,
    first_reply text,
    next_reply text,
    question_answer text,
    escalation text,
    contact text[] not null,
    customer_must text,
    pauses_while_pending boolean not null,
    reopening text not null check (reopening in ('restart', 'resume'))
);
