-- Who stands in for an owner while he is away or gone; lists are written as in CSV.
alter table owners add column deputies text not null default '';
alter table owners add column absences text not null default '';
alter table owners add column left_on date;

alter table answers add column problem text;
alter table answers add column responsible text references owners deferrable initially deferred;
alter table answers add column valid_from date;
alter table answers add column valid_until date;
alter table answers add column reviewed_at date;

alter table rules add column answer text references answers deferrable initially deferred;

-- Every change of the catalogue since this migration; an earlier state is the present one without the changes after it.
create table catalogue_changes (
    revision bigint not null,
    table_name text not null,
    key text not null,
    changed_at timestamptz not null,
    changed_by text not null,
    restored bigint,
    before jsonb,
    after jsonb,
    primary key (revision, table_name, key)
);
create index catalogue_changes_entry on catalogue_changes (table_name, key, revision);

-- Reports ask for a period, and for the last decision of each rule.
create index decisions_decided on decisions (decided_at);
create index decisions_rule on decisions (rule_id, decided_at) where rule_id is not null;
