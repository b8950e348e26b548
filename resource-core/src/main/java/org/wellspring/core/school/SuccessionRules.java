package org.wellspring.core.school;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.wellspring.api.school.SchoolProblem;
import org.wellspring.api.school.Successions.Succession;
import org.wellspring.api.shared.Id;
import org.wellspring.core.shared.Findings;

/** What a merger, a split and a closure look like. */
final class SuccessionRules {

    private static final int MOST = 20;

    private static final int LONGEST_REASON = 1000;

    private SuccessionRules() {}

    static void requireSound(Succession succession, LocalDate today) {
        int before = new HashSet<>(succession.predecessors()).size();
        int after = new HashSet<>(succession.successors()).size();
        Findings findings = new Findings()
                .entries("/predecessors", succession.predecessors().size(), MOST)
                .entries("/successors", succession.successors().size(), MOST)
                .when(succession.on().isAfter(today), "/on", SchoolProblem.NOT_YET)
                .required("/reason", succession.reason(), LONGEST_REASON);
        switch (succession.kind()) {
            case MERGE -> findings.when(before < 2 || after != 1, "/predecessors", SchoolProblem.MERGER_SHAPE);
            case SPLIT -> findings.when(before != 1 || after < 2, "/successors", SchoolProblem.SPLIT_SHAPE);
            case CLOSE ->
                findings.when(before != 1 || !atMostOneOther(succession), "/successors", SchoolProblem.CLOSURE_SHAPE);
        }
        findings.refuseIfAny();
    }

    private static boolean atMostOneOther(Succession succession) {
        List<Id> successors = succession.successors();
        return successors.size() <= 1 && !successors.equals(succession.predecessors());
    }
}
