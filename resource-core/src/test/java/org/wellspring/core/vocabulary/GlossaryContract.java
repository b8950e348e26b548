package org.wellspring.core.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Grant;
import org.wellspring.api.account.Role;
import org.wellspring.api.account.Scope;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.vocabulary.Vocabularies;
import org.wellspring.api.vocabulary.Vocabularies.Term;
import org.wellspring.api.vocabulary.VocabularyProblem;
import org.wellspring.core.account.PolicyService;
import org.wellspring.core.catalogue.metadata.MetadataFields;
import org.wellspring.core.catalogue.metadata.MetadataRules;
import org.wellspring.core.shared.Partial;
import org.wellspring.core.shared.SettableClock;
import org.wellspring.core.shared.TestDatabase;
import org.wellspring.core.shared.Transactions;

/** What vocabularies promise, on whatever database they are kept. Every test adds the terms that it changes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GlossaryContract {

    private static final Caller ADMINISTRATOR = person(Role.ADMINISTRATOR);
    private static final Caller CURATOR = person(Role.CURATOR);

    private final TestDatabase database;
    private final Transactions transactions;
    private final SettableClock clock = new SettableClock();
    private final List<String> acts = new ArrayList<>();
    private final Vocabularies here;
    private final Vocabularies elsewhere;
    private final MetadataRules rules;
    private int made;

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    GlossaryContract(TestDatabase database) {
        this.database = database;
        this.transactions = new Transactions(database);
        Glossary glossary = new Glossary();
        glossary.entities = transactions.joined();
        glossary.policy = new PolicyService();
        glossary.audit = Partial.of(AuditTrail.class, new Trail(acts));
        here = new VocabularyService(glossary, clock);
        elsewhere = new VocabularyService(glossary, clock);
        rules = new MetadataRules(here, clock, Partial.of(SettingsView.class, new City()));
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void anEmptyTableShouldGetTheProductsOwnTermsOnce() {
        Set<Term> stored = new HashSet<>();
        for (String scheme : ask(here::schemes)) {
            stored.addAll(ask(() -> here.terms(scheme)));
        }
        assertTrue(stored.containsAll(OwnTerms.all()));
        pass();
        assertEquals(ask(here::revision), ask(elsewhere::revision));
        long stages = OwnTerms.all().stream()
                .filter(term -> term.scheme().equals("stage"))
                .count();
        assertEquals(stages, ask(() -> here.terms("stage")).size());
    }

    @Test
    void anAddedTermShouldComeBackAsItWasWritten() {
        long before = ask(here::revision);
        Term term = new Term(
                "subject",
                newCode(),
                "mathematics",
                4_711,
                "https://example.org/knots",
                labels("纽结理论", "Knot theory", "Теория узлов"),
                LocalizedText.of("en", "Loops that cannot be undone."),
                "teal",
                List.of("knots " + made, "纽结 " + made),
                false);
        assertEquals(term, add(term));
        assertEquals(Optional.of(term), stored(term));
        assertEquals(Optional.of(term), ask(() -> here.resolve("subject", " KNOTS " + made)));
        assertTrue(ask(here::revision) > before);
        assertEquals("vocabulary.add", acts.get(acts.size() - 1));
    }

    @Test
    void aTakenCodeShouldBeRefusedAndLeaveTheTermAsItIs() {
        Term term = add(plain("subject", newCode()));
        long before = ask(here::revision);
        Term twin = new Term(
                term.scheme(),
                term.code(),
                null,
                1,
                "",
                labels("另", "Other", "Иное"),
                LocalizedText.EMPTY,
                "",
                List.of(),
                false);
        assertRefused(VocabularyProblem.TERM_TAKEN, () -> here.add(ADMINISTRATOR, twin));
        pass();
        assertEquals(Optional.of(term), stored(term));
        assertEquals(before, ask(here::revision));
        Term inAnother = plain("audience", term.code());
        assertEquals(inAnother, add(inAnother), "the same code in another vocabulary is another term");
    }

    @Test
    void aChangeShouldReplaceEverythingButSchemeAndCode() {
        Term before = add(plain("subject", newCode()));
        long revision = ask(here::revision);
        Term after = new Term(
                before.scheme(),
                before.code(),
                "physics",
                7,
                "https://example.org/" + before.code(),
                labels("新名 " + made, "New name " + made, "Новое имя " + made),
                LocalizedText.of("ru", "Пояснение."),
                "plum",
                List.of("alias of " + before.code()),
                false);
        assertEquals(after, change(after));
        assertEquals(Optional.of(after), stored(before));
        assertEquals(
                Optional.of(after),
                ask(() -> here.resolve("subject", "ALIAS OF " + before.code().toUpperCase(java.util.Locale.ROOT))));
        assertEquals(
                Optional.empty(),
                ask(() -> here.resolve("subject", before.label().in(java.util.Locale.ENGLISH))));
        assertTrue(ask(here::revision) > revision);
        assertEquals("vocabulary.change", acts.get(acts.size() - 1));
    }

    @Test
    void aRetiredTermShouldBeRefusedInNewMetadataAndKeptWhereItWasUsed() {
        Term term = add(plain("subject", newCode()));
        ResourceMetadata used =
                MetadataFields.with(ResourceMetadata.EMPTY, "subjects", List.of("physics", term.code()));
        assertEquals(List.of(), wrong(used, ResourceMetadata.EMPTY));
        change(retired(term, true));
        assertEquals(
                List.of(Finding.at("/subjects/1", VocabularyProblem.RETIRED_TERM, "subject", term.code())),
                wrong(used, ResourceMetadata.EMPTY));
        assertEquals(List.of(), wrong(used, used));
        assertEquals(
                List.of(),
                wrong(MetadataFields.with(used, "subjects", List.of(term.code(), "chemistry")), used),
                "also when others come beside it");
        change(retired(term, false));
        assertEquals(List.of(), wrong(used, ResourceMetadata.EMPTY));
    }

    @Test
    void whatWasChangedOnAnotherNodeShouldShowWithinSeconds() {
        Term term = plain("subject", newCode());
        assertEquals(Optional.empty(), ask(() -> elsewhere.term(term.scheme(), term.code())));
        add(term);
        assertEquals(Optional.of(term), ask(() -> here.term(term.scheme(), term.code())), "here at once");
        pass();
        assertEquals(Optional.of(term), ask(() -> elsewhere.term(term.scheme(), term.code())));
    }

    @Test
    void aTermThatIsNotThereShouldNotBeChanged() {
        assertRefused(
                SharedProblem.NOT_FOUND,
                () -> here.change(ADMINISTRATOR, here.revision(), plain("subject", "no-such-term")));
        assertRefused(SharedProblem.NOT_FOUND, () -> here.add(ADMINISTRATOR, plain("no-such-scheme", newCode())));
    }

    @Test
    void ofTwoChangesAtOnceTheSecondShouldBeTold() {
        Term term = add(plain("subject", newCode()));
        long read = ask(() -> here.revision());
        ask(() -> here.change(ADMINISTRATOR, read, retired(term, true)));
        assertRefused(SharedProblem.REVISION_STALE, () -> here.change(ADMINISTRATOR, read, retired(term, false)));
        assertEquals(Optional.of(retired(term, true)), stored(term));
    }

    @Test
    void onlyAdministratorsShouldKeepTerms() {
        Term term = add(plain("subject", newCode()));
        assertRefused(AccountProblem.NOT_PERMITTED, () -> here.add(CURATOR, plain("subject", newCode())));
        assertRefused(AccountProblem.NOT_PERMITTED, () -> here.change(CURATOR, here.revision(), retired(term, true)));
        assertRefused(
                AccountProblem.SIGN_IN_REQUIRED,
                () -> here.change(Caller.PUBLIC, here.revision(), retired(term, true)));
        pass();
        assertEquals(Optional.of(term), stored(term));
    }

    private Term add(Term term) {
        return ask(() -> here.add(ADMINISTRATOR, term));
    }

    private Term change(Term term) {
        return ask(() -> here.change(ADMINISTRATOR, here.revision(), term));
    }

    /** As another node reads it out of the database. */
    private Optional<Term> stored(Term term) {
        pass();
        return ask(() -> elsewhere.term(term.scheme(), term.code()));
    }

    private void pass() {
        clock.pass(Duration.ofSeconds(3));
    }

    private List<Finding> wrong(ResourceMetadata metadata, ResourceMetadata before) {
        return ask(() -> rules.check(metadata, before).all());
    }

    private <T> T ask(Supplier<T> question) {
        return transactions.required(question);
    }

    private void assertRefused(Problem problem, Supplier<?> act) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> transactions.required(act));
        assertEquals(problem, refusal.problem());
    }

    private String newCode() {
        made++;
        return "made-" + made;
    }

    private static Term plain(String scheme, String code) {
        LocalizedText label = labels("词 " + code, "Word " + code, "Слово " + code);
        return new Term(scheme, code, null, 9_000, "", label, LocalizedText.EMPTY, "", List.of(), false);
    }

    private static Term retired(Term term, boolean retired) {
        return new Term(
                term.scheme(),
                term.code(),
                term.parent(),
                term.position(),
                term.identifier(),
                term.label(),
                term.note(),
                term.cover(),
                term.aliases(),
                retired);
    }

    private static LocalizedText labels(String zh, String en, String ru) {
        return new LocalizedText(Map.of("zh", zh, "en", en, "ru", ru));
    }

    private static Caller person(Role role) {
        return new Caller(new Id(41), role.name(), Set.of(new Grant(role, null)), EnumSet.allOf(Scope.class));
    }

    /** Keeps the names of acts. */
    static final class Trail {

        private final List<String> acts;

        Trail(List<String> acts) {
            this.acts = acts;
        }

        void record(Caller caller, String act, Id subject, Map<String, String> details) {
            acts.add(act);
        }
    }

    static final class City {

        ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }
    }
}
