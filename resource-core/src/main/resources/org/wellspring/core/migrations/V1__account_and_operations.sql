-- People, and how they prove who they are. Secrets are stored as SHA-256 digests only, 64 hexadecimal digits.

create table account (
    id bigint primary key,
    revision bigint not null,
    email varchar not null,
    name varchar not null,
    password varchar,
    state varchar not null,
    organisation_id bigint,
    grants varchar not null,
    administrator boolean not null,
    language varchar not null,
    created_at timestamp with time zone not null,
    last_sign_in_at timestamp with time zone,
    constraint account_email unique (email)
);

create index account_by_name on account (name, id);

create table invitation (
    id bigint primary key,
    revision bigint not null,
    secret_digest varchar not null,
    account_id bigint,
    expires_at timestamp with time zone not null,
    constraint invitation_secret unique (secret_digest),
    constraint invitation_account foreign key (account_id) references account (id)
);

create table session (
    id bigint primary key,
    revision bigint not null,
    secret_digest varchar not null,
    account_id bigint not null,
    opened_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    constraint session_secret unique (secret_digest),
    constraint session_account foreign key (account_id) references account (id)
);

create index session_by_account on session (account_id);

create table token (
    id bigint primary key,
    revision bigint not null,
    secret_digest varchar not null,
    account_id bigint not null,
    name varchar not null,
    scopes varchar not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone,
    constraint token_secret unique (secret_digest),
    constraint token_account foreign key (account_id) references account (id)
);

create index token_by_account on token (account_id);

-- Failed sign-ins in a row, by digest of the e-mail address or of the client.
create table sign_in_failure (
    subject_digest varchar primary key,
    failures integer not null,
    last_at timestamp with time zone not null
);

create table notice (
    id bigint primary key,
    person_id bigint not null,
    kind varchar not null,
    subject_id bigint not null,
    arguments varchar not null,
    told_at timestamp with time zone not null,
    seen boolean not null,
    constraint notice_once unique (person_id, kind, subject_id)
);

create index notice_by_person on notice (person_id, told_at, id);

-- The audit trail. Entries are only ever inserted; the sealer adds the number and the hash, once.

create table audit (
    id bigint primary key,
    at timestamp with time zone not null,
    actor_id bigint,
    actor_name varchar not null,
    act varchar not null,
    subject_id bigint not null,
    details varchar not null,
    chain_number bigint,
    chain_hash varchar,
    constraint audit_number unique (chain_number)
);

create index audit_by_time on audit (at, id);

create index audit_by_subject on audit (subject_id, at, id);

-- The end of the chain; whoever holds this row seals.
create table audit_head (
    id bigint primary key,
    chain_number bigint not null,
    chain_hash varchar not null
);

insert into audit_head (id, chain_number, chain_hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Work that follows a commit. A piece that a node has taken comes due again when that node's lease is over.
create table outbox (
    id bigint primary key,
    topic varchar not null,
    subject_id bigint not null,
    version integer not null,
    due_at timestamp with time zone not null,
    attempts integer not null
);

create index outbox_by_due on outbox (due_at, id);

-- What an Idempotency-Key created, for a day.
create table creation_key (
    key_digest varchar primary key,
    content_digest varchar not null,
    created_id bigint not null,
    kept_until timestamp with time zone not null
);

create index creation_key_by_end on creation_key (kept_until);

-- One row: this installation of the product.
create table installation (
    id bigint primary key,
    version bigint not null,
    installed_at timestamp with time zone not null
);

insert into installation (id, version, installed_at) values (1, 0, current_timestamp);
