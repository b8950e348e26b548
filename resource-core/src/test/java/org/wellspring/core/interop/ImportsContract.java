package org.wellspring.core.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.wellspring.core.interop.ImportBench.CURATOR;
import static org.wellspring.core.interop.ImportBench.SECOND_CURATOR;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.interop.Imports.Import;
import org.wellspring.api.interop.Imports.Mapping;
import org.wellspring.api.interop.Imports.Outcome;
import org.wellspring.api.interop.Imports.Row;
import org.wellspring.api.interop.Imports.RowQuery;
import org.wellspring.api.interop.Imports.State;
import org.wellspring.api.interop.Imports.Target;
import org.wellspring.api.interop.InteropProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.vocabulary.VocabularyProblem;
import org.wellspring.core.shared.TestDatabase;

/** What imports promise, on whatever database their rows stand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ImportsContract {

    private static final String BOOKS = """
            title,grade,subject,stage,edition,publisher
            数学上册,七年级,数学,初中,人教版,人民教育出版社
            数学上册,七年级,数学,初中,人教版,
            数学上册,八年级,数学,初中,人教版,
            物理,八年级,占星术,初中,人教版,
            ,八年级,物理,初中,人教版,
            物理,八年级,物理,初中
            """;

    private final TestDatabase database;
    private final Path folder;
    private ImportBench bench;

    ImportsContract(TestDatabase database, Path folder) {
        this.database = database;
        this.folder = folder;
        this.bench = new ImportBench(database, folder);
    }

    @BeforeEach
    void emptyCatalogue() {
        bench = new ImportBench(database, folder);
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void aTableShouldGoOnceNoPreviewCanReadItAgain() {
        Import waiting = bench.preview(bench.upload(BOOKS));
        Import applied = bench.apply(bench.preview(bench.upload(BOOKS)));
        bench.sweep(Duration.ofMinutes(50));
        assertTrue(bench.hasTable(applied), "what was touched within the hour stays");
        bench.sweep(Duration.ofHours(2));
        assertTrue(bench.hasTable(waiting));
        assertFalse(bench.hasTable(applied));
        assertEquals(State.UNDONE, bench.undo(applied).state());
    }

    @Test
    void anImportThatNobodyAppliesShouldBeGivenUpWithItsTable() {
        Import waiting = bench.preview(bench.upload(BOOKS));
        bench.sweep(Duration.ofDays(29));
        assertEquals(
                State.PREVIEWED, bench.service().read(CURATOR, waiting.id()).state());
        bench.sweep(Duration.ofDays(31));
        Import ended = bench.service().read(CURATOR, waiting.id());
        assertEquals(State.FAILED, ended.state());
        assertEquals(InteropProblem.EXPIRED.code(), ended.failure());
        assertFalse(bench.hasTable(waiting));
        assertRefused(InteropProblem.WRONG_STATE, () -> bench.preview(ended));
        assertRefused(InteropProblem.WRONG_STATE, () -> bench.apply(ended));
    }

    @Test
    void anUploadShouldProposeAMapping() {
        Import uploaded = bench.upload(BOOKS);
        assertEquals(State.UPLOADED, uploaded.state());
        assertEquals(6, uploaded.total());
        assertEquals("UTF-8", uploaded.charset());
        assertEquals("zh", uploaded.mapping().language());
        assertEquals("creators.publisher", uploaded.mapping().columns().get("publisher"));
        assertEquals("textbook.edition", uploaded.mapping().columns().get("edition"));
    }

    @Test
    void aPreviewShouldSayRowByRowWhatWouldHappenAndChangeNothing() {
        Import previewed = bench.preview(bench.upload(BOOKS));
        assertEquals(State.PREVIEWED, previewed.state());
        assertEquals(counts(2, 0, 1, 3), previewed.counts());
        assertEquals(0, bench.catalogue.records.size());
        List<Row> refused = bench.rows(previewed, Outcome.REFUSE);
        assertEquals(List.of(4L, 5L, 6L), refused.stream().map(Row::number).toList());
        assertEquals(
                VocabularyProblem.UNKNOWN_TERM, refused.get(0).findings().get(0).problem());
        assertEquals("/subjects", refused.get(0).findings().get(0).pointer());
        assertEquals("占星术", refused.get(0).cells().get("subject"));
        assertEquals(SharedProblem.REQUIRED, refused.get(1).findings().get(0).problem());
        assertEquals(InteropProblem.ROW_LENGTH, refused.get(2).findings().get(0).problem());
    }

    @Test
    void applyingShouldDoWhatThePreviewSaidAndASecondImportNothing() {
        Import applied = bench.apply(bench.preview(bench.upload(BOOKS)));
        assertEquals(State.APPLIED, applied.state());
        assertEquals(counts(2, 0, 1, 3), applied.counts());
        assertEquals(2, bench.catalogue.records.size());
        ResourceMetadata first =
                bench.catalogue.records.values().iterator().next().metadata();
        assertEquals(List.of("grade-7"), first.grades());
        assertEquals("publisher", first.creators().get(0).role());
        Import again = bench.apply(bench.preview(bench.upload(BOOKS)));
        assertEquals(counts(0, 0, 3, 3), again.counts());
        assertEquals(2, bench.catalogue.records.size());
    }

    @Test
    void aRowShouldAddWhatTheResourceLacks() {
        bench.apply(bench.preview(bench.upload("title,edition\n浮力,人教版\n")));
        Id there = bench.catalogue.records.keySet().iterator().next();
        Import previewed = bench.preview(bench.upload("title,edition,publisher\n浮力,人教版,甲\n浮力,人教版,乙\n磁场,人教版,甲\n"));
        List<Row> foreseen = bench.service()
                .rows(CURATOR, new RowQuery(previewed.id(), null, null, 10))
                .items();
        assertEquals(List.of("creators"), foreseen.get(0).changes());
        assertEquals(List.of("creators"), foreseen.get(1).changes());
        assertEquals(List.of(), foreseen.get(2).changes());
        assertEquals(there, foreseen.get(0).target());
        assertEquals(there, foreseen.get(1).target());
        assertNull(foreseen.get(2).target());

        Import merged = bench.apply(previewed);
        assertEquals(counts(1, 2, 0, 0), merged.counts());
        ResourceMetadata record =
                Objects.requireNonNull(bench.catalogue.records.get(there)).metadata();
        assertEquals(2, record.creators().size());
    }

    @Test
    void undoingShouldTakeBackWhatWasCreatedAndRestoreWhatWasMerged() {
        bench.apply(bench.preview(bench.upload("title,edition\n浮力,人教版\n")));
        var before = Map.copyOf(bench.catalogue.records);
        Import applied = bench.apply(
                bench.preview(bench.upload("title,edition,publisher\n浮力,人教版,甲\n浮力,人教版,乙\n磁场,人教版,甲\n磁场,人教版,乙\n")));
        assertEquals(counts(1, 3, 0, 0), applied.counts());
        Import undone = bench.undo(applied);
        assertEquals(State.UNDONE, undone.state());
        assertEquals(4, undone.undone());
        assertEquals(before.keySet(), bench.catalogue.records.keySet());
        before.forEach((id, record) -> assertEquals(
                record.metadata(),
                bench.catalogue.byTitle(List.of("浮力")).get("浮力").get(0).metadata()));
    }

    @Test
    void whatSomebodyChangedSinceShouldBeLeftAndSaid() {
        Import applied = bench.apply(bench.preview(bench.upload("title\n浮力\n磁场\n")));
        bench.catalogue.touch(bench.catalogue.records.keySet().iterator().next());
        Import undone = bench.undo(applied);
        assertEquals(1, undone.undone());
        assertEquals(1, bench.catalogue.records.size());
        Row kept = bench.rows(undone, Outcome.CREATE).get(0);
        assertEquals(InteropProblem.CHANGED_SINCE, kept.findings().get(0).problem());
    }

    @Test
    void aJobThatWasCutOffShouldGoOnWhereItStopped() {
        var table = new StringBuilder("title\n");
        for (int number = 0; number < 3_500; number++) {
            table.append("Title ").append(number % 3_400).append('\n');
        }
        Import uploaded = bench.upload(table.toString());
        Import halfSeen =
                bench.die(bench.service().preview(CURATOR, uploaded.id(), uploaded.revision(), uploaded.mapping()), 2);
        assertEquals(2_000, halfSeen.done());
        Import previewed = bench.run(halfSeen);
        assertEquals(counts(3_400, 0, 100, 0), previewed.counts());
        Import halfDone = bench.die(bench.service().apply(CURATOR, previewed.id(), previewed.revision()), 2);
        assertEquals(State.APPLYING, halfDone.state());
        Import applied = bench.run(halfDone);
        assertEquals(counts(3_400, 0, 100, 0), applied.counts());
        assertEquals(3_400, bench.catalogue.records.size());
        Import halfUndone = bench.die(bench.service().undo(CURATOR, applied.id(), applied.revision()), 2);
        Import undone = bench.run(halfUndone);
        assertEquals(3_400, undone.undone());
        assertEquals(0, bench.catalogue.records.size());
    }

    @Test
    void aRepeatedUploadShouldBeTheImportThatItsKeyBegan() {
        Import first = bench.upload(BOOKS, "monday");
        List<Id> tables = bench.tables();
        assertTrue(tables.contains(first.id()), tables.toString());
        assertEquals(first.id(), bench.upload(BOOKS, "monday").id());
        assertRefused(SharedProblem.KEY_REUSED, () -> bench.upload("title\nother\n", "monday"));
        assertEquals(Set.copyOf(tables), Set.copyOf(bench.tables()));
    }

    @Test
    void everyFaultOfAMappingShouldBeNamed() {
        Import uploaded = bench.upload(BOOKS);
        var wrong = new Mapping(
                Map.of("shoe", "summary", "grade", "shoe size"), Map.of(), "", "xx", Target.DRAFT, null, "");
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> bench.service().preview(CURATOR, uploaded.id(), uploaded.revision(), wrong));
        Set<Problem> problems = new HashSet<>();
        refused.findings().forEach(finding -> problems.add(finding.problem()));
        assertEquals(
                Set.of(
                        InteropProblem.UNKNOWN_COLUMN,
                        InteropProblem.UNKNOWN_TARGET,
                        InteropProblem.TITLE_UNMAPPED,
                        VocabularyProblem.UNKNOWN_TERM),
                problems);
        assertEquals(
                State.UPLOADED, bench.service().read(CURATOR, uploaded.id()).state());
    }

    @Test
    void stepsShouldBeTakenInTheirOrder() {
        Import uploaded = bench.upload(BOOKS);
        assertRefused(InteropProblem.WRONG_STATE, () -> bench.apply(uploaded));
        assertRefused(InteropProblem.WRONG_STATE, () -> bench.undo(uploaded));
        Import previewed = bench.preview(uploaded);
        assertRefused(SharedProblem.REVISION_STALE, () -> bench.preview(uploaded));
        assertEquals(State.PREVIEWED, bench.preview(previewed).state());
    }

    @Test
    void onlyThoseWhoMayImportShouldKnowOfImports() {
        Import uploaded = bench.upload(BOOKS);
        assertRefused(
                AccountProblem.SIGN_IN_REQUIRED,
                () -> bench.service().upload(Caller.PUBLIC, "x.csv", InputStream.nullInputStream(), null));
        assertEquals(
                uploaded.id(),
                bench.service().read(SECOND_CURATOR, uploaded.id()).id());
        assertRefused(
                AccountProblem.NOT_PERMITTED,
                () -> bench.service()
                        .preview(
                                CURATOR,
                                uploaded.id(),
                                uploaded.revision(),
                                new Mapping(
                                        uploaded.mapping().columns(),
                                        Map.of(),
                                        "",
                                        "zh",
                                        Target.PUBLISHED,
                                        null,
                                        "Reviewed elsewhere")));
    }

    @Test
    void severalValuesInACellAndDefaultsShouldBeUnderstood() {
        Import uploaded = bench.upload("title,subject,minutes\n浮力,物理；化学,45\n磁场,物理,13\n电路,,\n");
        var mapping = new Mapping(
                Map.of("title", "title", "subject", "subjects", "minutes", "classMinutes"),
                Map.of("subjects", "科学", "type", "教案"),
                "；",
                "zh",
                Target.DRAFT,
                null,
                "");
        Import applied =
                bench.apply(bench.run(bench.service().preview(CURATOR, uploaded.id(), uploaded.revision(), mapping)));
        assertEquals(counts(2, 0, 0, 1), applied.counts());
        List<ResourceMetadata> made = bench.catalogue.records.values().stream()
                .map(record -> record.metadata())
                .toList();
        assertEquals(List.of("physics", "chemistry"), made.get(0).subjects());
        assertEquals(List.of("science"), made.get(1).subjects());
        assertEquals("lesson-plan", made.get(1).type());
    }

    /** Real rows; skipped where the shared data are not beside the project. */
    @Test
    void everyTextbookShouldEndSomewhereAndASecondImportCreateNothing() throws IOException {
        Path books = Path.of("../../shared/data/textbooks.csv");
        assumeTrue(Files.exists(books), "the shared data are not beside the project");
        Import applied = textbooks(books);
        assertEquals(1_643, applied.total());
        assertEquals(
                1_643,
                applied.counts().values().stream().mapToLong(Long::longValue).sum());
        assertEquals(applied.counts().get(Outcome.CREATE), (long) bench.catalogue.records.size());
        assertTrue(applied.counts().get(Outcome.CREATE) > 1_600, applied.counts()::toString);
        Import again = textbooks(books);
        assertEquals(0, again.counts().get(Outcome.CREATE));
        assertEquals(0, again.counts().get(Outcome.MERGE));
    }

    private Import textbooks(Path books) throws IOException {
        try (InputStream table = Files.newInputStream(books)) {
            return bench.apply(bench.preview(bench.upload(table)));
        }
    }

    private static Map<Outcome, Long> counts(long create, long merge, long unchanged, long refuse) {
        return Map.of(
                Outcome.CREATE, create, Outcome.MERGE, merge, Outcome.UNCHANGED, unchanged, Outcome.REFUSE, refuse);
    }

    private static void assertRefused(Problem problem, org.junit.jupiter.api.function.Executable act) {
        assertEquals(problem, assertThrows(ProblemException.class, act).problem());
    }
}
