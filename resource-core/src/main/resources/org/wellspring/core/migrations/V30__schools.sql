-- Where an organisation is, and its rooms of note as JSON.
alter table organisation add column address varchar default '{}' not null;
alter table organisation add column latitude double precision;
alter table organisation add column longitude double precision;
alter table organisation add column rooms varchar default '[]' not null;

-- What happened to an organisation; only ever added to. "others" are the identifiers of those it happened with, as JSON.
create table organisation_event (
    id bigint primary key,
    organisation_id bigint not null references organisation (id),
    happening varchar not null,
    happened_on date not null,
    recorded_at timestamp with time zone not null,
    actor_id bigint,
    actor_name varchar not null,
    reason varchar not null,
    name varchar not null,
    others varchar not null
);
create index organisation_event_story on organisation_event (organisation_id, happened_on, id);

create table cluster (
    id bigint primary key,
    revision bigint not null,
    code varchar not null,
    kind varchar not null,
    name varchar not null,
    charter varchar not null,
    board varchar not null,
    sharing varchar not null,
    fictional boolean not null
);
create unique index cluster_code on cluster (code);

-- From the first day to the day before "ends_on"; without one, still.
create table cluster_member (
    id bigint primary key,
    revision bigint not null,
    cluster_id bigint not null references cluster (id),
    organisation_id bigint not null references organisation (id),
    member_role varchar not null,
    starts_on date not null,
    ends_on date
);
create index cluster_member_cluster on cluster_member (cluster_id, starts_on, id);
create index cluster_member_organisation on cluster_member (organisation_id, starts_on);
