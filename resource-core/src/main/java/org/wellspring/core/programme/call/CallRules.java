package org.wellspring.core.programme.call;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.Calls.Dates;
import org.wellspring.api.programme.Calls.Demand;
import org.wellspring.api.programme.Calls.DemandKind;
import org.wellspring.api.programme.Calls.DescribeCall;
import org.wellspring.api.programme.Calls.Question;
import org.wellspring.api.programme.Calls.QuestionKind;
import org.wellspring.api.programme.Calls.Stakeholders;
import org.wellspring.api.programme.Calls.Terms;
import org.wellspring.api.programme.Criteria;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.programme.criteria.CriteriaRules;
import org.wellspring.core.shared.Findings;

/** Whether a call is sound. */
final class CallRules {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,60}");

    private static final Pattern DEMAND_CODE = Pattern.compile("[A-Za-z0-9.-]{1,20}");

    private static final int LONGEST_NAME = 300;

    private static final int LONGEST_TEXT = 2000;

    private static final int MOST_DEMANDS = 30;

    private static final int MOST_GROUPS = 10;

    private static final int MOST_DAYS = 100;

    private static final int MOST_SEATS = 10_000;

    private static final int MOST_LEADS = 20;

    private static final int MOST_PUBLICITY = 60;

    private static final int MOST_DECIMALS = 4;

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private CallRules() {}

    /** Everything that is wrong, at once. */
    static Findings check(DescribeCall call) {
        Findings findings = new Findings()
                .when(!CODE.matcher(call.code()).matches(), "/code", ProgrammeProblem.CODE_REFUSED)
                .when(call.name().isEmpty(), "/name", SharedProblem.REQUIRED)
                .text("/name", call.name(), LONGEST_NAME)
                .text("/summary", call.summary(), LONGEST_TEXT);
        dates(findings, call.dates());
        terms(findings, call.terms());
        criteria(findings, call.criteria());
        demands(findings, call);
        groups(findings, call.groups());
        return findings;
    }

    static void criteria(Findings findings, Criteria criteria) {
        for (Finding finding : CriteriaRules.check(criteria).all()) {
            findings.add(
                    "/criteria" + finding.pointer(),
                    finding.problem(),
                    finding.arguments().toArray());
        }
    }

    private static void dates(Findings findings, Dates dates) {
        @Nullable LocalDate last = dates.closesOn();
        findings.when(last.isBefore(dates.opensOn()), "/dates/closesOn", ProgrammeProblem.CALL_DATES);
        @Nullable LocalDate ballots = dates.ballotsUntil();
        findings.when(ballots != null && ballots.isBefore(last), "/dates/ballotsUntil", ProgrammeProblem.CALL_DATES);
        @Nullable LocalDate decided = dates.decidedOn();
        LocalDate before = ballots == null ? last : ballots;
        findings.when(decided != null && decided.isBefore(before), "/dates/decidedOn", ProgrammeProblem.CALL_DATES);
    }

    private static void terms(Findings findings, Terms terms) {
        @Nullable Integer seats = terms.seats();
        if (seats != null) {
            findings.range("/terms/seats", seats, 1, MOST_SEATS);
        }
        @Nullable Integer quota = terms.districtQuota();
        if (quota != null) {
            findings.range("/terms/districtQuota", quota, 1, MOST_SEATS);
        }
        findings.range("/terms/publicityDays", terms.publicityDays(), 0, MOST_PUBLICITY)
                .entries("/terms/kinds", terms.kinds().size(), MOST_LEADS)
                .entries("/terms/stages", terms.stages().size(), MOST_LEADS)
                .entries("/terms/holidays", terms.holidays().size(), MOST_DAYS)
                .entries("/terms/workedDays", terms.workedDays().size(), MOST_DAYS);
    }

    private static void demands(Findings findings, DescribeCall call) {
        findings.entries("/demands", call.demands().size(), MOST_DEMANDS);
        Set<String> taken = call.criteria().indicators().stream()
                .map(Criteria.Indicator::code)
                .collect(Collectors.toCollection(HashSet::new));
        for (int index = 0; index < Math.min(call.demands().size(), MOST_DEMANDS); index++) {
            Demand demand = call.demands().get(index);
            String at = "/demands/" + index;
            boolean organisations = demand.kind() == DemandKind.ORGANISATIONS;
            findings.when(
                            !DEMAND_CODE.matcher(demand.code()).matches() || !taken.add(demand.code()),
                            at + "/code",
                            ProgrammeProblem.INDICATOR_CODE)
                    .when(demand.name().isEmpty(), at + "/name", SharedProblem.REQUIRED)
                    .text(at + "/name", demand.name(), LONGEST_NAME)
                    .text(at + "/organisationKind", demand.organisationKind(), LONGEST_NAME)
                    .when(
                            organisations && demand.organisationKind().isEmpty(),
                            at + "/organisationKind",
                            SharedProblem.REQUIRED)
                    .range(at + "/count", demand.count(), 1, MOST_LEADS);
        }
    }

    private static void groups(Findings findings, List<Stakeholders> groups) {
        findings.entries("/groups", groups.size(), MOST_GROUPS);
        Set<String> codes = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int index = 0; index < Math.min(groups.size(), MOST_GROUPS); index++) {
            Stakeholders group = groups.get(index);
            String at = "/groups/" + index;
            boolean known = CODE.matcher(group.code()).matches() && codes.add(group.code());
            boolean weighed = group.weight().signum() > 0
                    && group.weight().scale() <= MOST_DECIMALS
                    && group.weight().precision() <= MOST_DAYS
                    && group.weight().compareTo(ALL) <= 0;
            findings.when(!known, at + "/code", ProgrammeProblem.CODE_REFUSED)
                    .when(group.name().isEmpty(), at + "/name", SharedProblem.REQUIRED)
                    .text(at + "/name", group.name(), LONGEST_NAME)
                    .when(!weighed, at + "/weight", ProgrammeProblem.WEIGHTS_REFUSED)
                    .range(at + "/minimum", group.minimum(), 1, MOST_SEATS);
            questions(findings, at + "/questions", group.questions());
            sum = weighed ? sum.add(group.weight()) : sum;
        }
        findings.when(!groups.isEmpty() && sum.compareTo(ALL) != 0, "/groups", ProgrammeProblem.WEIGHTS_REFUSED);
    }

    private static void questions(Findings findings, String at, List<Question> questions) {
        findings.entries(at, questions.size(), MOST_DEMANDS);
        Set<String> codes = new HashSet<>();
        boolean sound = questions.stream().anyMatch(question -> question.kind() == QuestionKind.SCALE);
        for (Question question : questions) {
            sound = sound
                    && DEMAND_CODE.matcher(question.code()).matches()
                    && codes.add(question.code())
                    && !question.text().isEmpty();
            findings.text(at, question.text(), LONGEST_NAME)
                    .text(at, question.lowest(), LONGEST_NAME)
                    .text(at, question.highest(), LONGEST_NAME);
        }
        findings.when(!sound, at, ProgrammeProblem.QUESTIONS_REFUSED);
    }
}
