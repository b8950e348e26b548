-- Uploads on their way: how many bytes of each are on the disk. The bytes lie in the staging area under the same identifier.
create table upload (
    id bigint primary key,
    revision bigint not null,
    owner_id bigint not null,
    resource_id bigint not null,
    path varchar not null,
    length_bytes bigint not null,
    arrived_bytes bigint not null,
    purpose varchar not null,
    parts varchar not null,
    metadata varchar not null,
    expires_at timestamp with time zone not null,
    finished_at timestamp with time zone
);

create index upload_resource on upload (resource_id, owner_id);

create index upload_expires on upload (expires_at);
