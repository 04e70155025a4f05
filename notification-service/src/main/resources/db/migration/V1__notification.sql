create table component_day (
    component text not null,
    day date not null,
    version bigint not null,
    component_name text,
    owner_key text,
    owner_name text,
    timezone text,
    tickets integer not null,
    answered integer not null,
    longest_waits jsonb not null,
    quotes jsonb not null,
    primary key (component, day)
);
create index component_day_by_day on component_day (day);

create table meeting (
    id text primary key,
    name text not null,
    day_of_week text not null,
    time time not null,
    timezone text not null,
    language text not null,
    mail_days_before integer not null,
    mail_time time not null
);

create table meeting_member (
    meeting_id text not null references meeting on delete cascade,
    position integer not null,
    name text not null,
    email text not null,
    language text,
    primary key (meeting_id, position)
);

-- So that the agenda works from the first start on. It is an ordinary meeting: it can be changed and deleted.
insert into meeting values ('product-management', 'Product management', 'WEDNESDAY', '10:00', 'Europe/Berlin', 'EN', 1, '15:00');

-- One row an agenda that was prepared in time, whether or not anyone got a mail.
create table prepared_agenda (
    meeting_id text not null references meeting on delete cascade,
    occurs_on date not null,
    prepared_at timestamptz not null,
    primary key (meeting_id, occurs_on)
);

-- The outbox of agenda mails. The occasion is 'scheduled' or the id of the request that asked for the mail.
create table agenda_mail (
    id uuid primary key,
    meeting_id text not null references meeting on delete cascade,
    occurs_on date not null,
    occasion text not null,
    recipient text not null,
    language text not null,
    subject text not null,
    html text not null,
    plain text not null,
    state text not null check (state in ('QUEUED', 'SENT', 'FAILED')),
    attempts integer not null default 0,
    last_error text,
    created_at timestamptz not null,
    trying_since timestamptz,
    next_attempt_at timestamptz not null,
    give_up_at timestamptz not null,
    sent_at timestamptz,
    unique (meeting_id, occurs_on, recipient, occasion)
);
create index agenda_mail_due on agenda_mail (next_attempt_at) where state = 'QUEUED';

-- The secret signs deliveries, so it is stored as it is: guard this table and its backups.
create table subscription (
    id uuid primary key,
    url text not null,
    events text[] not null,
    secret text not null,
    disabled_reason text,
    created_at timestamptz not null
);

-- The outbox of webhook deliveries; the id is the webhook-id of every attempt.
create table delivery (
    id uuid primary key,
    subscription_id uuid not null references subscription on delete cascade,
    event_type text not null,
    subject text not null,
    payload text not null,
    state text not null check (state in ('QUEUED', 'DELIVERED', 'FAILED')),
    attempts integer not null default 0,
    last_status integer,
    last_error text,
    created_at timestamptz not null,
    trying_since timestamptz,
    last_attempt_at timestamptz,
    next_attempt_at timestamptz not null,
    delivered_at timestamptz
);
create index delivery_due on delivery (next_attempt_at) where state = 'QUEUED';
create index delivery_of_subscription on delivery (subscription_id, created_at desc, id desc);
-- What has not been tried yet gives way to newer content on the same subject.
create unique index delivery_untried on delivery (subscription_id, event_type, subject) where state = 'QUEUED' and attempts = 0;
