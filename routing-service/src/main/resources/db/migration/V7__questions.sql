-- What support asks those who are responsible, and what they answer.
create table questions (
    question_id uuid primary key,
    ticket_id uuid not null,
    owner text not null,
    text text not null,
    asked_by text not null,
    asked_at timestamptz not null,
    due_at timestamptz not null,
    promised text not null,
    workflow text,
    answer text,
    answered_by text,
    answered_via text check (answered_via in ('rest', 'link')),
    answered_at timestamptz,
    spent_ms bigint
);
create index questions_ticket on questions (ticket_id, asked_at);
create index questions_open on questions (due_at, question_id) where answered_at is null;
create index questions_workflow on questions (workflow) where answered_at is not null;
create index questions_due on questions (due_at, question_id);
