-- A search that a person keeps, and up to when that person was told of what is new.
create table saved_search (
    id bigint primary key,
    revision bigint not null,
    owner_id bigint not null,
    name varchar not null,
    question varchar not null,
    notice varchar not null,
    saved_at timestamp with time zone not null,
    noticed_at timestamp with time zone not null
);
create index saved_search_owner on saved_search (owner_id, id);
create index saved_search_due on saved_search (notice, noticed_at);
