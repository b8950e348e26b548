-- Calls for applications; what one asks for is a document, what it is found and ordered by are columns.
create table programme_call (
    id bigint primary key,
    revision bigint not null,
    code varchar not null,
    programme_code varchar not null,
    published boolean not null,
    opens_on date not null,
    closes_on date not null,
    document varchar not null,
    criteria_version int not null,
    ballots_closed boolean not null
);
create unique index programme_call_code on programme_call (code);
create index programme_call_latest on programme_call (opens_on, id);

-- Every version of a call's criteria; what was handed in under one is scored by it for ever.
create table call_criteria (
    call_id bigint not null references programme_call (id),
    version int not null,
    document varchar not null,
    primary key (call_id, version)
);
