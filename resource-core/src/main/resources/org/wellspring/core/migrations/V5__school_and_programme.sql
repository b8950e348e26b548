-- Schools and other organisations; names and districts are texts by language, as JSON.
create table organisation (
    id bigint primary key,
    revision bigint not null,
    code varchar not null,
    kind varchar not null,
    stages varchar not null,
    district varchar not null,
    name varchar not null,
    search_text varchar not null,
    state varchar not null,
    fictional boolean not null
);
create unique index organisation_code on organisation (code);

-- The city's public promises; texts by language, as JSON.
create table target (
    id bigint primary key,
    revision bigint not null,
    code varchar not null,
    name varchar not null,
    promise varchar not null,
    unit varchar not null,
    amount int not null,
    source varchar not null,
    due date not null
);
create unique index target_code on target (code);

-- How far the demonstration got, so that an interrupted load goes on; decided once, at the first start of a database.
create table demonstration (
    id bigint primary key,
    revision bigint not null,
    state varchar not null
);

create table demonstration_entry (
    entry_key varchar primary key,
    resource_id bigint not null
);
