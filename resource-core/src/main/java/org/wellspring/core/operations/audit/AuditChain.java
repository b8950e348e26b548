package org.wellspring.core.operations.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.operations.AuditTrail.Verification;

/**
 * The hash chain. The hash of an entry is SHA-256 over the hash before it and the entry's parts: number, identifier, time
 * in microseconds since 1970, actor's identifier ("" for none) and name, act, subject, details as stored; each part as its
 * length in bytes of UTF-8, a colon, and the bytes, so that no two entries give the same text. Speaks SQL, because the
 * command line verifies it without a server.
 */
public final class AuditChain {

    /** Before the first entry. */
    static final String START = "0".repeat(64);

    private static final int PAGE = 1_000;

    /** More would hold the head, and memory, too long. */
    private static final int SEALED_AT_ONCE = 10_000;

    private static final String PARTS =
            "select id, at, actor_id, actor_name, act, subject_id, details, chain_number, chain_hash from audit ";

    private AuditChain() {}

    /**
     * Seals entries that wait, as many as one transaction should. Does nothing when another node holds the chain's end.
     *
     * @param connection inside a transaction
     * @return how many
     */
    static int seal(Connection connection) throws SQLException {
        Link head = head(connection, " for update skip locked");
        if (head == null) {
            return 0;
        }
        Link last = head;
        int sealed = 0;
        try (PreparedStatement waiting = connection.prepareStatement(
                        PARTS + "where chain_number is null order by id fetch first " + SEALED_AT_ONCE + " rows only");
                PreparedStatement mark =
                        connection.prepareStatement("update audit set chain_number = ?, chain_hash = ? where id = ?");
                ResultSet row = waiting.executeQuery()) {
            while (row.next()) {
                last = last.next(row);
                mark.setLong(1, last.number());
                mark.setString(2, last.hash());
                mark.setLong(3, row.getLong("id"));
                mark.addBatch();
                sealed++;
                if (sealed % PAGE == 0) {
                    mark.executeBatch();
                }
            }
            mark.executeBatch();
        }
        if (sealed > 0) {
            move(connection, last);
        }
        return sealed;
    }

    /** Recomputes everything from the first entry on. */
    public static Verification verify(Connection connection) throws SQLException {
        Link head = head(connection, "");
        if (head == null) {
            return new Verification(0, waiting(connection), 1L, START);
        }
        Link last = new Link(0, START);
        try (PreparedStatement page = connection.prepareStatement(PARTS
                + "where chain_number > ? and chain_number <= ? order by chain_number fetch first " + PAGE
                + " rows only")) {
            page.setLong(2, head.number());
            boolean more = true;
            while (more) {
                page.setLong(1, last.number());
                more = false;
                try (ResultSet row = page.executeQuery()) {
                    while (row.next()) {
                        Link next = last.next(row);
                        if (!next.isStored(row)) {
                            return new Verification(head.number(), waiting(connection), next.number(), head.hash());
                        }
                        last = next;
                        more = true;
                    }
                }
            }
        }
        Long broken = last.equals(head) ? null : Long.valueOf(last.number() + 1);
        return new Verification(head.number(), waiting(connection), broken, head.hash());
    }

    private static @Nullable Link head(Connection connection, String locking) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select chain_number, chain_hash from audit_head where id = 1" + locking);
                ResultSet row = query.executeQuery()) {
            return row.next() ? new Link(row.getLong(1), row.getString(2)) : null;
        }
    }

    private static void move(Connection connection, Link head) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update audit_head set chain_number = ?, chain_hash = ? where id = 1")) {
            update.setLong(1, head.number());
            update.setString(2, head.hash());
            update.executeUpdate();
        }
    }

    private static long waiting(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select count(*) from audit where chain_number is null");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** An entry's place in the chain. */
    private record Link(long number, String hash) {

        Link next(ResultSet row) throws SQLException {
            long following = number + 1;
            MessageDigest digest = sha256();
            add(digest, hash);
            add(digest, Long.toString(following));
            add(digest, Long.toString(row.getLong("id")));
            add(digest, Long.toString(micros(row.getObject("at", OffsetDateTime.class))));
            long actor = row.getLong("actor_id");
            add(digest, row.wasNull() ? "" : Long.toString(actor));
            add(digest, row.getString("actor_name"));
            add(digest, row.getString("act"));
            add(digest, Long.toString(row.getLong("subject_id")));
            add(digest, row.getString("details"));
            return new Link(following, HexFormat.of().formatHex(digest.digest()));
        }

        boolean isStored(ResultSet row) throws SQLException {
            return row.getLong("chain_number") == number && hash.equals(row.getString("chain_hash"));
        }

        private static void add(MessageDigest digest, String part) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }

        private static long micros(OffsetDateTime at) {
            return ChronoUnit.MICROS.between(OffsetDateTime.parse("1970-01-01T00:00:00Z"), at);
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
