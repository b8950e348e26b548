package org.wellspring.core.operations.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wellspring.api.account.Caller;
import org.wellspring.api.operations.AuditTrail.Verification;
import org.wellspring.api.shared.Id;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.TestDatabase;

@SuppressWarnings("UnnecessaryAssignment") // no container injects here
class AuditChainTest {

    private final TestDatabase database = TestDatabase.h2();
    private final Identifiers identifiers = new Identifiers();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anEmptyTrailShouldBeWhole() throws SQLException {
        assertEquals(new Verification(0, 0, null, AuditChain.START), verify());
    }

    @Test
    void entriesShouldWaitUntilTheyAreSealed() throws SQLException {
        record("a.b", Map.of("name", "Пример 例"));
        record("a.c", Map.of());
        assertEquals(2, verify().waiting());
        assertEquals(2, seal());
        Verification whole = verify();
        assertEquals(2, whole.sealed());
        assertEquals(0, whole.waiting());
        assertNull(whole.firstBroken());
        assertNotEquals(AuditChain.START, whole.head());
    }

    @Test
    void sealingShouldGoOnWhereItStopped() throws SQLException {
        for (int i = 0; i < 1_100; i++) {
            record("a.b", Map.of("i", Integer.toString(i)));
        }
        assertEquals(1_100, seal());
        record("a.b", Map.of());
        assertEquals(1, seal());
        assertEquals(0, seal());
        assertNull(verify().firstBroken());
        assertEquals(1_101, verify().sealed());
    }

    @Test
    void aChangedEntryShouldBreakTheChainWhereItStands() throws SQLException {
        sealedTrail(5);
        execute("update audit set actor_name = 'somebody else' where chain_number = 3");
        assertEquals(3L, verify().firstBroken());
    }

    @Test
    void aRemovedEntryShouldBreakTheChainWhereItStood() throws SQLException {
        sealedTrail(5);
        execute("delete from audit where chain_number = 2");
        assertEquals(2L, verify().firstBroken());
    }

    @Test
    void aCutEndShouldShowAsLongAsTheHeadStands() throws SQLException {
        sealedTrail(5);
        execute("delete from audit where chain_number = 5");
        assertEquals(5L, verify().firstBroken());
    }

    @Test
    void anEntryMovedBetweenFieldsShouldNotGiveTheSameHash() throws SQLException {
        sealedTrail(1);
        execute("update audit set act = 'a.bx', actor_name = substring(actor_name, 2)");
        assertEquals(1L, verify().firstBroken());
    }

    private void sealedTrail(int entries) throws SQLException {
        for (int i = 0; i < entries; i++) {
            record("a.b", Map.of());
        }
        seal();
    }

    private void record(String act, Map<String, String> details) {
        database.run(entities -> {
            var trail = new AuditTrailService();
            trail.entities = entities;
            trail.identifiers = identifiers;
            trail.clock = Clock.fixed(Instant.parse("2026-11-22T01:02:03.456789Z"), ZoneOffset.UTC);
            trail.record(Caller.SYSTEM, act, new Id(7), details);
        });
    }

    private int seal() throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            int sealed = AuditChain.seal(connection);
            connection.commit();
            return sealed;
        }
    }

    private Verification verify() throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            return AuditChain.verify(connection);
        }
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.source().getConnection();
                var sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }
}
