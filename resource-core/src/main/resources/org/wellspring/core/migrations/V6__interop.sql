-- One uploaded table and what became of it.
create table import_job (
    id bigint primary key,
    revision bigint not null,
    owner_id bigint not null,
    name varchar not null,
    state varchar not null,
    failed_state varchar,
    failure varchar,
    charset varchar not null,
    header varchar not null,
    sample varchar not null,
    mapping varchar not null,
    total bigint not null,
    done bigint not null,
    at_row bigint not null,
    creates bigint not null,
    merges bigint not null,
    unchanged bigint not null,
    refuses bigint not null,
    undone bigint not null,
    actor varchar,
    reason varchar not null,
    claim varchar,
    touched_at timestamp with time zone not null,
    created_at timestamp with time zone not null
);

create index import_job_created on import_job (created_at, id);

create index import_job_state on import_job (state);

-- One record of the table; identity is a digest of what makes two records the same.
create table import_row (
    import_id bigint not null,
    number bigint not null,
    outcome varchar not null,
    title varchar not null,
    cells varchar not null,
    findings varchar,
    identity bigint not null,
    resource_id bigint,
    revision_after bigint not null,
    before_merge varchar,
    applied boolean not null,
    undone boolean not null,
    primary key (import_id, number)
);

create index import_row_identity on import_row (import_id, identity);

create index import_row_resource on import_row (resource_id);
