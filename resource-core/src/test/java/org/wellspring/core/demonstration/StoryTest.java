package org.wellspring.core.demonstration;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.api.programme.Register.Act;
import org.wellspring.api.programme.Targets.Target;
import org.wellspring.api.school.Organisations.DescribeOrganisation;
import org.wellspring.api.vocabulary.Vocabularies;
import org.wellspring.api.vocabulary.Vocabularies.Term;
import org.wellspring.core.catalogue.metadata.MetadataRules;
import org.wellspring.core.demonstration.Story.Honour;
import org.wellspring.core.shared.Partial;
import org.wellspring.core.shared.SettableClock;
import org.wellspring.core.vocabulary.BroughtVocabularies;

class StoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final List<Entry> ENTRIES = Story.entries();

    private static final Vocabularies VOCABULARIES = new BroughtVocabularies();

    private final MetadataRules rules =
            new MetadataRules(VOCABULARIES, new SettableClock(), Partial.of(SettingsView.class, new City()));

    private static void each(Function<Entry, Executable> check) {
        assertAll(ENTRIES.stream().map(check));
    }

    @Test
    void thereShouldBeEnoughToSeeInEachLanguage() {
        List<Entry> published = published().toList();
        assertTrue(published.size() >= 60, published.size() + " published");
        for (String language : List.of("zh", "en", "ru")) {
            long titled = published.stream()
                    .filter(entry -> entry.metadata().title().values().containsKey(language))
                    .count();
            assertTrue(titled >= 10, titled + " with a title in " + language);
        }
    }

    @Test
    void everyStageShouldHaveSomethingPublished() {
        Set<String> stages =
                VOCABULARIES.terms("stage").stream().map(Term::code).collect(Collectors.toSet());
        assertEquals(8, stages.size());
        assertEquals(stages, shown(ResourceMetadata::stages));
    }

    @Test
    void subjectsTypesLicencesAndLanguagesShouldBeMany() {
        assertMany(20, shown(ResourceMetadata::subjects));
        assertMany(15, shown(metadata -> Stream.ofNullable(metadata.type()).toList()));
        assertMany(5, shown(metadata -> Stream.ofNullable(metadata.licence()).toList()));
        assertTrue(shown(ResourceMetadata::languages).containsAll(Set.of("zh", "en", "ru")));
    }

    @Test
    void documentsPicturesTablesAndLessonsInMarkdownShouldBeThereToLookAt() {
        assertMany(3, files("pdf"));
        assertMany(3, files("docx"));
        assertMany(3, files("pptx"));
        assertMany(10, files("png|jpg|svg"));
        assertMany(10, files("csv"));
        assertMany(
                3,
                published()
                        .filter(entry -> String.valueOf(entry.metadata().type()).startsWith("lesson-"))
                        .flatMap(entry -> entry.files().stream())
                        .filter(file -> file.endsWith(".md"))
                        .collect(Collectors.toSet()));
    }

    private static Stream<Entry> published() {
        return ENTRIES.stream().filter(entry -> entry.state().equals("published"));
    }

    private static Set<String> shown(Function<ResourceMetadata, List<String>> field) {
        return published()
                .flatMap(entry -> field.apply(entry.metadata()).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> files(String endings) {
        return published()
                .flatMap(entry -> entry.files().stream())
                .filter(file -> file.matches(".+\\.(" + endings + ")"))
                .collect(Collectors.toSet());
    }

    private static void assertMany(int least, Set<String> found) {
        assertTrue(found.size() >= least, () -> "only " + found);
    }

    @Test
    void everyVersionShouldObeyTheRulesOfTheCatalogue() {
        each(entry -> () -> {
            for (ResourceMetadata metadata : entry.versions()) {
                assertEquals(
                        List.of(), rules.check(metadata, ResourceMetadata.EMPTY).all(), entry.key());
            }
        });
    }

    /** But for licences that are over in the story: those are handed in as ending today. */
    @Test
    void whatIsHandedInShouldLackNothing() {
        each(entry ->
                () -> {
                    for (int version = 1; version <= entry.versions().size(); version++) {
                        boolean handedIn = version < entry.versions().size()
                                || !entry.state().equals("draft");
                        int number = version;
                        List<String> lacking = rules
                                .lacking(
                                        entry.versions().get(number - 1),
                                        number,
                                        entry.filesOf(number).size())
                                .stream()
                                .map(finding -> finding.pointer())
                                .filter(pointer -> entry.withdrawal() == null || !pointer.equals("/licenceEnds"))
                                .toList();
                        assertEquals(List.of(), handedIn ? lacking : List.of(), entry.key() + " version " + version);
                    }
                });
    }

    @Test
    void everyFileShouldBeThereUnderAPathOfItsOwn() {
        each(entry -> () -> {
            Set<String> paths = new HashSet<>();
            for (String file : entry.files()) {
                try (InputStream bytes = Story.file(file)) {
                    assertTrue(bytes.read() >= 0, file + " is empty");
                }
                assertTrue(paths.add(entry.pathOf(file)), entry.key() + " has two of " + entry.pathOf(file));
            }
            assertTrue(entry.files().containsAll(entry.fileNames().keySet()), entry.key() + " names an unknown file");
        });
    }

    @Test
    void everyKeyShouldNameAnEntry() {
        Set<String> keys = ENTRIES.stream().map(Entry::key).collect(Collectors.toSet());
        assertEquals(ENTRIES.size(), keys.size(), "keys are unique");
        Stream<String> named = ENTRIES.stream()
                .flatMap(entry -> Stream.concat(
                        entry.related().stream().map(Entry.Link::key),
                        Stream.ofNullable(entry.withdrawal()).flatMap(why -> Stream.ofNullable(why.replacement()))));
        assertEquals(List.of(), named.filter(key -> !keys.contains(key)).toList());
    }

    @Test
    void theOldestShouldComeFirst() {
        assertTrue(IntStream.range(1, ENTRIES.size())
                .allMatch(index ->
                        ENTRIES.get(index - 1).ageDays() >= ENTRIES.get(index).ageDays()));
    }

    @Test
    void organisationsShouldUseKnownTermsAndHaveANameInEachLanguage() {
        assertAll(Story.organisations().stream().map(organisation -> () -> {
            assertTrue(known(organisation), organisation.code());
            assertEquals(Set.of("zh", "en", "ru"), organisation.name().values().keySet(), organisation.code());
        }));
        Set<String> codes =
                Story.organisations().stream().map(DescribeOrganisation::code).collect(Collectors.toSet());
        assertTrue(Stream.of(Cast.values())
                .map(Cast::organisation)
                .allMatch(code -> code.isEmpty() || codes.contains(code)));
    }

    private static boolean known(DescribeOrganisation organisation) {
        return VOCABULARIES.term("organisation-kind", organisation.kind()).isPresent()
                && organisation.stages().stream()
                        .allMatch(stage -> VOCABULARIES.term("stage", stage).isPresent());
    }

    @Test
    void theCitysSixPromisesShouldBeThere() {
        assertEquals(
                List.of(50, 104, 20, 5, 4, 1),
                Story.targets(TODAY).stream().map(Target::target).toList());
    }

    @Test
    void sixtyFictionalSchoolsShouldStandInAtLeastSixDistricts() {
        List<DescribeOrganisation> schools = Story.organisations().stream()
                .filter(organisation -> organisation.kind().equals("school"))
                .toList();
        assertEquals(60, schools.size());
        assertTrue(schools.stream().allMatch(DescribeOrganisation::fictional));
        assertTrue(
                schools.stream().map(DescribeOrganisation::district).distinct().count() >= 6);
    }

    /** On whatever day it is loaded: two years of them, in order, none ahead of the day. */
    @Test
    void whatWasDesignatedShouldLieBehindTheDayOfLoading() {
        for (LocalDate today :
                List.of(TODAY, TODAY.minusDays(400), LocalDate.of(2027, 1, 1), LocalDate.of(2028, 2, 29))) {
            List<Honour> honours = Story.honours(today);
            LocalDate last = honours.get(0).on();
            for (Honour honour : honours) {
                assertFalse(honour.on().isBefore(last), honour.toString());
                last = honour.on();
                assertTrue(
                        Stream.concat(
                                        Stream.of(honour.on()),
                                        honour.acts().stream().map(Act::on))
                                .noneMatch(day -> day.isAfter(today)),
                        honour.toString());
            }
            long days = ChronoUnit.DAYS.between(honours.get(0).on(), last);
            assertTrue(days > 2 * 365, days + " days of designations");
            assertTrue(ChronoUnit.DAYS.between(last, today) < 60, "the last one is not long ago");
        }
    }

    @Test
    void aDecisionShouldBeNamedAfterTheYearInWhichItFell() {
        Honour honour = Story.honours(LocalDate.of(2028, 2, 29)).stream()
                .filter(one -> one.reason().contains("批命名决定"))
                .findFirst()
                .orElseThrow();
        assertTrue(honour.reason().startsWith(honour.on().getYear() + " 年第"), honour.toString());
    }

    static class City {

        java.time.ZoneId zone() {
            return java.time.ZoneId.of("Asia/Shanghai");
        }
    }
}
