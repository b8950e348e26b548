-- Keys that sign certificates. In the database, so that all nodes sign alike and backups keep them. A key that no longer signs
-- has lost its private half; its public one stays for ever, or old certificates could not be verified.
create table certificate_key (
    kid varchar primary key,
    public_key varchar not null,
    private_key varchar,
    used_from timestamp with time zone not null,
    used_until timestamp with time zone,
    distrusted_at timestamp with time zone
);
