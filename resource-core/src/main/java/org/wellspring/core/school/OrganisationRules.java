package org.wellspring.core.school;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wellspring.api.school.Organisations.DescribeOrganisation;
import org.wellspring.api.school.Organisations.Place;
import org.wellspring.api.school.SchoolProblem;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.vocabulary.Vocabularies;
import org.wellspring.api.vocabulary.Vocabularies.Term;
import org.wellspring.api.vocabulary.VocabularyProblem;
import org.wellspring.core.shared.Findings;

/** What an organisation's record must look like. */
@Dependent
class OrganisationRules {

    static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,60}");

    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_DISTRICT = 100;

    private static final int MOST_STAGES = 20;

    private static final int MOST_ROOMS = 30;

    /** Degrees from the equator. */
    private static final int POLE = 90;

    @Inject
    Vocabularies vocabularies;

    void requireSound(DescribeOrganisation description) {
        Findings findings = new Findings()
                .when(!CODE.matcher(description.code()).matches(), "/code", SchoolProblem.CODE_REFUSED)
                .when(description.name().isEmpty(), "/name", SharedProblem.REQUIRED)
                .text("/name", description.name(), LONGEST_NAME)
                .text("/district", description.district(), LONGEST_DISTRICT)
                .entries("/stages", description.stages().size(), MOST_STAGES);
        premises(findings, description);
        term(findings, "/kind", "organisation-kind", description.kind());
        stages(findings, description.stages());
        findings.refuseIfAny();
    }

    private static void premises(Findings findings, DescribeOrganisation description) {
        findings.text("/address", description.address(), LONGEST_NAME)
                .entries("/rooms", description.rooms().size(), MOST_ROOMS);
        for (int index = 0; index < Math.min(description.rooms().size(), MOST_ROOMS); index++) {
            LocalizedText room = description.rooms().get(index).name();
            findings.when(room.isEmpty(), "/rooms/" + index + "/name", SharedProblem.REQUIRED)
                    .text("/rooms/" + index + "/name", room, LONGEST_DISTRICT);
        }
        Place place = description.place();
        if (place != null) {
            degrees(findings, "/place/latitude", place.latitude(), POLE);
            degrees(findings, "/place/longitude", place.longitude(), 2 * POLE);
        }
    }

    private static void degrees(Findings findings, String pointer, double degrees, int most) {
        findings.when(!(Math.abs(degrees) <= most), pointer, SharedProblem.OUT_OF_RANGE, (long) -most, (long) most);
    }

    private void stages(Findings findings, List<String> stages) {
        for (int index = 0; index < Math.min(stages.size(), MOST_STAGES); index++) {
            term(findings, "/stages/" + index, "stage", stages.get(index));
        }
    }

    private void term(Findings findings, String pointer, String scheme, String code) {
        Optional<Term> term = vocabularies.term(scheme, code);
        findings.when(term.isEmpty(), pointer, VocabularyProblem.UNKNOWN_TERM, scheme, code)
                .when(term.filter(Term::retired).isPresent(), pointer, VocabularyProblem.RETIRED_TERM, scheme, code);
    }
}
