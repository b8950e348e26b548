package org.wellspring.core.operations.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.operations.AuditTrail.Entry;
import org.wellspring.api.operations.AuditTrail.Verification;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.TestDatabase;

@SuppressWarnings("UnnecessaryAssignment") // no container injects here
interface AuditStory {

    Identifiers IDENTIFIERS = new Identifiers();

    TestDatabase database();

    @BeforeEach
    default void begin() throws SQLException {
        execute("delete from audit");
        execute("update audit_head set chain_number = 0, chain_hash = '" + AuditChain.START + "'");
    }

    @Test
    default void anEmptyTrailShouldBeWhole() throws SQLException {
        assertEquals(new Verification(0, 0, null, AuditChain.START), verify());
    }

    @Test
    default void entriesShouldWaitUntilTheyAreSealed() throws SQLException {
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
    default void sealingShouldGoOnWhereItStopped() throws SQLException {
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
    default void aChangedEntryShouldBreakTheChainWhereItStands() throws SQLException {
        sealedTrail(5);
        execute("update audit set actor_name = 'somebody else' where chain_number = 3");
        assertEquals(3L, verify().firstBroken());
    }

    @Test
    default void aRemovedEntryShouldBreakTheChainWhereItStood() throws SQLException {
        sealedTrail(5);
        execute("delete from audit where chain_number = 2");
        assertEquals(2L, verify().firstBroken());
    }

    @Test
    default void aCutEndShouldShowAsLongAsTheHeadStands() throws SQLException {
        sealedTrail(5);
        execute("delete from audit where chain_number = 5");
        assertEquals(5L, verify().firstBroken());
    }

    @Test
    default void twoNodesShouldNotSealAtTheSameTime() throws SQLException {
        record("a.b", Map.of());
        try (Connection one = database().source().getConnection()) {
            one.setAutoCommit(false);
            assertEquals(1, AuditChain.seal(one));
            assertEquals(0, seal(), "the other node holds the end of the chain");
            one.commit();
        }
        assertEquals(0, seal());
        assertNull(verify().firstBroken());
    }

    @Test
    default void entriesShouldBeListedNewestFirstByPageAndBySubject() {
        for (String act : List.of("a.one", "a.two", "a.three")) {
            record(act, Map.of("k", "v"));
        }
        var page = list(null, null, 2);
        assertEquals(
                List.of("a.three", "a.two"),
                page.items().stream().map(Entry::act).toList());
        var rest = list(null, page.next(), 2);
        assertEquals(List.of("a.one"), rest.items().stream().map(Entry::act).toList());
        assertNull(rest.next());
        assertEquals(Map.of("k", "v"), rest.items().get(0).details());
        assertEquals(3, list(new Id(7), null, 10).items().size());
        assertEquals(0, list(new Id(8), null, 10).items().size());
    }

    @Test
    default void anEntryMovedBetweenFieldsShouldNotGiveTheSameHash() throws SQLException {
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
        database().run(entities -> trail(entities).record(Caller.SYSTEM, act, new Id(7), details));
    }

    private Slice<Entry> list(@Nullable Id subject, @Nullable String cursor, int limit) {
        return database().ask(entities -> trail(entities).list(Caller.SYSTEM, subject, cursor, limit));
    }

    private static AuditTrailService trail(EntityManager entities) {
        var trail = new AuditTrailService();
        trail.entities = entities;
        trail.identifiers = IDENTIFIERS;
        trail.clock = Clock.fixed(Instant.parse("2026-11-22T01:02:03.456789Z"), ZoneOffset.UTC);
        trail.policy = new Policy() {
            @Override
            public boolean may(Caller caller, Action action, Guarded object) {
                return true;
            }

            @Override
            public void require(Caller caller, Action action, Guarded object) {}
        };
        return trail;
    }

    private int seal() throws SQLException {
        try (Connection connection = database().source().getConnection()) {
            connection.setAutoCommit(false);
            int sealed = AuditChain.seal(connection);
            connection.commit();
            return sealed;
        }
    }

    private Verification verify() throws SQLException {
        try (Connection connection = database().source().getConnection()) {
            return AuditChain.verify(connection);
        }
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database().source().getConnection();
                var sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }
}
