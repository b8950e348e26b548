create table programme (
    id bigint primary key,
    revision bigint not null,
    code varchar not null,
    letters varchar not null,
    name varchar not null,
    summary varchar not null,
    valid_months int,
    renewal_days int not null
);
create unique index programme_code on programme (code);
create unique index programme_letters on programme (letters);

-- Who was given what. District and stages are those of the day of the designation, so that counts never move afterwards.
create table designation (
    id bigint primary key,
    revision bigint not null,
    number varchar not null,
    programme_code varchar not null,
    organisation_id bigint not null references organisation (id),
    subject varchar not null,
    district varchar not null,
    stages varchar not null,
    starts_on date not null,
    fictional boolean not null
);
create unique index designation_number on designation (number);
create index designation_programme on designation (programme_code, number);
create index designation_organisation on designation (organisation_id);

-- What happened to a designation; only ever added to.
create table designation_event (
    id bigint primary key,
    designation_id bigint not null references designation (id),
    deed varchar not null,
    happened_on date not null,
    recorded_at timestamp with time zone not null,
    actor_id bigint,
    actor_name varchar not null,
    reason varchar not null,
    ends_on date
);
create index designation_event_story on designation_event (designation_id, happened_on, id);

-- How a designation stands, from a day to the day before another: worked out from the events and written anew with each, so that
-- a question about any day is one look into an index.
create table designation_span (
    designation_id bigint not null references designation (id),
    starts_on date not null,
    ends_on date not null,
    standing varchar not null,
    holds_until date,
    primary key (designation_id, starts_on)
);
create index designation_span_standing on designation_span (standing, starts_on);

alter table target add column programme_code varchar default '' not null;
alter table target add column counted_since date;
