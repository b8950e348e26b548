package org.wellspring.core.catalogue.metadata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.vocabulary.Vocabularies;
import org.wellspring.api.vocabulary.Vocabularies.Term;
import org.wellspring.api.vocabulary.VocabularyProblem;
import org.wellspring.core.shared.Findings;

/** What must be right in what is said about a resource, and what must not lack when it is handed in. */
@ApplicationScoped
public class MetadataRules {

    private static final String BY_AGREEMENT = "LicenseRef-Agreement";
    private static final String BIBLIOGRAPHIC = "LicenseRef-Bibliographic";

    /** Types that need not say for which stage and subject they are: a tool or a data set serves any. */
    private static final Set<String> FOR_ANYBODY =
            Set.of("tool", "dataset", "research-report", "image", "map", "audio", "reference");

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final int MOST_LANGUAGES = 20;
    private static final int LONGEST_TAG = 35;

    private Vocabularies vocabularies;
    private Clock clock;
    private SettingsView settings;

    @Inject
    public MetadataRules(Vocabularies vocabularies, Clock clock, SettingsView settings) {
        this.vocabularies = vocabularies;
        this.clock = clock;
        this.settings = settings;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected MetadataRules() {}

    /** The day in the city. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    /**
     * What is wrong with what is there; what lacks is not wrong.
     *
     * @param before what was said before: its terms stay usable when they were retired meanwhile
     */
    public Findings check(ResourceMetadata metadata, ResourceMetadata before) {
        Findings findings = new Findings().limits(metadata);
        texts(findings, metadata);
        terms(findings, metadata, before);
        people(findings, metadata);
        dates(findings, metadata);
        return findings;
    }

    /** What must be added before the version can be handed in. */
    public List<Finding> lacking(ResourceMetadata metadata, int version, int fileCount) {
        Findings findings = new Findings();
        boolean bibliographic = BIBLIOGRAPHIC.equals(metadata.licence());
        findings.when(metadata.title().isEmpty(), "/title", SharedProblem.REQUIRED)
                .when(metadata.summary().isEmpty() && !bibliographic, "/summary", SharedProblem.REQUIRED)
                .when(metadata.type() == null, "/type", SharedProblem.REQUIRED)
                .when(metadata.languages().isEmpty(), "/languages", SharedProblem.REQUIRED)
                .when(metadata.licence() == null, "/licence", SharedProblem.REQUIRED)
                .when(metadata.rightsSource().isBlank(), "/rightsSource", SharedProblem.REQUIRED)
                .when(metadata.creators().isEmpty() && !bibliographic, "/creators", SharedProblem.REQUIRED);
        if (metadata.type() == null || !FOR_ANYBODY.contains(metadata.type())) {
            findings.when(metadata.stages().isEmpty(), "/stages", SharedProblem.REQUIRED)
                    .when(metadata.subjects().isEmpty(), "/subjects", SharedProblem.REQUIRED);
        }
        LocalDate ends = metadata.licenceEnds();
        findings.when(
                        ends == null && BY_AGREEMENT.equals(metadata.licence()),
                        "/licenceEnds",
                        CatalogueProblem.LICENCE_END_REQUIRED)
                .when(ends != null && ends.isBefore(today()), "/licenceEnds", CatalogueProblem.LICENCE_ENDED)
                .when(
                        version > 1 && metadata.changeNote().isBlank(),
                        "/changeNote",
                        CatalogueProblem.CHANGE_NOTE_REQUIRED)
                .when(fileCount == 0 && !bibliographic, "/files", CatalogueProblem.FILE_REQUIRED);
        return findings.all();
    }

    private static void texts(Findings findings, ResourceMetadata metadata) {
        languages(findings, "/title", metadata.title());
        languages(findings, "/summary", metadata.summary());
        languages(findings, "/equipment", metadata.equipment());
        metadata.keywords().forEach((tag, words) -> {
            String pointer = "/keywords/" + Findings.escape(tag);
            tag(findings, pointer, tag);
            repeated(findings, pointer, words);
        });
    }

    private static void languages(Findings findings, String pointer, LocalizedText text) {
        findings.entries(pointer, text.values().size(), MOST_LANGUAGES);
        text.values().keySet().forEach(tag -> tag(findings, pointer + "/" + Findings.escape(tag), tag));
    }

    /** A well-formed language tag in its usual spelling (RFC 5646 sections 2.1 and 2.1.1). */
    private static void tag(Findings findings, String pointer, String tag) {
        boolean known;
        try {
            known = tag.length() <= LONGEST_TAG
                    && new Locale.Builder()
                            .setLanguageTag(tag)
                            .build()
                            .toLanguageTag()
                            .equals(tag)
                    && !tag.equals("und");
        } catch (IllformedLocaleException wrong) {
            known = false;
        }
        findings.when(!known, pointer, VocabularyProblem.UNKNOWN_TERM, "language", shortened(tag));
    }

    private void terms(Findings findings, ResourceMetadata metadata, ResourceMetadata before) {
        one(findings, "type", metadata.type(), before.type());
        one(findings, "licence", metadata.licence(), before.licence());
        list(findings, new Place("/languages", "language"), metadata.languages(), before.languages());
        list(findings, new Place("/stages", "stage"), metadata.stages(), before.stages());
        list(findings, new Place("/grades", "grade"), metadata.grades(), before.grades());
        list(findings, new Place("/subjects", "subject"), metadata.subjects(), before.subjects());
        list(findings, new Place("/audiences", "audience"), metadata.audiences(), before.audiences());
        list(findings, new Place("/accessibility", "accessibility"), metadata.accessibility(), before.accessibility());
    }

    private void one(Findings findings, String scheme, @Nullable String code, @Nullable String before) {
        if (code != null) {
            term(findings, new Place("/" + scheme, scheme), code, code.equals(before));
        }
    }

    /** Where a term stands, and out of which vocabulary it is. */
    private record Place(String pointer, String scheme) {

        Place at(int index) {
            return new Place(pointer + "/" + index, scheme);
        }
    }

    private void list(Findings findings, Place place, List<String> codes, Collection<String> before) {
        for (int index = 0; index < Math.min(codes.size(), 50); index++) {
            term(findings, place.at(index), codes.get(index), before.contains(codes.get(index)));
        }
        repeated(findings, place.pointer(), codes);
    }

    /** A term that is still offered. */
    public void term(Findings findings, String pointer, String scheme, String code) {
        term(findings, new Place(pointer, scheme), code, false);
    }

    private void term(Findings findings, Place place, String code, boolean usedBefore) {
        Optional<Term> term = vocabularies.term(place.scheme(), code);
        findings.when(term.isEmpty(), place.pointer(), VocabularyProblem.UNKNOWN_TERM, place.scheme(), shortened(code));
        findings.when(
                term.isPresent() && term.get().retired() && !usedBefore,
                place.pointer(),
                VocabularyProblem.RETIRED_TERM,
                place.scheme(),
                code);
    }

    private void people(Findings findings, ResourceMetadata metadata) {
        for (int index = 0; index < metadata.creators().size(); index++) {
            String role = metadata.creators().get(index).role();
            term(findings, new Place("/creators/" + index + "/role", "creator-role"), role, true);
        }
        repeated(findings, "/creators", metadata.creators());
        for (int index = 0; index < metadata.related().size(); index++) {
            related(findings, "/related/" + index, metadata.related().get(index));
        }
        repeated(findings, "/related", metadata.related());
    }

    @SuppressWarnings({"NullAway", "ConstantValue"})
    private void related(Findings findings, String pointer, ResourceMetadata.Relation relation) {
        if (relation.relation() == null || relation.resource() == null) {
            findings.add(pointer, SharedProblem.REQUIRED);
        } else {
            term(findings, new Place(pointer + "/relation", "relation"), relation.relation(), true);
        }
    }

    private void dates(Findings findings, ResourceMetadata metadata) {
        date(findings, "/licenceEnds", metadata.licenceEnds(), LATEST);
        date(findings, "/currencyChecked", metadata.currencyChecked(), today());
    }

    private static void date(Findings findings, String pointer, @Nullable LocalDate date, LocalDate latest) {
        findings.when(
                date != null && (date.isBefore(EARLIEST) || date.isAfter(latest)),
                pointer,
                CatalogueProblem.DATE_IMPOSSIBLE);
    }

    private static void repeated(Findings findings, String pointer, List<?> entries) {
        Set<Object> seen = new HashSet<>();
        for (int index = 0; index < entries.size(); index++) {
            findings.when(!seen.add(entries.get(index)), pointer + "/" + index, CatalogueProblem.REPEATED);
        }
    }

    /** So that no answer carries a megabyte of somebody's input back. */
    private static String shortened(String input) {
        return input.length() <= 60 ? input : input.substring(0, 60) + "…";
    }

    /** Resources that are named as related, without those named before. */
    public static List<Id> newlyRelated(ResourceMetadata metadata, ResourceMetadata before) {
        Set<Id> known = new HashSet<>();
        before.related().forEach(relation -> known.add(relation.resource()));
        return metadata.related().stream()
                .map(ResourceMetadata.Relation::resource)
                .filter(Objects::nonNull)
                .filter(id -> !known.contains(id))
                .distinct()
                .toList();
    }
}
