-- What a school applies for. "live_key" is programme and school while it lives and null once it is over, so that one alone lives.
create table application (
    id bigint primary key,
    revision bigint not null,
    call_id bigint not null references programme_call (id),
    programme_code varchar not null,
    organisation_id bigint not null references organisation (id),
    district varchar not null,
    stage varchar not null,
    state varchar not null,
    since date not null,
    live_key varchar,
    criteria_version int not null,
    answers varchar not null,
    changed_at timestamp with time zone not null,
    changed_by bigint,
    changed_name varchar not null,
    public_until date,
    designation_id bigint references designation (id),
    composite varchar not null,
    digest varchar not null
);
create unique index application_live on application (live_key);
create index application_call on application (call_id, state, id);
create index application_organisation on application (organisation_id, id);

-- What happened to an application; only ever added to.
create table application_event (
    id bigint primary key,
    application_id bigint not null references application (id),
    command varchar not null,
    state varchar not null,
    recorded_at timestamp with time zone not null,
    actor_id bigint,
    actor_name varchar not null,
    reason varchar not null
);
create index application_event_story on application_event (application_id, id);

-- Which resources an application rests on, so that a withdrawal finds it.
create table application_evidence (
    application_id bigint not null references application (id),
    code varchar not null,
    resource_id bigint not null,
    version int not null,
    title varchar not null,
    withdrawn boolean not null,
    primary key (application_id, code, resource_id, version)
);
create index application_evidence_resource on application_evidence (resource_id);
