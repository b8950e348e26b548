-- Bytes that arrived, each once; the row is written when they are on the disk.
create table stored_file (
    id bigint primary key,
    revision bigint not null,
    resource_id bigint not null,
    sha256 varchar not null,
    size_bytes bigint not null,
    detected_type varchar not null,
    location varchar not null,
    archive_path varchar,
    stored_at timestamp with time zone not null
);

create index stored_file_resource on stored_file (resource_id);

-- Which bytes a version shows under which path. The key is the path with letter case folded.
create table version_file (
    id bigint primary key,
    revision bigint not null,
    resource_id bigint not null,
    version integer not null,
    path varchar not null,
    path_key varchar not null,
    position integer not null,
    stored_file_id bigint not null references stored_file (id),
    constraint version_file_path unique (resource_id, version, path_key)
);

create index version_file_stored on version_file (stored_file_id);

-- Versions whose files are in the archive, with the version of the archive's object that holds them.
create table archived_version (
    id bigint primary key,
    revision bigint not null,
    resource_id bigint not null,
    version integer not null,
    object_version integer not null,
    archived_at timestamp with time zone not null,
    constraint archived_version_version unique (resource_id, version)
);
