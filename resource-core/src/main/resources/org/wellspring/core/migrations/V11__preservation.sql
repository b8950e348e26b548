-- How far the archive's object of a resource is complete, and the digest of the life that was written into it last.
create table archived_object (
    resource_id bigint primary key,
    revision bigint not null,
    object_version integer not null,
    life varchar not null
);

insert into archived_object (resource_id, revision, object_version, life)
select resource_id, 1, max(object_version), '' from archived_version group by resource_id;

-- Their records are written anew, in the form that the catalogue can be made from again.
delete from archived_version;

-- Records that lie in the archive many in one object: of the published resources between two identifiers, both included,
-- those that had no object of their own when it was packed.
create table parcel (
    id bigint primary key,
    first_id bigint not null,
    last_id bigint not null,
    resources integer not null,
    packed_at timestamp with time zone
);

-- What was published before the archive kept records is brought up to date.
insert into outbox (id, topic, subject_id, version, due_at, attempts)
select r.id, 'content.archive', r.id, r.published_version, current_timestamp, 0 from resource r
where exists (select 1 from archived_object o where o.resource_id = r.id);

insert into parcel (id, first_id, last_id, resources)
select min(r.id), min(r.id), max(r.id), 0 from resource r
where r.published_version is not null and not exists (select 1 from archived_object o where o.resource_id = r.id)
having count(*) > 0;

insert into outbox (id, topic, subject_id, version, due_at, attempts)
select p.id, 'content.parcel', p.id, 0, current_timestamp, 0 from parcel p;
