package org.wellspring.core.programme.certificate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.wellspring.api.programme.Certificates;
import org.wellspring.api.programme.Certificates.KeySet;
import org.wellspring.core.shared.sql.Statements;

/** The keys in the database; in the transaction of whoever opened the connection. One of them signs. */
final class KeyRing {

    private static final String ALL = """
            select public_key, private_key, used_from, used_until, distrusted_at from certificate_key
            order by used_from desc, kid""";

    private static final String SIGNING = """
            select public_key, private_key, used_from, used_until, distrusted_at from certificate_key
            where private_key is not null""";

    /** A row that is always there: of two who want to change the ring, one waits. */
    private static final String LOCK = "select id from installation for update";

    private static final String ADD =
            "insert into certificate_key (kid, public_key, private_key, used_from) values (?, ?, ?, ?)";

    private static final String END =
            "update certificate_key set private_key = null, used_until = ? where private_key is not null";

    private static final String DISTRUST =
            "update certificate_key set distrusted_at = ? where kid = ? and distrusted_at is null";

    private final Statements statements;

    KeyRing(Connection connection) {
        this.statements = new Statements(connection);
    }

    /** The newest first. */
    KeySet published() throws SQLException {
        List<Certificates.Key> keys = statements.all(ALL, KeyRing::read).stream()
                .map(SigningKey::published)
                .toList();
        return new KeySet(keys);
    }

    /** The one that signs; made when there is none yet. */
    SigningKey signing(Instant now) throws SQLException {
        Optional<SigningKey> there = statements.first(SIGNING, KeyRing::read);
        if (there.isPresent()) {
            return there.get();
        }
        statements.all(LOCK, row -> row.getLong(1));
        Optional<SigningKey> meanwhile = statements.first(SIGNING, KeyRing::read);
        return meanwhile.isPresent() ? meanwhile.get() : add(now);
    }

    /** From now on a new key signs. The old one cannot any more, whoever finds it. */
    SigningKey rotate(Instant now) throws SQLException {
        statements.all(LOCK, row -> row.getLong(1));
        statements.execute(END, Statements.time(second(now)));
        return add(now);
    }

    /** From now on nothing that the key signed is believed; when it still signs, another takes its place. @return whether it is ours */
    boolean distrust(String kid, Instant now) throws SQLException {
        if (statements.execute(DISTRUST, Statements.time(second(now)), kid) == 0) {
            return false;
        }
        if (statements
                .first(SIGNING, KeyRing::read)
                .filter(key -> key.kid().equals(kid))
                .isPresent()) {
            rotate(now);
        }
        return true;
    }

    private SigningKey add(Instant now) throws SQLException {
        SigningKey key = SigningKey.made(second(now));
        statements.execute(ADD, key.kid(), key.publicKey(), key.privateKey(), Statements.time(key.from()));
        return key;
    }

    /** Certificates say their time to the second, and none may be older than its key. */
    private static Instant second(Instant now) {
        return now.truncatedTo(ChronoUnit.SECONDS);
    }

    private static SigningKey read(ResultSet row) throws SQLException {
        return new SigningKey(
                row.getString("public_key"),
                row.getString("private_key"),
                Objects.requireNonNull(Statements.instant(row, "used_from")),
                Statements.instant(row, "used_until"),
                Statements.instant(row, "distrusted_at"));
    }
}
