-- A person's ordered list of resources.
create table collection (
    id bigint primary key,
    revision bigint not null,
    owner_id bigint not null,
    owner_name varchar not null,
    title varchar not null,
    note varchar not null,
    link varchar,
    entry_count int not null,
    changed_at timestamp with time zone not null
);
create unique index collection_link on collection (link);
create index collection_owner on collection (owner_id, changed_at, id);

create table collection_entry (
    id bigint primary key,
    revision bigint not null,
    collection_id bigint not null references collection (id),
    resource_id bigint not null,
    place int not null,
    title varchar not null,
    note varchar not null
);
create unique index collection_entry_resource on collection_entry (collection_id, resource_id);
-- who collected a resource that is withdrawn
create index collection_entry_collectors on collection_entry (resource_id, collection_id);

create table rating (
    id bigint primary key,
    revision bigint not null,
    resource_id bigint not null,
    version int not null,
    person_id bigint not null,
    author_name varchar not null,
    organisation_id bigint,
    stars int not null,
    words varchar not null,
    state varchar not null,
    given_at timestamp with time zone not null
);
create unique index rating_person on rating (resource_id, person_id);
-- the tally, from the index alone
create index rating_stars on rating (resource_id, stars);
create index rating_newest on rating (resource_id, given_at, id);
create index rating_waiting on rating (state, given_at, id);

create table problem_report (
    id bigint primary key,
    revision bigint not null,
    resource_id bigint not null,
    resource_title varchar not null,
    organisation_id bigint,
    version int not null,
    kind varchar not null,
    words varchar not null,
    reporter_id bigint,
    reporter_name varchar not null,
    reported_at timestamp with time zone not null,
    answer varchar,
    closed_at timestamp with time zone
);
create index problem_report_open on problem_report (closed_at, reported_at, id);
create index problem_report_reporter on problem_report (reporter_id, reported_at);
