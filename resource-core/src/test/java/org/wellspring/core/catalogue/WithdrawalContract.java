package org.wellspring.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.wellspring.core.catalogue.SampleResources.CURATOR;
import static org.wellspring.core.catalogue.SampleResources.SOLAR_KIT;
import static org.wellspring.core.catalogue.SampleResources.TEACHER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.Catalogue.Tombstone;
import org.wellspring.api.catalogue.Catalogue.WithdrawResource;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.CreateResource;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.ResourceState;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.shared.TestDatabase;

/** What readers are led to in place of a resource that left, on whatever database the catalogue stands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WithdrawalContract {

    private final CatalogueBench bench;

    WithdrawalContract(TestDatabase database) {
        bench = new CatalogueBench(database);
    }

    @AfterAll
    void stop() {
        bench.close();
    }

    @Test
    void aTombstoneShouldLeadToTheReplacement() {
        ResourceDetails better = bench.publish(SOLAR_KIT);
        ResourceDetails worse = bench.publish(SOLAR_KIT);
        Tombstone stone = withdraw(worse, better.id());
        assertEquals(better.id(), stone.replacement());
        assertEquals(stone, bench.ask(on -> on.catalogue().tombstone(worse.id())));
        assertEquals(
                ResourceState.PUBLISHED,
                bench.ask(on -> on.catalogue().read(Caller.PUBLIC, better.id())).state());
    }

    @Test
    void aTombstoneWithoutReplacementShouldLeadNowhere() {
        assertNull(withdraw(bench.publish(SOLAR_KIT), null).replacement());
    }

    @Test
    void aResourceShouldNotReplaceItself() {
        ResourceDetails published = bench.publish(SOLAR_KIT);
        assertUnusable(published, published.id());
    }

    @Test
    void aDraftShouldNotReplaceAnything() {
        ResourceDetails draft =
                bench.ask(on -> on.catalogue().create(TEACHER, new CreateResource(SOLAR_KIT, null, null)));
        assertUnusable(bench.publish(SOLAR_KIT), draft.id());
        assertUnusable(bench.publish(SOLAR_KIT), bench.submit(SOLAR_KIT, null).id());
    }

    @Test
    void whatWasWithdrawnShouldNotReplaceAnything() {
        ResourceDetails gone = bench.publish(SOLAR_KIT);
        withdraw(gone, null);
        assertUnusable(bench.publish(SOLAR_KIT), gone.id());
    }

    @Test
    void whatDoesNotExistShouldNotReplaceAnything() {
        assertUnusable(bench.publish(SOLAR_KIT), new Id(4711));
    }

    /** Also before the clock has come to it. */
    @Test
    void whatMayNoLongerBeUsedShouldNotReplaceAnything() {
        ResourceDetails ending = bench.publish(SampleResources.endingOn(LocalDate.of(2026, 11, 30)));
        ResourceDetails published = bench.publish(SOLAR_KIT);
        Instant before = bench.now;
        bench.later(Duration.ofDays(10));
        assertUnusable(published, ending.id());
        bench.now = before;
        assertEquals(ending.id(), withdraw(published, ending.id()).replacement(), "as long as it may be used it does");
    }

    private void assertUnusable(ResourceDetails published, Id replacement) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> withdraw(published, replacement));
        assertEquals(CatalogueProblem.REPLACEMENT_UNUSABLE, refusal.problem());
        assertEquals(published, bench.ask(on -> on.catalogue().read(CURATOR, published.id())), "it stays where it is");
    }

    private Tombstone withdraw(ResourceDetails published, @Nullable Id replacement) {
        return bench.ask(on -> on.catalogue()
                .withdraw(
                        CURATOR,
                        new WithdrawResource(
                                published.id(), published.revision(), "low-value", "Use the other one.", replacement)));
    }
}
