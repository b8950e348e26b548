package org.wellspring.core.account.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Notices.Notice;
import org.wellspring.api.shared.Id;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.TestDatabase;

/** What holds for notices on every database. */
@SuppressWarnings("UnnecessaryAssignment") // no container injects here
interface NoticeStory {

    Caller ADA = new Caller(new Id(1), "Ada", Set.of(), Set.of());
    Caller BO = new Caller(new Id(2), "Bo", Set.of(), Set.of());
    Identifiers IDENTIFIERS = new Identifiers();

    TestDatabase database();

    @BeforeEach
    default void begin() {
        database()
                .run(entities ->
                        entities.createQuery("delete from StoredNotice n").executeUpdate());
    }

    @Test
    default void aPersonShouldBeToldTheSameThingOnce() {
        tell(ADA, "catalogue.withdrawn", 7, "first");
        tell(ADA, "catalogue.withdrawn", 7, "second");
        tell(BO, "catalogue.withdrawn", 7, "to another");
        List<Notice> told = mine(ADA);
        assertEquals(1, told.size());
        assertEquals(List.of("first"), told.get(0).arguments());
        assertEquals(Instant.parse("2026-11-22T01:02:03.456789Z"), told.get(0).at());
    }

    @Test
    default void whatWasSeenShouldNoLongerCount() {
        tell(ADA, "catalogue.withdrawn", 7, "");
        tell(ADA, "catalogue.returned", 7, "");
        assertEquals(2, unseen());
        on(desk -> {
            desk.markSeen(ADA);
            return true;
        });
        assertEquals(0, unseen());
        assertEquals(List.of(true, true), mine(ADA).stream().map(Notice::seen).toList());
    }

    @Test
    default void noticesShouldBeListedNewestFirstByPage() {
        for (long subject = 1; subject <= 3; subject++) {
            tell(ADA, "a.b", subject, "");
        }
        var page = on(desk -> desk.mine(ADA, null, 2));
        assertEquals(
                List.of(3L, 2L),
                page.items().stream().map(notice -> notice.subject().value()).toList());
        var rest = on(desk -> desk.mine(ADA, page.next(), 2));
        assertEquals(
                List.of(1L),
                rest.items().stream().map(notice -> notice.subject().value()).toList());
        assertNull(rest.next());
    }

    private void tell(Caller person, String kind, long subject, String argument) {
        on(desk -> {
            desk.tell(person.requirePerson(), kind, new Id(subject), List.of(argument));
            return true;
        });
    }

    private List<Notice> mine(Caller caller) {
        return on(desk -> desk.mine(caller, null, 10)).items();
    }

    private int unseen() {
        return on(desk -> desk.unseen(ADA));
    }

    private <T> T on(Function<NoticesService, T> step) {
        return database().ask(entities -> {
            var desk = new NoticesService();
            desk.entities = entities;
            desk.identifiers = IDENTIFIERS;
            desk.clock = Clock.fixed(Instant.parse("2026-11-22T01:02:03.456789Z"), ZoneOffset.UTC);
            return step.apply(desk);
        });
    }
}
