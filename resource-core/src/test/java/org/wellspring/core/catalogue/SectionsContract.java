package org.wellspring.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.wellspring.core.catalogue.SampleResources.CURATOR;
import static org.wellspring.core.catalogue.SampleResources.MIGRATOR;
import static org.wellspring.core.catalogue.SampleResources.SOLAR_KIT;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.ResourceState;
import org.wellspring.api.catalogue.Sections;
import org.wellspring.api.catalogue.Sections.ChangeSection;
import org.wellspring.api.catalogue.Sections.Section;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.shared.TestDatabase;

/** What the parts of the catalogue promise, on whatever database they are kept. Every test changes only what it added. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SectionsContract {

    private static final Caller ADMINISTRATOR = MIGRATOR;
    private static final LocalizedText NAME = new LocalizedText(Map.of("zh", "校本课程", "en", "School courses"));
    private static final LocalizedText NEW_NAME = new LocalizedText(Map.of("zh", "校本课程库", "ru", "Курсы школ"));

    private final CatalogueBench bench;
    private int made;

    SectionsContract(TestDatabase database) {
        bench = new CatalogueBench(database);
    }

    @AfterAll
    void stop() {
        bench.close();
    }

    @Test
    void anAddedSectionShouldComeLastAndKeepTheFirstFirst() {
        Id first = ask(Sections::all).get(0).id();
        Section added = add(2);
        List<Section> all = ask(Sections::all);
        assertEquals(first, all.get(0).id());
        assertEquals(added, all.get(all.size() - 1));
        assertEquals(new Section(added.id(), added.code(), NAME, 2), ask(on -> on.section(added.id())));
    }

    @Test
    void aChangeShouldRenameAndLeaveTheCode() {
        Section section = add(1);
        Section other = add(1);
        Section changed = ask(on -> on.change(ADMINISTRATOR, to(on, section.id(), NEW_NAME, 2)));
        assertEquals(new Section(section.id(), section.code(), NEW_NAME, 2), changed);
        assertEquals(changed, ask(on -> on.section(section.id())));
        assertEquals(other, ask(on -> on.section(other.id())));
        assertEquals("catalogue.change-section", bench.acts.get(bench.acts.size() - 1));
    }

    @Test
    void ofTwoChangesAtOnceTheSecondShouldBeTold() {
        Section section = add(1);
        ChangeSection read = ask(on -> to(on, section.id(), NEW_NAME, 2));
        ask(on -> on.change(ADMINISTRATOR, read));
        assertRefused(
                SharedProblem.REVISION_STALE,
                on -> on.change(ADMINISTRATOR, new ChangeSection(section.id(), read.revision(), NAME, 1)));
        assertEquals(2, ask(on -> on.section(section.id())).reviews());
    }

    private static ChangeSection to(Sections on, Id section, LocalizedText name, int reviews) {
        return new ChangeSection(section, on.revision(section), name, reviews);
    }

    @Test
    void whatWasHandedInShouldKeepTheReviewsThatWereAskedForThen() {
        Section section = add(2);
        ResourceDetails before = bench.submit(SOLAR_KIT, section.id());
        ask(on -> on.change(ADMINISTRATOR, to(on, section.id(), NAME, 1)));
        ResourceDetails after = bench.submit(SOLAR_KIT, section.id());
        assertEquals(ResourceState.SUBMITTED, bench.approve(before).state());
        assertEquals(ResourceState.PUBLISHED, bench.approve(after).state());
    }

    @Test
    void aChangeShouldAskForOneOrTwoReviewsAndAName() {
        Section section = add(1);
        assertEquals(List.of("/reviews"), wrong(on -> on.change(ADMINISTRATOR, to(on, section.id(), NAME, 0))));
        assertEquals(List.of("/reviews"), wrong(on -> on.change(ADMINISTRATOR, to(on, section.id(), NAME, 3))));
        assertEquals(
                List.of("/name"), wrong(on -> on.change(ADMINISTRATOR, to(on, section.id(), LocalizedText.EMPTY, 1))));
        assertEquals(section, ask(on -> on.section(section.id())));
    }

    @Test
    void aCodeShouldBeGivenOnce() {
        Section section = add(1);
        assertRefused(CatalogueProblem.SECTION_CODE, on -> on.add(ADMINISTRATOR, section.code(), NEW_NAME, 2));
        assertEquals(section, ask(on -> on.section(section.id())));
    }

    @Test
    void aSectionThatIsNotThereShouldNotBeChanged() {
        assertRefused(SharedProblem.NOT_FOUND, on -> on.change(ADMINISTRATOR, to(on, new Id(4711), NAME, 1)));
    }

    @Test
    void onlyAdministratorsShouldKeepSections() {
        Section section = add(1);
        assertRefused(AccountProblem.NOT_PERMITTED, on -> on.change(CURATOR, to(on, section.id(), NEW_NAME, 2)));
        assertRefused(AccountProblem.NOT_PERMITTED, on -> on.add(CURATOR, "curators-own", NAME, 1));
        assertRefused(
                AccountProblem.SIGN_IN_REQUIRED, on -> on.change(Caller.PUBLIC, to(on, section.id(), NEW_NAME, 2)));
        assertEquals(section, ask(on -> on.section(section.id())));
    }

    private Section add(int reviews) {
        made++;
        return ask(on -> on.add(ADMINISTRATOR, "made-" + made, NAME, reviews));
    }

    private <T> T ask(Function<Sections, T> question) {
        return bench.ask(on -> question.apply(on.sections()));
    }

    private List<String> wrong(Function<Sections, Section> act) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> ask(act));
        assertEquals(SharedProblem.INVALID, refusal.problem());
        return refusal.findings().stream().map(Finding::pointer).toList();
    }

    private void assertRefused(Problem problem, Function<Sections, Section> act) {
        assertEquals(
                problem, assertThrows(ProblemException.class, () -> ask(act)).problem());
    }
}
