-- Stored files, and records in the archive, that are not what they should be; none of the files is served.
create table fixity_damage (
    subject_id bigint primary key,
    resource_id bigint not null,
    damage varchar not null,
    found_at timestamp with time zone not null
);

-- One row: how far the round is that reads every file again. Whoever holds it, until then, goes on with it.
create table fixity_round (
    id bigint primary key,
    held_until timestamp with time zone not null,
    wanted boolean not null,
    place bigint not null,
    objects boolean not null,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    files bigint not null,
    bytes bigint not null,
    records bigint not null
);

insert into fixity_round (id, held_until, wanted, place, objects, files, bytes, records)
values (1, current_timestamp, false, 0, false, 0, 0, 0);
