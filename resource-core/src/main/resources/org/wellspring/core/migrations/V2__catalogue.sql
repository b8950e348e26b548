-- One row per scheme and code; the product's own terms are written at its first start.
create table term (
    scheme varchar not null,
    code varchar not null,
    revision bigint not null,
    parent varchar,
    place integer not null,
    identifier varchar not null,
    label varchar not null,
    note varchar not null,
    cover varchar not null,
    aliases varchar not null,
    retired boolean not null,
    primary key (scheme, code)
);

-- One row: tells every node that its copy of the terms is out of date. Zero: the terms were not written yet.
create table vocabulary (
    id bigint primary key,
    revision bigint not null
);

insert into vocabulary (id, revision) values (1, 0);

create table section (
    id bigint primary key,
    revision bigint not null,
    code varchar not null unique,
    name varchar not null,
    reviews integer not null
);

insert into section (id, revision, code, name, reviews) values
    (1, 1, 'teaching', '{"en":"Teaching resources","ru":"Учебные материалы","zh":"教学资源"}', 1),
    (2, 1, 'research', '{"en":"Research materials and data","ru":"Научные материалы и данные","zh":"科研资料与数据"}', 2);

create table resource (
    id bigint primary key,
    revision bigint not null,
    state varchar not null,
    owner_id bigint not null,
    organisation_id bigint,
    section_id bigint not null references section (id),
    published_version integer,
    working_version integer,
    listed_at timestamp with time zone,
    licence_ends date,
    created timestamp with time zone not null,
    changed timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    withdrawn_by bigint,
    withdrawal_reason varchar,
    withdrawal_note varchar,
    replacement_id bigint,
    confirmed_at timestamp with time zone
);

-- A person's own resources, last changed first.
create index resource_mine on resource (owner_id, changed desc, id desc);

create table resource_version (
    resource_id bigint not null references resource (id),
    version integer not null,
    state varchar not null,
    document varchar not null,
    card varchar not null,
    file_count integer not null,
    file_bytes bigint not null,
    undertaken_at timestamp with time zone,
    submitted_at timestamp with time zone,
    reviews_required integer not null,
    approvals integer not null,
    approved_by bigint,
    reviews varchar not null,
    claimed_by bigint,
    claimed_name varchar,
    published_at timestamp with time zone,
    primary key (resource_id, version)
);

-- Where a resource can be found: each row puts it in one list, at its place in that list's order. Public resources stand in
-- 'all' and under each of their terms, newest first (place = minus the microsecond of publication); versions that wait for
-- a reviewer in 'queue', oldest first. One range of the key is one page, however deep.
create table listing (
    facet varchar not null,
    term varchar not null,
    place bigint not null,
    resource_id bigint not null,
    primary key (facet, term, place, resource_id)
);
