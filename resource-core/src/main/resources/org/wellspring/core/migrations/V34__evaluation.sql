-- Who was asked for a ballot, and whether it was cast; never which ballot is theirs.
create table evaluator (
    id bigint primary key,
    application_id bigint not null references application (id),
    group_code varchar not null,
    person_id bigint not null,
    voted boolean not null
);
create unique index evaluator_once on evaluator (application_id, group_code, person_id);
create index evaluator_person on evaluator (person_id, id);

-- Links that work once; only their digest is kept, and to whom they were given nobody knows.
create table ballot_pass (
    digest varchar primary key,
    application_id bigint not null references application (id),
    group_code varchar not null,
    used boolean not null
);
create index ballot_pass_application on ballot_pass (application_id, group_code);

-- Ballots, without a person and without a time, under identifiers drawn by lot so that their order tells nothing.
create table ballot (
    id bigint primary key,
    application_id bigint not null references application (id),
    group_code varchar not null,
    score numeric(7, 4) not null,
    answers varchar not null
);
create index ballot_application on ballot (application_id, group_code);
