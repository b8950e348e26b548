package org.wellspring.core.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.programme.Targets;
import org.wellspring.api.programme.Targets.Target;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.Partial;
import org.wellspring.core.shared.SettableClock;
import org.wellspring.core.shared.TestDatabase;
import org.wellspring.core.shared.Today;

class TargetsIT {

    private static final LocalizedText WORDS = LocalizedText.of("zh", "书香校园").with("en", "Scholarly campuses");

    private final TestDatabase database = TestDatabase.h2();
    private final Identifiers identifiers = new Identifiers();

    @AfterEach
    void stop() {
        database.close();
    }

    @SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
    private <T> T at(Function<Targets, T> work) {
        return database.ask(entities -> {
            TargetsService service = new TargetsService();
            service.entities = entities;
            service.policy = Partial.of(Policy.class, new AllowAll());
            service.audit = Partial.of(AuditTrail.class, new NoAudit());
            service.identifiers = identifiers;
            service.today = new Today(new SettableClock(), ZoneOffset.UTC);
            return work.apply(service);
        });
    }

    private static Target target(String code, int count) {
        return new Target(code, WORDS, WORDS, WORDS, count, LocalizedText.EMPTY, LocalDate.of(2026, 12, 31));
    }

    @Test
    void promisesShouldStandInTheOrderTheyWereMadeAndBeChangedByTheirCode() {
        at(targets -> targets.promise(Caller.SYSTEM, target("library", 50)));
        at(targets -> targets.promise(Caller.SYSTEM, target("base", 4)));
        at(targets -> targets.promise(Caller.SYSTEM, target("library", 60)));
        assertEquals(List.of(target("library", 60), target("base", 4)), at(Targets::all));
    }

    @Test
    void everythingWrongShouldBeSaidAtOnce() {
        Target wrong = new Target(
                "A b", LocalizedText.EMPTY, WORDS, WORDS, 0, LocalizedText.EMPTY, LocalDate.of(2026, 12, 31));
        ProblemException refusal =
                assertThrows(ProblemException.class, () -> at(targets -> targets.promise(Caller.SYSTEM, wrong)));
        assertEquals(
                List.of("/code", "/target", "/name"),
                refusal.findings().stream().map(Finding::pointer).toList());
        assertEquals(List.of(), at(Targets::all));
    }

    static class AllowAll {

        void require(Caller caller, Action action, Guarded object) {
            assertEquals(Action.ORGANISATION_EDIT, action);
        }
    }

    static class NoAudit {

        void record(Caller caller, String act, Id subject, Map<String, String> details) {}
    }
}
